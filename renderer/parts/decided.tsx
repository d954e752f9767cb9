import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingName } from '../../domain/settings.ts';
import styles from './decided.module.css';

interface DecidedProps {
  readonly by: readonly SettingName[];
  readonly of: SettingName;
  readonly children: ReactNode;
}

/** A choice that those who look after the machine have made stands greyed, and says why it cannot be changed. */
export function Decided({ by, of, children }: DecidedProps) {
  const { t } = useTranslation();
  if (!by.includes(of)) return children;
  return (
    <div>
      <div inert className={styles.decided}>
        {children}
      </div>
      <p className={styles.why}>{t('staff.settings.decided')}</p>
    </div>
  );
}
