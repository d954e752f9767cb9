import { useTranslation } from 'react-i18next';
import { Audience, Form, Priority, Violence } from '../../domain/classification.ts';
import type { HandoutDraft } from '../../domain/referral.ts';
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
      <Chips
        label={t('staff.fields.audience')}
        chips={Audience.options.map((code) => ({ code, label: t(`staff.codes.audience.${code}`) }))}
        chosen={draft.audience}
        onChoose={(audience) => {
          onChange({ audience });
        }}
      />
      <Chips
        label={t('staff.fields.violence')}
        chips={Violence.options.map((code) => ({ code, label: t(`staff.codes.violence.${code}`) }))}
        chosen={draft.violence}
        onChoose={(violence) => {
          onChange({ violence });
        }}
      />
      <Chips
        label={t('staff.fields.priority')}
        chips={Priority.options.map((code) => ({ code, label: t(`staff.codes.priority.${code}`) }))}
        chosen={draft.priority}
        onChoose={(priority) => {
          onChange({ priority });
        }}
      />
    </>
  );
}
