import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { groupsOf } from '../../domain/recovery-key.ts';
import { questions, useAnswer, useAsk } from '../asking.ts';
import { ask, type Reason } from '../kiosk.ts';
import { Notice } from './notice.tsx';
import { PrintKey } from './print-key.tsx';
import controls from './controls.module.css';
import styles from './recovery-key.module.css';

interface RecoveryKeyProps {
  readonly onLocked: () => void;
  /** Where it is only offered, it can be left for another day. */
  readonly onSkip?: () => void;
  readonly onDone: () => void;
}

/** Makes a key and shows it this once. It lives in this part alone, and goes with it. */
export function RecoveryKey({ onLocked, onSkip, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const [key, setKey] = useState<string>();
  const [refusal, setRefusal] = useState<Reason>();
  const isMade = setup?.ok === true && setup.value.keySet;
  const make = async (): Promise<void> => {
    const reply = await ask('coordinator.makeRecoveryKey', {});
    if (reply.ok) setKey(reply.value.key);
    else if (reply.reason === 'locked') onLocked();
    else setRefusal(reply.reason);
  };
  if (key !== undefined) return <ShownKey value={key} {...{ onLocked, onDone }} />;
  return (
    <div className={styles.part}>
      <p>{t('staff.recovery.what')}</p>
      <p>{t(isMade ? 'staff.recovery.isMade' : 'staff.recovery.none')}</p>
      {refusal === undefined ? null : <Notice reason={refusal} />}
      <div className={styles.ways}>
        <Button className={controls.secondary} onPress={() => void make()}>
          {t(isMade ? 'staff.recovery.makeNew' : 'staff.recovery.make')}
        </Button>
        {onSkip === undefined ? null : (
          <Button className={controls.quiet} onPress={onSkip}>
            {t('staff.recovery.skip')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ShownKeyProps extends Pick<RecoveryKeyProps, 'onLocked' | 'onDone'> {
  readonly value: string;
}

/** It holds when somebody says that it is on paper: whoever leaves before that has made none. */
function ShownKey({ value, onLocked, onDone }: ShownKeyProps) {
  const { t } = useTranslation();
  const keep = useAsk('coordinator.keepRecoveryKey');
  const printers = useAnswer('print.printers', {}, 3000);
  const canPrint = printers?.ok === true && printers.value.length > 0;
  const done = async (): Promise<void> => {
    const reply = await keep.asked({});
    if (reply.ok) {
      await questions.invalidateQueries({ queryKey: ['setup.read'] });
      onDone();
    } else if (reply.reason === 'locked') onLocked();
  };
  return (
    <div className={styles.part}>
      <p>{t(canPrint ? 'staff.recovery.shownPrinter' : 'staff.recovery.shown')}</p>
      <p className={styles.key} role="group" aria-label={t('staff.recovery.key')}>
        {groupsOf(value).map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </p>
      <PrintKey value={value} />
      {keep.answer?.ok === false ? <Notice reason={keep.answer.reason} /> : null}
      <div className={styles.ways}>
        <Button className={controls.primary} isDisabled={keep.asking} onPress={() => void done()}>
          {t('staff.recovery.done')}
        </Button>
      </div>
    </div>
  );
}
