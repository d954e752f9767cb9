import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Printer, PrintJob } from '../../domain/print-job.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { heard } from '../parts/heard.ts';
import { JobState } from '../parts/job-state.tsx';
import { useJobName } from '../parts/job-words.tsx';
import { Notice } from '../parts/notice.tsx';
import { Printers } from '../parts/printers.tsx';
import controls from '../parts/controls.module.css';
import styles from './jobs.module.css';

/** For staff: everything that was meant for paper here, what became of it, and each printer's test page. */
export function JobsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const jobs = useAnswer('print.jobs', {}, 700);
  const printers = useAnswer('print.printers', {}, 3000);
  const ready = printers?.ok === true ? printers.value : [];
  const known = jobs?.ok === true ? jobs.value : [];
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.jobs.title')}</h1>
      <p>{t('staff.jobs.why')}</p>
      {jobs !== undefined && known.length === 0 ? <p role="status">{t('staff.jobs.none')}</p> : null}
      <ul className={styles.jobs}>
        {known.map((job) => (
          <li key={job.id}>
            <JobCard job={job} printers={ready} />
          </li>
        ))}
      </ul>
      {printers?.ok === false ? <Notice reason={printers.reason} /> : null}
      <TestPagePart printers={ready} />
      <div className={controls.actions}>
        <Button
          className={controls.secondary}
          onPress={() => {
            go('/batch');
          }}
        >
          {t('staff.batch.open')}
        </Button>
      </div>
    </div>
  );
}

interface CardProps {
  readonly job: PrintJob;
  readonly printers: readonly Printer[];
}

function JobCard({ job, printers }: CardProps) {
  const { t } = useTranslation();
  const name = useJobName()(job);
  return (
    <article className={styles.job} aria-label={name}>
      <h2>{name}</h2>
      <p>{t('staff.jobs.on', { printer: job.printer })}</p>
      <JobState id={job.id} printers={printers} />
    </article>
  );
}

function TestPagePart({ printers }: { readonly printers: readonly Printer[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const test = useAsk('print.test');
  return (
    <section className={styles.test} aria-label={t('staff.jobs.testPage')}>
      <h2>{t('staff.jobs.testPage')}</h2>
      <p>{t('staff.jobs.testWhy')}</p>
      {printers.length === 0 ? (
        <p role="status">{t('staff.print.noPrinter')}</p>
      ) : (
        <Printers label={t('staff.print.printer')} printers={printers} chosen={chosen} onChoose={setChosen} />
      )}
      {test.answer?.ok === false ? <Notice reason={test.answer.reason} /> : null}
      <div className={controls.actions}>
        <Button
          className={controls.secondary}
          isDisabled={chosen === undefined || test.asking}
          onPress={() => {
            if (chosen !== undefined) test.ask({ printer: chosen, press: crypto.randomUUID() });
          }}
        >
          {t('staff.jobs.printTest')}
        </Button>
      </div>
    </section>
  );
}
