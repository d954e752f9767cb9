import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../domain/result.ts';
import { ask, type Reason } from '../kiosk.ts';
import { useAnswer } from '../asking.ts';
import { isGoodPin, NewPinFields } from './new-pin-fields.tsx';
import { Notice } from './notice.tsx';
import { KeyField } from './secret-field.tsx';
import controls from './controls.module.css';
import styles from './pin-form.module.css';

/** The key opens and a new PIN is chosen; without a key, who can help. */
export function RecoverForm({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const hasKey = setup?.ok === true && setup.value.keySet;
  return (
    <>
      {hasKey ? <WithKey onOpen={onOpen} /> : <p>{t('staff.recovery.none')}</p>}
      <p>{t('staff.recovery.neither')}</p>
    </>
  );
}

/** What was typed is never handed to the store of questions and answers: it goes with this form. */
function WithKey({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(nothingTyped);
  const [refusal, setRefusal] = useState<Failure<Reason>>();
  const [asking, setAsking] = useState(false);
  const { key, pin, again } = typed;
  const ready = key.trim() !== '' && isGoodPin(pin) && pin === again && !asking;
  const recover = async (): Promise<void> => {
    setAsking(true);
    setRefusal(undefined);
    const reply = await ask('coordinator.recover', { key, pin });
    setAsking(false);
    if (reply.ok) onOpen();
    else setRefusal(reply);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void recover();
      }}
    >
      <p>{t('staff.recovery.enter')}</p>
      <KeyField
        label={t('staff.recovery.key')}
        value={key}
        onChange={(value) => {
          setTyped({ ...typed, key: value });
        }}
      />
      <NewPinFields
        typed={typed}
        onChange={(part) => {
          setTyped({ ...typed, ...part });
        }}
      />
      {refusal === undefined ? null : <Notice reason={refusal.reason} place={refusal.place} />}
      <Button type="submit" className={controls.primary} isDisabled={!ready}>
        {t('staff.recovery.recover')}
      </Button>
    </form>
  );
}

const nothingTyped = { key: '', pin: '', again: '' };
