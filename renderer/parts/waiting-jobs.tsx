import { Printer as PrinterIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PrintJob } from '../../domain/print-job.ts';
import { useAnswer } from '../asking.ts';
import styles from './frame.module.css';

/** What was meant for paper and has not come out: it is kept, and waits for somebody to decide. */
export const isWaiting = ({ state }: PrintJob): boolean => state !== 'done';

interface LinkProps {
  readonly onGo?: () => void;
}

/** The way to what waits, where something does. */
export function WaitingJobs({ onGo }: LinkProps) {
  const { t } = useTranslation();
  const [place, go] = useLocation();
  const jobs = useAnswer('print.jobs', {}, 2000);
  const number = jobs?.ok === true ? jobs.value.filter(isWaiting).length : 0;
  if (number === 0) return null;
  return (
    <Button
      className={styles.quiet}
      {...(place === '/jobs' ? { 'aria-current': 'page' as const } : {})}
      onPress={() => {
        onGo?.();
        go('/jobs');
      }}
    >
      <PrinterIcon aria-hidden="true" />
      {t('staff.jobs.waiting', { number })}
    </Button>
  );
}
