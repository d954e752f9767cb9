import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { questions, useAsk } from '../asking.ts';
import { isGoodPin, WeakPin } from './new-pin-fields.tsx';
import { Notice } from './notice.tsx';
import { RecoverForm } from './recover-form.tsx';
import { isPin, PinField, shortestPin } from './secret-field.tsx';
import controls from './controls.module.css';
import styles from './pin-form.module.css';

/** How the lock was opened; a PIN that was just chosen has no recovery key yet. */
export type Opened = 'proven' | 'chosen';

interface PinFormProps {
  readonly isNew: boolean;
  readonly onOpen: (how: Opened) => void;
  /** What the button does, where opening is not it. */
  readonly label?: string;
}

/** The first PIN is chosen, a later one proves who asks; whoever has forgotten it may have the key. */
export function PinForm({ isNew, onOpen, label }: PinFormProps) {
  const { t } = useTranslation();
  const [hasForgotten, setForgotten] = useState(false);
  const opened = (how: Opened): void => {
    questions.removeQueries({ queryKey: ['tables.show'] });
    void questions.invalidateQueries({ queryKey: ['setup.read'] });
    onOpen(how);
  };
  return (
    <div className={styles.form}>
      {hasForgotten ? (
        <RecoverForm
          onOpen={() => {
            opened('chosen');
          }}
        />
      ) : (
        <KnownPin isNew={isNew} onOpen={opened} {...(label === undefined ? {} : { label })} />
      )}
      {isNew ? null : (
        <Button
          className={controls.quiet}
          onPress={() => {
            setForgotten(!hasForgotten);
          }}
        >
          {t(hasForgotten ? 'staff.recovery.back' : 'staff.recovery.forgotten')}
        </Button>
      )}
    </div>
  );
}

function KnownPin({ isNew, onOpen, label }: PinFormProps) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const choose = useAsk('coordinator.choosePin');
  const unlock = useAsk('coordinator.unlock');
  const { asked, answer, asking } = isNew ? choose : unlock;
  const ready = isNew ? isGoodPin(pin) && pin === again : isPin(pin);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || asking) return;
        void asked({ pin }).then(({ ok }) => {
          setPin('');
          setAgain('');
          if (ok) onOpen(isNew ? 'chosen' : 'proven');
        });
      }}
    >
      <p>{t(isNew ? 'staff.coordinatorPage.choosePin' : 'staff.coordinatorPage.enterPin')}</p>
      <PinField label={t('staff.coordinatorPage.pin')} value={pin} onChange={setPin} />
      {isNew ? (
        <PinField label={t('staff.coordinatorPage.pinAgain')} value={again} onChange={setAgain} />
      ) : null}
      {isNew ? <WeakPin typed={pin} /> : null}
      {isNew && again.length >= shortestPin && pin !== again ? (
        <p role="status">{t('staff.coordinatorPage.pinsDiffer')}</p>
      ) : null}
      {answer?.ok === false ? <Notice reason={answer.reason} place={answer.place} /> : null}
      <Button type="submit" className={controls.primary} isDisabled={!ready || asking}>
        {label ?? t('staff.coordinatorPage.open')}
      </Button>
    </form>
  );
}
