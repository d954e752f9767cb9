import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { questions, useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './pin-form.module.css';

const shortestPin = 6;

interface PinFormProps {
  readonly isNew: boolean;
  readonly onOpen: () => void;
}

/** The first PIN is chosen, a later one proves who asks. */
export function PinForm({ isNew, onOpen }: PinFormProps) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const choose = useAsk('coordinator.choosePin');
  const unlock = useAsk('coordinator.unlock');
  const { asked, answer, asking } = isNew ? choose : unlock;
  const ready = /^\d{6,12}$/.test(pin) && (!isNew || pin === again);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || asking) return;
        void asked({ pin }).then(({ ok }) => {
          setPin('');
          setAgain('');
          if (!ok) return;
          questions.removeQueries({ queryKey: ['tables.show'] });
          void questions.invalidateQueries({ queryKey: ['setup.read'] });
          onOpen();
        });
      }}
    >
      <p>{t(isNew ? 'staff.coordinatorPage.choosePin' : 'staff.coordinatorPage.enterPin')}</p>
      <PinField label={t('staff.coordinatorPage.pin')} value={pin} onChange={setPin} />
      {isNew ? (
        <PinField label={t('staff.coordinatorPage.pinAgain')} value={again} onChange={setAgain} />
      ) : null}
      {isNew && again.length >= shortestPin && pin !== again ? (
        <p role="status">{t('staff.coordinatorPage.pinsDiffer')}</p>
      ) : null}
      {answer?.ok === false ? <Notice reason={answer.reason} /> : null}
      <Button type="submit" className={controls.primary} isDisabled={!ready || asking}>
        {t('staff.coordinatorPage.open')}
      </Button>
    </form>
  );
}

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PinField({ label, value, onChange }: PinFieldProps) {
  return (
    <TextField
      className={controls.field}
      type="password"
      value={value}
      onChange={onChange}
      autoComplete="off"
    >
      <Label>{label}</Label>
      <Input inputMode="numeric" maxLength={12} />
    </TextField>
  );
}
