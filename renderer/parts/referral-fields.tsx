import { type ReactNode, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Age, Already, Service } from '../../domain/classification.ts';
import type { ReferralDraft } from '../../domain/referral.ts';
import { AudienceField, PriorityField, ViolenceField } from './case-fields.tsx';
import { Chips } from './chips.tsx';
import { Definitions } from './definitions.tsx';
import controls from './controls.module.css';
import styles from './referral-fields.module.css';

type Draft = Partial<Omit<ReferralDraft, 'municipality'>>;
interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Draft) => void;
}

/** Where referred comes first: it is the only choice that must be made by hand. */
export function ReferralFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const [explained, setExplained] = useState(false);
  return (
    <div className={explained ? styles.explained : styles.fields}>
      <div className={styles.rows}>
        <Chips
          label={t('staff.fields.service')}
          chips={Service.options.map((code) => ({ code, label: t(`staff.codes.service.${code}`) }))}
          chosen={draft.service}
          onChoose={(service) => {
            onChange({ service });
          }}
        />
        <AudienceField draft={draft} onChange={onChange} />
        <FurtherFields draft={draft} onChange={onChange}>
          <ToggleButton
            className={`${controls.chip} ${styles.explain}`}
            isSelected={explained}
            onChange={setExplained}
          >
            {t('staff.count.definitions')}
          </ToggleButton>
        </FurtherFields>
      </div>
      {explained ? <Definitions /> : null}
    </div>
  );
}

function FurtherFields({ draft, onChange, children }: FieldsProps & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <ViolenceField draft={draft} onChange={onChange} />
      <Chips
        label={t('staff.fields.age')}
        chips={Age.options.map((code) => ({ code, label: t(`staff.codes.age.${code}`) }))}
        chosen={draft.age}
        onChoose={(age) => {
          onChange({ age });
        }}
      />
      <Chips
        label={t('staff.fields.already')}
        chips={Already.options.map((code) => ({ code, label: t(`staff.codes.already.${code}`) }))}
        chosen={draft.already}
        onChoose={(already) => {
          onChange({ already });
        }}
      />
      {children}
      <PriorityField draft={draft} onChange={onChange} />
    </>
  );
}
