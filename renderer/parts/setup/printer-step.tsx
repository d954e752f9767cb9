import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Printer } from '../../../domain/print-job.ts';
import { useAnswer, useAsk } from '../../asking.ts';
import { JobState } from '../job-state.tsx';
import { Notice } from '../notice.tsx';
import { Printers } from '../printers.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';
import controls from '../controls.module.css';
import styles from './setup.module.css';

/** The printer that is chosen before anybody chooses, and a page from it as proof. */
export function PrinterStep(props: StepProps) {
  const { t } = useTranslation();
  const listed = useAnswer('print.printers', {}, 3000);
  const [wanted, setWanted] = useState(props.known.usualPrinter);
  const printers = listed?.ok === true ? listed.value : [];
  const chosen = printers.find(({ name }) => name === wanted)?.name;
  return (
    <StepFrame
      {...props}
      setting="usualPrinter"
      keep={chosen === undefined ? undefined : ({ standing }) => standing({ usualPrinter: chosen })}
    >
      {listed === undefined || printers.length > 0 ? (
        <Printers label={t('staff.print.printer')} printers={printers} chosen={chosen} onChoose={setWanted} />
      ) : (
        <p role="status">
          {t(listed.ok ? 'staff.printers.none' : 'staff.needs.no-spooler')} {t('staff.setup.noPrinter')}
        </p>
      )}
      {chosen === undefined ? null : <TestPage key={chosen} printer={chosen} printers={printers} />}
    </StepFrame>
  );
}

interface TestPageProps {
  readonly printer: string;
  readonly printers: readonly Printer[];
}

function TestPage({ printer, printers }: TestPageProps) {
  const { t } = useTranslation();
  const test = useAsk('print.test');
  return (
    <div className={styles.printed}>
      {test.answer?.ok === true ? <JobState id={test.answer.value.id} printers={printers} /> : null}
      {test.answer?.ok === false ? <Notice reason={test.answer.reason} /> : null}
      <Button
        className={controls.secondary}
        isDisabled={test.asking}
        onPress={() => {
          test.ask({ printer, press: crypto.randomUUID() });
        }}
      >
        {t('staff.jobs.printTest')}
      </Button>
    </div>
  );
}
