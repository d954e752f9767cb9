import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Agency } from '../../../domain/classification.ts';
import type { Answer } from '../../kiosk.ts';
import { Chips } from '../chips.tsx';
import { MunicipalitySearch, OtherMunicipality } from '../municipality-row.tsx';
import { Toggles } from '../toggles.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';
import styles from './setup.module.css';

type Catalogue = Answer<'leaflets.catalogue'>;

const nameOf = ({ geography }: Catalogue, wanted: string): string =>
  geography.municipalities.find(({ code }) => code === wanted)?.name ?? wanted;

export interface PlacedStepProps extends StepProps {
  readonly catalogue: Catalogue;
}

/** Where the kiosk stands: one of the 290. */
export function PlaceStep({ catalogue, ...props }: PlacedStepProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(props.known.usualMunicipality);
  return (
    <StepFrame
      {...props}
      setting="usualMunicipality"
      keep={chosen === '' ? undefined : ({ standing }) => standing({ usualMunicipality: chosen })}
    >
      <div className={styles.place}>
        <MunicipalitySearch geography={catalogue.geography} chosen={chosen} onChoose={setChosen} />
      </div>
      <p className={styles.chosen} role="status">
        {chosen === ''
          ? t('staff.setup.noPlace')
          : t('staff.setup.chosenPlace', { place: nameOf(catalogue, chosen) })}
      </p>
    </StepFrame>
  );
}

export function AgencyStep(props: StepProps) {
  const { t } = useTranslation();
  const [agency, setAgency] = useState(props.known.agency);
  return (
    <StepFrame {...props} keep={agency === undefined ? undefined : ({ counting }) => counting({ agency })}>
      <Chips
        label={t('staff.setup.agency')}
        chips={Agency.options.map((code) => ({ code, label: t(`staff.codes.agency.${code}`) }))}
        chosen={agency}
        onChoose={setAgency}
      />
    </StepFrame>
  );
}

/** The place itself is ticked already, and those that share its known police area are at hand. */
export function MunicipalitiesStep({ catalogue, ...props }: PlacedStepProps) {
  const { t } = useTranslation();
  const { municipalities, usualMunicipality } = props.known;
  const first = usualMunicipality === '' ? [] : [usualMunicipality];
  const [chosen, setChosen] = useState<readonly string[]>(municipalities.length > 0 ? municipalities : first);
  const sites = catalogue.sites.map(({ municipality }) => municipality);
  const offered = [...new Set([...first, ...municipalities, ...sites, ...chosen])];
  return (
    <StepFrame
      {...props}
      keep={chosen.length === 0 ? undefined : ({ counting }) => counting({ municipalities: [...chosen] })}
    >
      <Toggles
        label={t('staff.setup.municipalities')}
        codes={offered}
        chosen={chosen}
        nameOf={(code) => nameOf(catalogue, code)}
        onChange={setChosen}
      >
        <OtherMunicipality
          label={t('staff.start.otherMunicipality')}
          geography={catalogue.geography}
          onChoose={(code) => {
            setChosen([...new Set([...chosen, code])]);
          }}
        />
      </Toggles>
    </StepFrame>
  );
}
