import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Printer } from '../../domain/contract.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { Chips } from './chips.tsx';
import { Notice } from './notice.tsx';
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
  const forget = useAsk('print.forget');
  const job = jobs?.ok === true ? jobs.value.find((one) => one.id === id) : undefined;
  if (job === undefined) return <p role="status">{t('staff.print.sending')}</p>;
  const done = job.state === 'done';
  const kept = job.state === 'saved' || job.state === 'unknown';
  return (
    <>
      <div className={styles.state} role="status">
        <p>{job.state === 'done' ? t('staff.print.done') : t(`staff.print.states.${job.state}`)}</p>
        {job.need === undefined ? null : <p>{t(`staff.needs.${job.need}`)}</p>}
        {done ? <p>{t(job.counted ? 'staff.print.counted' : 'staff.print.notCounted')}</p> : null}
      </div>
      {kept ? (
        <Chips
          label={t('staff.print.tryAgain')}
          chips={printers.map(({ name }) => ({ code: name, label: name }))}
          chosen={undefined}
          onChoose={(printer) => {
            retry.ask({ id, printer });
          }}
        />
      ) : null}
      {retry.answer?.ok === false ? <Notice reason={retry.answer.reason} /> : null}
      <div className={styles.answers}>
        {kept ? (
          <Button
            className={controls.secondary}
            onPress={() => {
              forget.ask({ id });
              onAgain?.();
            }}
          >
            {t('staff.print.throwAway')}
          </Button>
        ) : null}
        {onClose === undefined ? null : (
          <Button className={controls.primary} onPress={onClose}>
            {t('person.close')}
          </Button>
        )}
      </div>
    </>
  );
}
