import { type ContentPack, openSheet } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import {
  type PaperChoice,
  paperFault,
  type PaperOrder,
  type PaperUse,
  settingOf,
  sidesOf,
} from '../../domain/paper-form.ts';
import { hasPages, type PageRange } from '../../domain/print-job.ts';
import { testPageOf, type TestPage } from '../../domain/test-page.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import { somePages } from '../print/page-range.ts';
import type { PrintQueue } from '../print/queue.ts';
import type { Spooler } from '../print/spooler.ts';
import { saved } from './saved.ts';

interface PrintRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly today: () => string;
  readonly spooler: Pick<Spooler, 'printers'>;
  readonly queue: PrintQueue;
  /** Lays a sheet out ahead of the press; what fails here is told at the press. */
  readonly layOut: (order: PaperOrder) => void;
  readonly pdf: (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly testPage: (page: TestPage) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Asks the person where; undefined when they turn back. */
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

export function printHandlers({ pack, today, spooler, queue, layOut, pdf, testPage, chooseFile }: PrintRoom) {
  const orderOf = (choice: PaperChoice) => {
    const fault = paperFault(choice);
    if (fault !== undefined) return failed(fault);
    if (!pack.ok) return pack;
    const sheet = openSheet(pack.value, choice, today());
    return sheet.ok ? ok({ sheet: sheet.value, setting: settingOf(choice) }) : sheet;
  };
  return {
    'print.printers': answering(contract['print.printers'], () => spooler.printers()),
    'print.prepare': answering(contract['print.prepare'], (choice) => {
      const order = orderOf(choice);
      if (!order.ok) return order;
      layOut(order.value);
      return ok({});
    }),
    'print.start': answering(
      contract['print.start'],
      ({ printer, copies, pages, handout: given, press, ...choice }) => {
        const order = orderOf(choice);
        if (!order.ok) return order;
        if (pages !== undefined && !hasPages(choice.form)) return failed('whole-sheets-only');
        const handout = { ...given, form: choice.form };
        const made = () => pdf(order.value, 'printer');
        return queue.start<JobReason>({
          ...{ press, printer, copies, handout, sides: sidesOf(choice), isWhole: pages === undefined },
          pdf: pages === undefined ? made : () => partOf(made, pages),
        });
      },
    ),
    'print.test': answering(contract['print.test'], ({ printer, press }) => {
      if (!pack.ok) return pack;
      const page = testPageOf(pack.value);
      return queue.start({ press, printer, copies: 1, pdf: () => testPage(page) });
    }),
    'print.save': answering(contract['print.save'], async (choice) => {
      const order = orderOf(choice);
      if (!order.ok) return order;
      const made = await pdf(order.value, 'file');
      if (!made.ok) return made;
      return saved(chooseFile, made.value);
    }),
  };
}

type JobReason = 'paper-failed' | 'no-such-page';

async function partOf(
  made: () => Promise<Result<Uint8Array, 'paper-failed'>>,
  pages: PageRange,
): Promise<Result<Uint8Array, JobReason>> {
  const whole = await made();
  return whole.ok ? somePages(whole.value, pages) : whole;
}
