import type { Printer, PrinterNeed } from '../../domain/print-job.ts';
import type { Sides } from '../../domain/paper-form.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { faultCode } from '../disk.ts';
import { askSpooler, type Question, spoolerAddress } from './ipp.ts';
import { progressOf, readPrinters, taken } from './ipp-answers.ts';
import { needOf, printerAttributeNames, printerOf } from './printer-state.ts';

export interface Order {
  readonly printer: string;
  readonly copies: number;
  readonly sides?: Sides | undefined;
  readonly pdf: Uint8Array;
}

export interface Followed {
  readonly progress: 'pending' | 'held' | 'completed' | 'canceled' | 'aborted';
  readonly need?: PrinterNeed;
}

export interface Spooler {
  readonly printers: () => Promise<Result<Printer[], 'no-spooler'>>;
  /** The job's number. `ask` when the spooler may or may not have taken it: only a person can see which. */
  readonly send: (order: Order) => Promise<Result<number, PrinterNeed>>;
  /** Asks that a job be given up; whether it was is told by `follow`. */
  readonly cancel: (job: number) => Promise<Result<object, 'no-spooler'>>;
  readonly follow: (job: number, printer: string) => Promise<Result<Followed, 'no-spooler' | 'unknown-job'>>;
}

type Ask = (question: Question) => ReturnType<typeof askSpooler>;

const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  jobAttributes: 0x0009,
  printerAttributes: 0x000b,
  getPrinters: 0x4002,
};
const title = 'Information';
const user = 'kiosk';
const quick = 4000;
const patient = 20_000;

/** The computer's print service (CUPS, through IPP). What it is told names neither a person nor a subject. */
export function spooler(server: string | undefined): Spooler {
  const address = spoolerAddress(server);
  const ask: Ask = (question) => askSpooler(address, question, question.data === undefined ? quick : patient);
  return {
    printers: () => listPrinters(ask),
    send: async (order) => {
      try {
        return taken(await ask(printing(order)));
      } catch (fault) {
        return failed(neverReached.has(faultCode(fault)) ? 'no-spooler' : 'ask');
      }
    },
    cancel: async (job) => {
      try {
        await ask({
          operation: operations.cancelJob,
          path: '/jobs/',
          attributes: { 'job-uri': `ipp://localhost/jobs/${job}`, 'requesting-user-name': user },
        });
        return ok({});
      } catch {
        return failed('no-spooler');
      }
    },
    follow: async (job, printer) => {
      try {
        return await followed(ask, job, printer);
      } catch {
        return failed('no-spooler');
      }
    },
  };
}

const neverReached = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
const pathOf = (printer: string): string => `/printers/${encodeURIComponent(printer)}`;
const uriOf = (printer: string): string => `ipp://localhost${pathOf(printer)}`;

async function listPrinters(ask: Ask): Promise<Result<Printer[], 'no-spooler'>> {
  try {
    const answer = await ask({
      operation: operations.getPrinters,
      path: '/',
      attributes: { 'requested-attributes': printerAttributeNames },
    });
    return ok(readPrinters(answer).map(printerOf));
  } catch {
    return failed('no-spooler');
  }
}

const printing = ({ printer, copies, sides, pdf }: Order): Question => ({
  operation: operations.printJob,
  path: pathOf(printer),
  attributes: {
    'printer-uri': uriOf(printer),
    'requesting-user-name': user,
    'job-name': title,
    'document-format': 'application/pdf',
  },
  job: { copies, media: 'iso_a4_210x297mm', ...(sides === undefined ? {} : { sides }) },
  data: Buffer.from(pdf),
});

async function followed(ask: Ask, job: number, printer: string): Promise<Result<Followed, 'unknown-job'>> {
  const answer = await ask({
    operation: operations.jobAttributes,
    path: '/jobs/',
    attributes: {
      'job-uri': `ipp://localhost/jobs/${job}`,
      'requesting-user-name': user,
      'requested-attributes': ['job-state', 'job-state-reasons'],
    },
  });
  const progress = progressOf(answer);
  if (progress === undefined) return failed('unknown-job');
  if (progress !== 'pending' && progress !== 'held') return ok({ progress });
  const need = (await needOfPrinter(ask, printer)) ?? (progress === 'held' ? 'held' : undefined);
  return ok(need === undefined ? { progress } : { progress, need });
}

/** A printer that takes no new jobs still prints those it has. */
async function needOfPrinter(ask: Ask, printer: string): Promise<PrinterNeed | undefined> {
  const answer = await ask({
    operation: operations.printerAttributes,
    path: pathOf(printer),
    attributes: { 'printer-uri': uriOf(printer), 'requested-attributes': printerAttributeNames },
  });
  const [attributes] = readPrinters(answer);
  if (attributes === undefined) return 'no-printer';
  const need = needOf(attributes);
  return need === 'rejecting' ? undefined : need;
}
