import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Printer, PrintJob } from '../../domain/print-job.ts';
import { questions, useAnswer, useAsk } from '../asking.ts';
import { JobWords } from './job-words.tsx';
import { Notice } from './notice.tsx';
import { Printers } from './printers.tsx';
import controls from './controls.module.css';
import styles from './print-panel.module.css';

interface JobStateProps {
  readonly id: string;
  readonly printers: readonly Printer[];
  readonly onAgain?: () => void;
  readonly onClose?: () => void;
}

/** Follows a job until paper came out, saying in words what the printer wants meanwhile. */
export function JobState({ id, printers, onAgain, onClose }: JobStateProps) {
  const { t } = useTranslation();
  const jobs = useAnswer('print.jobs', {}, 700);
  const retry = useAsk('print.retry');
  const job = jobs?.ok === true ? jobs.value.find((one) => one.id === id) : undefined;
  if (job === undefined) return <p role="status">{t('staff.print.sending')}</p>;
  const kept = job.state === 'saved' || job.state === 'unknown';
  return (
    <>
      <div className={styles.state} role="status">
        <JobWords job={job} />
      </div>
      {kept ? (
        <Printers
          label={t('staff.print.tryAgain')}
          printers={printers}
          chosen={undefined}
          onChoose={(printer) => {
            retry.ask({ id, printer });
          }}
        />
      ) : null}
      {retry.answer?.ok === false ? <Notice reason={retry.answer.reason} /> : null}
      <div className={styles.answers}>
        <JobActions job={job} {...(onAgain === undefined ? {} : { onAgain })} />
        {onClose === undefined ? null : (
          <Button className={controls.primary} onPress={onClose}>
            {t('person.close')}
          </Button>
        )}
      </div>
    </>
  );
}

interface ActionsProps {
  readonly job: PrintJob;
  readonly onAgain?: () => void;
}

const lookAgain = (): void => {
  void questions.invalidateQueries({ queryKey: ['print.jobs'] });
};

/** What a person can decide of a job that has not come out. */
function JobActions({ job: { id, state, content }, onAgain }: ActionsProps) {
  const { t } = useTranslation();
  const came = useAsk('print.came');
  const cancel = useAsk('print.cancel');
  const keep = useAsk('print.keep');
  const forget = useAsk('print.forget');
  const kept = state === 'saved' || state === 'unknown';
  const refused = [came.answer, cancel.answer, keep.answer].find((answer) => answer?.ok === false);
  const press = (label: string, onPress: () => void) => (
    <Button className={controls.secondary} onPress={onPress}>
      {label}
    </Button>
  );
  return (
    <>
      {refused?.ok === false ? <Notice reason={refused.reason} /> : null}
      {kept && keep.answer?.ok === true && keep.answer.value.saved ? (
        <p role="status">{t('staff.jobs.kept')}</p>
      ) : null}
      {state === 'unknown'
        ? press(t('staff.jobs.came'), () => void came.asked({ id }).then(lookAgain))
        : null}
      {state === 'sent'
        ? press(t('staff.jobs.cancel'), () => void cancel.asked({ id }).then(lookAgain))
        : null}
      {kept && content.kind !== 'batch'
        ? press(t('staff.jobs.keep'), () => {
            keep.ask({ id });
          })
        : null}
      {kept
        ? press(t('staff.print.throwAway'), () => {
            void forget.asked({ id }).then(lookAgain);
            onAgain?.();
          })
        : null}
    </>
  );
}
