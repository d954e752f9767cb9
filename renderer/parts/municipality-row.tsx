import { type ReactNode, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { folded } from '../../domain/find-language.ts';
import type { Geography } from '../../domain/municipality.ts';
import { useAnswer } from '../asking.ts';
import { useMunicipality } from '../municipality.ts';
import { useVisit } from '../visit.tsx';
import { Chips } from './chips.tsx';
import controls from './controls.module.css';
import over from './overlay.module.css';
import styles from './municipality-row.module.css';

/** The site's own municipalities at hand, the other ones of the 290 behind a search. */
export function MunicipalityRow({ geography }: { readonly geography: Geography }) {
  const { t } = useTranslation();
  const { choose } = useVisit();
  const { usual, municipality, isMissing } = useMunicipality();
  const codes = [...new Set([...usual, ...(municipality === undefined ? [] : [municipality])])];
  const chips = geography.municipalities
    .filter(({ code }) => codes.includes(code))
    .sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code))
    .map(({ code, name }) => ({ code, label: name }));
  const onChoose = (code: string) => {
    choose({ municipality: code });
  };
  return (
    <Chips label={t('staff.start.municipality')} chips={chips} chosen={municipality} onChoose={onChoose}>
      {isMissing ? <p className={styles.missing}>{t('staff.place.missing')}</p> : null}
      <span className={styles.other}>
        <OtherMunicipality
          label={t(isMissing ? 'staff.place.choose' : 'staff.start.otherMunicipality')}
          geography={geography}
          onChoose={onChoose}
        />
      </span>
    </Chips>
  );
}

/** No municipality is known and none is guessed: says what that means, with the choice one press away. */
export function AskMunicipality({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { choose } = useVisit();
  const catalogue = useAnswer('leaflets.catalogue', {});
  if (catalogue?.ok !== true) return null;
  return (
    <div className={styles.ask}>
      <p>{children}</p>
      <OtherMunicipality
        label={t('staff.place.choose')}
        geography={catalogue.value.geography}
        onChoose={(code) => {
          choose({ municipality: code });
        }}
      />
    </div>
  );
}

const swedishOrder = new Intl.Collator('sv');

interface OtherProps extends Omit<SearchProps, 'chosen'> {
  readonly label: string;
}

export function OtherMunicipality({ label, geography, onChoose }: OtherProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className={controls.secondary}>{label}</Button>
      <ModalOverlay className={over.overlay} isDismissable>
        <Modal className={over.modal}>
          <Dialog className={over.dialog}>
            {({ close }) => (
              <>
                <Heading slot="title" className={over.title}>
                  {t('staff.start.chooseMunicipality')}
                </Heading>
                <MunicipalitySearch
                  geography={geography}
                  onChoose={(code) => {
                    onChoose(code);
                    close();
                  }}
                />
                <Button className={`${controls.quiet} ${styles.close}`} onPress={close}>
                  {t('person.close')}
                </Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface SearchProps {
  readonly geography: Geography;
  /** The one that is chosen, where it stays in sight. */
  readonly chosen?: string;
  readonly onChoose: (code: string) => void;
}

/** Every municipality by name or code; Enter takes the only one that is left. */
export function MunicipalitySearch({ geography, chosen, onChoose }: SearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = geography.municipalities
    .filter(({ code, name }) => code.startsWith(typed) || folded(name).includes(folded(typed)))
    .sort((one, other) => swedishOrder.compare(one.name, other.name));
  return (
    <>
      <SearchField
        className={controls.field}
        aria-label={t('staff.start.findMunicipality')}
        value={typed}
        onChange={setTyped}
        onSubmit={() => {
          const [only, other] = found;
          if (only !== undefined && other === undefined) onChoose(only.code);
        }}
        autoFocus={chosen === undefined}
      >
        <Input placeholder={t('staff.start.findMunicipality')} />
      </SearchField>
      <ul className={styles.list}>
        {found.map(({ code, name, county }) => (
          <li key={code}>
            <Button
              className={styles.row}
              {...(chosen === undefined ? {} : { 'aria-pressed': code === chosen })}
              onPress={() => {
                onChoose(code);
              }}
            >
              <strong>{name}</strong>
              <span>{county}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
