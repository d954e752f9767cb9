import { useTranslation } from 'react-i18next';
import { Form } from '../../domain/classification.ts';
import type { HandoutDraft } from '../../domain/referral.ts';
import { AudienceField, PriorityField, ViolenceField } from './case-fields.tsx';
import { Chips } from './chips.tsx';
import { useCodeNames } from './code-names.ts';

type Draft = Partial<Omit<HandoutDraft, 'municipality'>>;

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Draft) => void;
}

/** A leaflet that was given: which, in what form, and what was counted of it. */
export function HandoutFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { leaflets } = useCodeNames();
  return (
    <>
      <Chips
        label={t('staff.correct.leaflet')}
        chips={leaflets}
        chosen={draft.leaflet}
        onChoose={(leaflet) => {
          onChange({ leaflet });
        }}
      />
      <Chips
        label={t('staff.correct.form')}
        chips={Form.options.map((code) => ({ code, label: t(`staff.codes.form.${code}`) }))}
        chosen={draft.form}
        onChoose={(form) => {
          onChange({ form });
        }}
      />
      <AudienceField draft={draft} onChange={onChange} />
      <ViolenceField draft={draft} onChange={onChange} />
      <PriorityField draft={draft} onChange={onChange} />
    </>
  );
}
