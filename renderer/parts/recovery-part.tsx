import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePin } from './change-pin.tsx';
import { FoldOut } from './fold-out.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import styles from './recovery-key.module.css';

/** For the day when nobody remembers the PIN, and for the day when somebody else shall have it. */
export function RecoveryPart({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const [isDone, setDone] = useState(false);
  return (
    <FoldOut className={styles.part} title={t('staff.recovery.title')}>
      {isDone ? (
        <p role="status">{t('staff.recovery.finished')}</p>
      ) : (
        <RecoveryKey
          onLocked={onLocked}
          onDone={() => {
            setDone(true);
          }}
        />
      )}
      <ChangePin onLocked={onLocked} />
    </FoldOut>
  );
}
