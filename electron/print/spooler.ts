import { z } from 'zod';
import type { Printer, PrinterNeed } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { faultCode } from '../disk.ts';
import { type Answer, askSpooler, type Question, spoolerAddress } from './ipp.ts';
import { needOf, PrinterAttributes, printerAttributeNames, printerOf } from './printer-state.ts';

export interface Order {
  readonly printer: string;
  readonly copies: number;
  readonly pdf: Uint8Array;
}

type Progress = "pending" | "held" | "completed" | "canceled" | "aborted";
export interface Followed {
  readonly progress: Progress;
  readonly need?: PrinterNeed;
}

export interface Spooler {
  readonly printers: () => Promise<Result<Printer[], 'no-spooler'>>;
  /** The job's number. `ask` when the spooler may or may not have taken it: only a person can see which. */
  readonly send: (order: Order) => Promise<Result<number, PrinterNeed>>;
  readonly follow: (job: number, printer: string) => Promise<Result<Followed, 'no-spooler' | 'unknown-job'>>;
}

const operations = { printJob: 0x0002, jobAttributes: 0x0009, printerAttributes: 0x000b, getPrinters: 0x4002 };
const title = 'Information';
const user = 'kiosk';
const quick = 4000;
const patient = 20_000;

/** The computer's print service (CUPS, through IPP). What it is told names neither a person nor a subject. */
export function spooler(server: string | undefined): Spooler {
  const address = spoolerAddress(server);
  const ask = (question: Question, timeout = quick) => askSpooler(address, question, timeout);
  const printerUri = (name: string) => `ipp://localhost/printers/${encodeURIComponent(name)}`;

  return {
    printers: async () => {
      try {
        const answer = await ask({
          operation: operations.getPrinters,
          path: '/',
          attributes: { 'requested-attributes': printerAttributeNames },
        });
        return ok(groups(answer['printer-attributes-tag']).map(printerOf));
      } catch {
        return failed('no-spooler');
      }
    },
    send: async ({ printer, copies, pdf }) => {
      try {
        const answer = await ask(
          {
            operation: operations.printJob,
            path: `/printers/${encodeURIComponent(printer)}`,
            attributes: {
              'printer-uri': printerUri(printer),
              'requesting-user-name': user,
              'job-name': title,
              'document-format': 'application/pdf',
            },
            job: { copies, media: 'iso_a4_210x297mm' },
            data: Buffer.from(pdf),
          },
          patient,
        );
        return taken(answer);
      } catch (fault) {
        return failed(neverReached.has(faultCode(fault)) ? 'no-spooler' : 'ask');
      }
    },
    follow: async (job, printer) => {
      try {
        const state = progressOf(
          await ask({
            operation: operations.jobAttributes,
            path: '/jobs/',
            attributes: {
              'job-uri': `ipp://localhost/jobs/${job}`,
              'requesting-user-name': user,
              'requested-attributes': ['job-state', 'job-state-reasons'],
            },
          }),
        );
        if (state === undefined) return failed('unknown-job');
        if (state !== 'pending' && state !== 'held') return ok({ progress: state });
        return ok(await withNeed(state, printer));
      } catch {
        return failed('no-spooler');
      }
    },
  };

  async function withNeed(progress: 'pending' | 'held', printer: string): Promise<Followed> {
    const answer = await ask({
      operation: operations.printerAttributes,
      path: `/printers/${encodeURIComponent(printer)}`,
      attributes: { 'printer-uri': printerUri(printer), 'requested-attributes': printerAttributeNames },
    });
    const [attributes] = groups(answer['printer-attributes-tag']);
    const seen = attributes === undefined ? 'no-printer' : needOf(attributes);
    const need = seen === 'rejecting' ? undefined : seen;
    const shown = need ?? (progress === 'held' ? 'held' : undefined);
    return shown === undefined ? { progress } : { progress, need: shown };
  }
}

const neverReached = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** Printers that answer in a way we cannot read are left out rather than guessed at. */
function groups(raw: unknown): PrinterAttributes[] {
  return [raw].flat().flatMap((group) => {
    const attributes = PrinterAttributes.safeParse(group);
    return attributes.success ? [attributes.data] : [];
  });
}

const refusals: Readonly<Record<string, PrinterNeed>> = {
  'client-error-not-found': 'no-printer',
  'server-error-not-accepting-jobs': 'rejecting',
};
const JobNumber = z.looseObject({ 'job-id': z.int().positive() });

function taken(answer: Answer): Result<number, PrinterNeed> {
  const job = JobNumber.safeParse(answer['job-attributes-tag']);
  if (job.success) return ok(job.data['job-id']);
  const isYes = answer.statusCode.startsWith('successful');
  return failed(isYes ? 'ask' : (refusals[answer.statusCode] ?? 'refused'));
}

const JobState = z.looseObject({ 'job-state': z.string() });
const progresses: Readonly<Record<string, Followed['progress']>> = {
  'pending-held': 'held',
  completed: 'completed',
  canceled: 'canceled',
  aborted: 'aborted',
};

/** Undefined when the spooler knows no such job any more. */
function progressOf(answer: Answer): Followed['progress'] | undefined {
  const job = JobState.safeParse(answer['job-attributes-tag']);
  return job.success ? (progresses[job.data['job-state']] ?? 'pending') : undefined;
}
