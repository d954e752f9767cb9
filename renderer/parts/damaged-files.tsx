import { useTranslation } from 'react-i18next';
import { useSettings } from '../standing.ts';
import styles from './notice.module.css';

/** The coordinator is told at once that the screen does not stand as it was told to, and how to mend it. */
export function DamagedFiles() {
  const { t } = useTranslation();
  const { shown } = useSettings();
  return (shown?.damaged ?? []).map((which) => (
    <p key={which} className={styles.notice} role="status">
      {t(`staff.settings.damaged.${which}`)}
    </p>
  ));
}
