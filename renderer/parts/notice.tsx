import { useTranslation } from 'react-i18next';
import type { Reason } from '../kiosk.ts';
import { faultCode } from './fault-code.ts';
import styles from './notice.module.css';

/** What happened, what is safe, what to do: one text for each reason the machine can give. */
export function Notice({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation();
  return (
    <p className={styles.notice} role="alert" {...faultCode(t, reason)}>
      {t(`staff.reasons.${reason}`)}
    </p>
  );
}
