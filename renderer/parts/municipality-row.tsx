import { useState } from 'react';
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
import { useVisit } from '../visit.tsx';
import { Chips } from './chips.tsx';
import controls from './controls.module.css';
import styles from './municipality-row.module.css';

/** The site's own municipalities at hand, the other ones of the 290 behind a search. */
export function MunicipalityRow({ geography }: { readonly geography: Geography }) {
  const { t } = useTranslation();
  const { municipality, choose } = useVisit();
  const usual = useUsualMunicipalities();
  const chosen = municipality ?? usual[0];
  const codes = [...new Set([...usual, ...(chosen === undefined ? [] : [chosen])])];
  const chips = geography.municipalities
    .filter(({ code }) => codes.includes(code))
    .sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code))
    .map(({ code, name }) => ({ code, label: name }));
  return (
    <Chips
      label={t('staff.start.municipality')}
      chips={chips}
      chosen={chosen}
      onChoose={(code) => {
        choose({ municipality: code });
      }}
    >
      <OtherMunicipality
        geography={geography}
        onChoose={(code) => {
          choose({ municipality: code });
        }}
      />
    </Chips>
  );
}

const defaultMunicipality = '1489';

/** Set up by the coordinator; before that, the first of the ready-made sites. */
export function useUsualMunicipalities(): readonly string[] {
  const setup = useAnswer('setup.read', {});
  const chosen = setup?.ok === true ? setup.value.setup?.municipalities : undefined;
  return chosen ?? [defaultMunicipality];
}

interface OtherProps {
  readonly geography: Geography;
  readonly onChoose: (code: string) => void;
}

export function OtherMunicipality({ geography, onChoose }: OtherProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = geography.municipalities.filter(
    ({ code, name }) => code.startsWith(typed) || folded(name).includes(folded(typed)),
  );
  return (
    <DialogTrigger>
      <Button className={controls.secondary}>{t('staff.start.otherMunicipality')}</Button>
      <ModalOverlay className={styles.overlay} isDismissable>
        <Modal className={styles.modal}>
          <Dialog className={styles.dialog}>
            {({ close }) => (
              <>
                <Heading slot="title">{t('staff.start.chooseMunicipality')}</Heading>
                <SearchField
                  className={controls.field}
                  aria-label={t('staff.start.findMunicipality')}
                  value={typed}
                  onChange={setTyped}
                  autoFocus
                >
                  <Input placeholder={t('staff.start.findMunicipality')} />
                </SearchField>
                <ul className={styles.list}>
                  {found.map(({ code, name, county }) => (
                    <li key={code}>
                      <Button
                        className={styles.row}
                        onPress={() => {
                          onChoose(code);
                          close();
                        }}
                      >
                        <strong>{name}</strong>
                        <span>{county}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
                <Button className={controls.secondary} onPress={close}>
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
