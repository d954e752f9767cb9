import { useTranslation } from 'react-i18next';
import type { Printer } from '../../domain/contract.ts';
import { useAnswer } from '../asking.ts';
import { JobState } from './job-state.tsx';
import styles from './print-panel.module.css';

/** What was meant for paper earlier and has not come out: it is kept, and waits for somebody to decide. */
export function WaitingJobs({ printers }: { readonly printers: readonly Printer[] }) {
  const { t } = useTranslation();
  const jobs = useAnswer('print.jobs', {}, 2000);
  const waiting = jobs?.ok === true ? jobs.value.filter(({ state }) => state !== 'done') : [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={t('staff.print.waiting')}>
      <h3>{t('staff.print.waiting')}</h3>
      {waiting.map(({ id }) => (
        <JobState key={id} id={id} printers={printers} />
      ))}
    </section>
  );
}
