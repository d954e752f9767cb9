import { type ContentPack, openSheet, type Sheet, type SheetChoice } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { diskReason, writeWhole } from '../disk.ts';
import { answering } from '../dispatch.ts';
import type { PrintQueue } from '../print/queue.ts';
import type { Spooler } from '../print/spooler.ts';

interface PrintRoom {
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly today: () => string;
  readonly spooler: Pick<Spooler, 'printers'>;
  readonly queue: PrintQueue;
  /** Lays a sheet out ahead of the press; what fails here is told at the press. */
  readonly layOut: (sheet: Sheet) => void;
  readonly pdf: (sheet: Sheet) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Asks the person where; undefined when they turn back. */
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

export function printHandlers({ pack, today, spooler, queue, layOut, pdf, chooseFile }: PrintRoom) {
  const sheetOf = (choice: SheetChoice) => (pack.ok ? openSheet(pack.value, choice, today()) : pack);
  return {
    'print.printers': answering(contract['print.printers'], () => spooler.printers()),
    'print.prepare': answering(contract['print.prepare'], (choice) => {
      const sheet = sheetOf(choice);
      if (!sheet.ok) return sheet;
      layOut(sheet.value);
      return ok({});
    }),
    'print.start': answering(contract['print.start'], ({ printer, copies, handout, press, ...choice }) => {
      const sheet = sheetOf(choice);
      return sheet.ok ? queue.start({ press, printer, copies, handout, pdf: () => pdf(sheet.value) }) : sheet;
    }),
    'print.jobs': answering(contract['print.jobs'], () => ok(queue.jobs())),
    'print.retry': answering(contract['print.retry'], ({ id, printer }) => queue.retry(id, printer)),
    'print.forget': answering(contract['print.forget'], ({ id }) => queue.forget(id)),
    'print.save': answering(contract['print.save'], async (choice) => {
      const sheet = sheetOf(choice);
      if (!sheet.ok) return sheet;
      const made = await pdf(sheet.value);
      if (!made.ok) return made;
      const file = await chooseFile('information.pdf');
      if (file === undefined) return ok({ saved: false });
      try {
        writeWhole(file, made.value);
        return ok({ saved: true });
      } catch (fault) {
        return failed(diskReason(fault));
      }
    }),
  };
}
