import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../domain/sheet.ts';
import { type PaperOrder, PaperSetting } from '../../domain/paper-form.ts';
import { hasPages, type PageRange } from '../../domain/print-job.ts';
import { countedAs, type HandoutDraft } from '../../domain/referral.ts';
import { useAnswer, useAsk } from '../asking.ts';
import type { Input, Reason } from '../kiosk.ts';
import { useStep } from '../guide.tsx';
import { isPractice } from '../practice.ts';
import { useStanding } from '../standing.ts';
import { useVisit } from '../visit.tsx';
import { Cover } from './cover.tsx';
import { CountGiven } from './count-given.tsx';
import { JobState } from './job-state.tsx';
import { WaitingJobs } from './waiting-jobs.tsx';
import type { PlacedChoice } from './choice.ts';
import { PageChoice } from './page-choice.tsx';
import { NumberChoice } from './number-choice.tsx';
import { printerOf, Printers } from './printers.tsx';
import { Notice } from './notice.tsx';
import { useSystemDialog } from './system-dialog.ts';
import { usePaperAhead } from './paper-ahead.ts';
import { PaperChoices } from './paper-choices.tsx';
import { PaperPreview } from './paper-preview.tsx';
import controls from './controls.module.css';
import styles from './print-panel.module.css';

interface ChoicesProps {
  readonly sheet: Sheet;
  readonly choice: PlacedChoice;
  readonly onClose: () => void;
}

/** Which printer, how many, and the two ways round a printer that will not: a PDF, or the system's own dialog. */
export function PrintChoices({ sheet, choice, onClose }: ChoicesProps) {
  const { t } = useTranslation();
  const { beside } = useVisit();
  const printers = useAnswer('print.printers', {}, 3000);
  const [printer, setPrinter] = useState<string>();
  const { usualPrinter } = useStanding();
  const [copies, setCopies] = useState(1);
  const [pages, setPages] = useState<PageRange>();
  const [press, setPress] = useState(() => crypto.randomUUID());
  const start = useAsk('print.start');
  const ready = printers?.ok === true ? printers.value : [];
  const chosen = printerOf(ready, printer ?? usualPrinter);
  const [setting, setSetting] = useState(() => PaperSetting.parse({}));
  const order = useMemo(() => ({ sheet, setting }), [sheet, setting]);
  const handout = { ...handoutOf(choice, sheet), form: setting.form };
  const wanted = { ...choice, ...setting, ...(beside && choice.language !== 'sv' ? { beside: 'sv' } : {}) };
  usePaperAhead(wanted);
  useStep('print', true);
  if (start.answer?.ok === true) {
    return (
      <JobState
        id={start.answer.value.id}
        printers={ready}
        onAgain={() => {
          setPress(crypto.randomUUID());
          start.forget();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      <WaitingJobs onGo={onClose} />
      <PaperChoices
        isBeside={sheet.columns.length === 2}
        hasWebsite={sheet.website !== undefined}
        setting={setting}
        onChange={(change) => {
          setSetting((last) => ({ ...last, ...change }));
        }}
      />
      {ready.length === 0 ? (
        <p className={styles.state} role="status">
          {t(printers?.ok === false ? 'staff.reasons.no-spooler' : 'staff.print.noPrinter')}
        </p>
      ) : (
        <div className={styles.how}>
          <Printers label={t('staff.print.printer')} printers={ready} chosen={chosen} onChoose={setPrinter} />
          <NumberChoice label={t('staff.print.copies')} number={copies} onChange={setCopies} />
          {hasPages(setting.form) ? <PageChoice pages={pages} onChange={setPages} /> : null}
        </div>
      )}
      <Ways order={order} choice={wanted} handout={handout} refusal={start.answer?.reason} onClose={onClose}>
        {chosen === undefined ? null : (
          <Button
            className={controls.primary}
            isDisabled={start.asking}
            onPress={() => {
              const some = pages === undefined || !hasPages(setting.form) ? {} : { pages };
              start.ask({ ...wanted, ...some, printer: chosen, copies, handout, press });
            }}
          >
            {t('staff.print.print')}
          </Button>
        )}
      </Ways>
    </>
  );
}

const handoutOf = (choice: PlacedChoice, sheet: Sheet): Omit<HandoutDraft, 'form'> => ({
  ...countedAs(sheet),
  municipality: choice.municipality,
  language: choice.language,
  leaflet: choice.leaflet,
});

interface WaysProps {
  readonly order: PaperOrder;
  readonly choice: Input<'print.save'>;
  readonly handout: HandoutDraft;
  /** Why it was not printed. */
  readonly refusal: Reason | undefined;
  readonly onClose: () => void;
  /** To print, where there is a printer. */
  readonly children: ReactNode;
}

/** Neither a PDF nor the system's dialog tells whether paper was taken, so nothing is counted until staff say so. */
function Ways({ order, choice, handout, refusal, onClose, children }: WaysProps) {
  const { t } = useTranslation();
  const paper = useRef<HTMLDivElement>(null);
  const save = useAsk('print.save');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState(false);
  const unsaved = save.answer?.ok === false ? save.answer.reason : undefined;
  const said = refused ? 'practice' : (unsaved ?? refusal);
  const dialog = useSystemDialog(paper, t('person.neutralTitle'), () => {
    setAsked(true);
  });
  return (
    <>
      {dialog.isOpen ? <Cover /> : null}
      <PaperPreview order={order} paper={paper} />
      {asked || (save.answer?.ok === true && save.answer.value.saved) ? (
        <CountGiven handout={handout} />
      ) : null}
      <div className={styles.ways}>
        <Button className={controls.quiet} onPress={onClose}>
          {t('person.close')}
        </Button>
        <Button
          className={controls.secondary}
          onPress={() => {
            if (isPractice) setRefused(true);
            else dialog.open();
          }}
        >
          {t('staff.print.systemDialog')}
        </Button>
        <Button
          className={children === null ? controls.primary : controls.secondary}
          isPending={save.asking}
          onPress={() => {
            setRefused(false);
            save.ask(choice);
          }}
        >
          {t('staff.print.savePdf')}
        </Button>
        {children}
        {said === undefined ? null : <Notice reason={said} />}
      </div>
    </>
  );
}
