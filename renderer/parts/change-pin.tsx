import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../domain/result.ts';
import { ask, type Reason } from '../kiosk.ts';
import { isGoodPin, NewPinFields } from './new-pin-fields.tsx';
import { Notice } from './notice.tsx';
import { isPin, PinField } from './secret-field.tsx';
import controls from './controls.module.css';
import styles from './pin-form.module.css';

const nothingTyped = { known: '', pin: '', again: '' };

/** For a coordinator who knows the PIN and wants another; what was typed goes with this form. */
export function ChangePin({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(nothingTyped);
  const [refusal, setRefusal] = useState<Failure<Reason>>();
  const [state, setState] = useState<'asking' | 'done'>();
  const ready = isPin(typed.known) && isGoodPin(typed.pin) && typed.pin === typed.again && state !== 'asking';
  const change = async (): Promise<void> => {
    setState('asking');
    setRefusal(undefined);
    const reply = await ask('coordinator.changePin', { pin: typed.known, next: typed.pin });
    setTyped(nothingTyped);
    setState(reply.ok ? 'done' : undefined);
    if (reply.ok) return;
    if (reply.reason === 'locked') onLocked();
    else setRefusal(reply);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void change();
      }}
    >
      <h3>{t('staff.recovery.change')}</h3>
      <PinField
        label={t('staff.recovery.knownPin')}
        value={typed.known}
        onChange={(known) => {
          setTyped({ ...typed, known });
        }}
      />
      <NewPinFields
        typed={typed}
        onChange={(part) => {
          setTyped({ ...typed, ...part });
        }}
      />
      {refusal === undefined ? null : <Notice reason={refusal.reason} place={refusal.place} />}
      {state === 'done' ? <p role="status">{t('staff.recovery.changed')}</p> : null}
      <Button type="submit" className={controls.secondary} isDisabled={!ready}>
        {t('staff.recovery.recover')}
      </Button>
    </form>
  );
}
