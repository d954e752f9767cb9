import { useTranslation } from 'react-i18next';
import { Audience, Priority, Violence } from '../../domain/classification.ts';
import type { HandoutDraft } from '../../domain/referral.ts';
import { Chips } from './chips.tsx';

type Case = Partial<Pick<HandoutDraft, 'audience' | 'violence' | 'priority'>>;

interface CaseFieldProps {
  readonly draft: Case;
  readonly onChange: (change: Case) => void;
}

/** For whom it was; a referral and a leaflet that was given have this in common. */
export function AudienceField({ draft, onChange }: CaseFieldProps) {
  const { t } = useTranslation();
  return (
    <Chips
      label={t('staff.fields.audience')}
      chips={Audience.options.map((code) => ({ code, label: t(`staff.codes.audience.${code}`) }))}
      chosen={draft.audience}
      onChoose={(audience) => {
        onChange({ audience });
      }}
    />
  );
}

export function ViolenceField({ draft, onChange }: CaseFieldProps) {
  const { t } = useTranslation();
  return (
    <Chips
      label={t('staff.fields.violence')}
      chips={Violence.options.map((code) => ({ code, label: t(`staff.codes.violence.${code}`) }))}
      chosen={draft.violence}
      onChoose={(violence) => {
        onChange({ violence });
      }}
    />
  );
}

export function PriorityField({ draft, onChange }: CaseFieldProps) {
  const { t } = useTranslation();
  return (
    <Chips
      label={t('staff.fields.priority')}
      chips={Priority.options.map((code) => ({ code, label: t(`staff.codes.priority.${code}`) }))}
      chosen={draft.priority}
      onChoose={(priority) => {
        onChange({ priority });
      }}
    />
  );
}
