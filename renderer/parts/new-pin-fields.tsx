import { useTranslation } from 'react-i18next';
import { isWeakPin } from '../../domain/pin.ts';
import { isPin, PinField, shortestPin } from './secret-field.tsx';

interface NewPin {
  readonly pin: string;
  readonly again: string;
}

interface NewPinProps {
  readonly typed: NewPin;
  readonly onChange: (part: Partial<NewPin>) => void;
}

export const isGoodPin = (typed: string): boolean => isPin(typed) && !isWeakPin(typed);

/** Said before anything is pressed. */
export function WeakPin({ typed }: { readonly typed: string }) {
  const { t } = useTranslation();
  return isPin(typed) && isWeakPin(typed) ? <p role="status">{t('staff.reasons.weak-pin')}</p> : null;
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
      <WeakPin typed={pin} />
      {again.length >= shortestPin && pin !== again ? (
        <p role="status">{t('staff.coordinatorPage.pinsDiffer')}</p>
      ) : null}
    </>
  );
}
