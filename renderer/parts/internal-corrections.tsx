import { useTranslation } from 'react-i18next';
import type { InternalCorrection } from '../../domain/internal.ts';
import styles from './internal-part.module.css';

interface CorrectionsProps {
  readonly corrections: readonly InternalCorrection[];
}

/** When counts of this machine were corrected and why. Which ones is known to nobody. */
export function InternalCorrections({ corrections }: CorrectionsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.corrections}>
      <h2>{t('staff.internal.corrections')}</h2>
      <p>{t(corrections.length === 0 ? 'staff.internal.noCorrections' : 'staff.internal.correctionsWhy')}</p>
      {corrections.length === 0 ? null : (
        <ul>
          {corrections.map(({ month, reason, change, times }) => (
            <li key={`${month} ${reason} ${change}`}>
              {t('staff.internal.correction', {
                month,
                reason: t(`staff.codes.correction.${reason}`),
                change: change < 0 ? `−${-change}` : `+${change}`,
                times,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
