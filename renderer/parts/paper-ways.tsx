import { Printer as PrinterIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StaffPaperName } from '../../domain/print-job.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { useStanding } from '../standing.ts';
import { JobState } from './job-state.tsx';
import { Notice } from './notice.tsx';
import { printerOf, Printers } from './printers.tsx';
import controls from './controls.module.css';
import styles from './paper-ways.module.css';

interface PaperWaysProps {
  readonly paper: StaffPaperName;
  /** What the button says before anything is chosen, and what the paper is. */
  readonly open: string;
  readonly what: string;
}

/** A paper for staff: folded away until somebody wants it, then from a printer or as a file. */
export function PaperWays({ paper, open, what }: PaperWaysProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <Button
        className={controls.secondary}
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(!isOpen);
        }}
      >
        <PrinterIcon aria-hidden="true" />
        {open}
      </Button>
      {isOpen ? (
        <>
          <p>{what}</p>
          <Ways paper={paper} />
        </>
      ) : null}
    </div>
  );
}

/**
 * Its buttons keep the keyboard while they are at work, so that Escape still closes a dialog around them. What it says
 * is brought into view when it comes: it may open below the edge.
 */
function Ways({ paper }: Pick<PaperWaysProps, 'paper'>) {
  const { t, i18n } = useTranslation();
  const { usualPrinter } = useStanding();
  const listed = useAnswer('print.printers', {}, 3000);
  const [wanted, setWanted] = useState<string>();
  const print = useAsk('papers.print');
  const save = useAsk('papers.save');
  const printers = listed?.ok === true ? listed.value : [];
  const chosen = printerOf(printers, wanted ?? usualPrinter);
  const order = { paper, language: i18n.language === 'en' ? 'en' : 'sv' } as const;
  const refusals = [print.answer, save.answer].flatMap((answer) =>
    answer?.ok === false ? [answer.reason] : [],
  );
  const place = useRef<HTMLDivElement>(null);
  const isListed = listed !== undefined;
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isListed, printers.length, print.answer, save.answer]);
  return (
    <div className={styles.part} ref={place}>
      {printers.length === 0 ? (
        <p role="status">{t(listed?.ok === false ? 'staff.papers.noSpooler' : 'staff.papers.noPrinter')}</p>
      ) : (
        <Printers label={t('staff.print.printer')} printers={printers} chosen={chosen} onChoose={setWanted} />
      )}
      {print.answer?.ok === true ? <JobState id={print.answer.value.id} printers={printers} /> : null}
      {save.answer?.ok === true && save.answer.value.saved ? (
        <p role="status">{t('staff.papers.saved')}</p>
      ) : null}
      {refusals.map((reason) => (
        <Notice key={reason} reason={reason} />
      ))}
      <div className={styles.ways}>
        {chosen === undefined ? null : (
          <Button
            className={controls.primary}
            onPress={() => {
              if (!print.asking) print.ask({ ...order, printer: chosen, press: crypto.randomUUID() });
            }}
          >
            {t('staff.papers.print')}
          </Button>
        )}
        <Button
          className={controls.secondary}
          onPress={() => {
            if (!save.asking) save.ask(order);
          }}
        >
          {t('staff.papers.save')}
        </Button>
      </div>
    </div>
  );
}
