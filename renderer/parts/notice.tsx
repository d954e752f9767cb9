import { useTranslation } from 'react-i18next';
import type { Reason } from '../kiosk.ts';
import { faultCode } from './fault-code.ts';
import styles from './notice.module.css';

interface NoticeProps {
  readonly reason: Reason;
  /** What the words lead up to when they end in a colon: of a wait, the time of day when it is over. */
  readonly place?: string | undefined;
}

/** What happened, what is safe, what to do: one text for each reason the machine can give. */
export function Notice({ reason, place }: NoticeProps) {
  const { t } = useTranslation();
  const said = t(`staff.reasons.${reason}`);
  return (
    <p className={styles.notice} role="alert" {...faultCode(t, reason)}>
      {said.endsWith(':') && place !== undefined ? `${said} ${place}` : said}
    </p>
  );
}
