import { useTranslation } from 'react-i18next';
import { PinField, shortestPin } from './secret-field.tsx';

interface NewPin {
  readonly pin: string;
  readonly again: string;
}

interface NewPinProps {
  readonly typed: NewPin;
  readonly onChange: (part: Partial<NewPin>) => void;
}

/** Typed twice, since nobody sees what was typed. */
export function NewPinFields({ typed: { pin, again }, onChange }: NewPinProps) {
  const { t } = useTranslation();
  return (
    <>
      <PinField
        label={t('staff.recovery.newPin')}
        value={pin}
        onChange={(value) => {
          onChange({ pin: value });
        }}
      />
      <PinField
        label={t('staff.recovery.newPinAgain')}
        value={again}
        onChange={(value) => {
          onChange({ again: value });
        }}
      />
      {again.length >= shortestPin && pin !== again ? (
        <p role="status">{t('staff.coordinatorPage.pinsDiffer')}</p>
      ) : null}
    </>
  );
}
