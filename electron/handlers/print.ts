import { type ContentPack, openSheet } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import {
  type PaperChoice,
  paperFault,
  type PaperOrder,
  type PaperUse,
  settingOf,
} from '../../domain/paper-form.ts';
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
  readonly layOut: (order: PaperOrder) => void;
  readonly pdf: (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Asks the person where; undefined when they turn back. */
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

export function printHandlers({ pack, today, spooler, queue, layOut, pdf, chooseFile }: PrintRoom) {
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
      ({ printer, copies, handout: given, press, ...choice }) => {
        const order = orderOf(choice);
        if (!order.ok) return order;
        const handout = { ...given, form: choice.form };
        return queue.start({ press, printer, copies, handout, pdf: () => pdf(order.value, 'printer') });
      },
    ),
    'print.jobs': answering(contract['print.jobs'], () => ok(queue.jobs())),
    'print.retry': answering(contract['print.retry'], ({ id, printer }) => queue.retry(id, printer)),
    'print.forget': answering(contract['print.forget'], ({ id }) => queue.forget(id)),
    'print.save': answering(contract['print.save'], async (choice) => {
      const order = orderOf(choice);
      if (!order.ok) return order;
      const made = await pdf(order.value, 'file');
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
