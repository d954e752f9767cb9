import { z } from 'zod';
import { BatchChoice, BatchOrder } from './batch.ts';
import { PaperChoice, paperReasons } from './paper-form.ts';
import { Press } from './press.ts';
import { Copies, JobId, PageRange, Printer, PrintJob } from './print-job.ts';
import { HandoutDraft } from './referral.ts';
import { sheetReasons } from './sheet.ts';
import { fileReasons } from './table-request.ts';

const nothing = z.strictObject({});
const OneJob = z.strictObject({ id: JobId });
const jobReasons = ['paper-failed', 'disk-full', 'folder-not-writable'] as const;
const batchReasons = [
  'content-damaged',
  'unknown-municipality',
  'nothing-to-print',
  ...paperReasons,
] as const;

/** What is asked of paper: the printers, a leaflet, many of them, and what became of each job. */
export const printContract = {
  'print.printers': { room: 'main', input: nothing, answer: z.array(Printer), reasons: ['no-spooler'] },
  'print.prepare': {
    room: 'main',
    input: PaperChoice,
    answer: nothing,
    reasons: [...sheetReasons, ...paperReasons],
  },
  'print.start': {
    room: 'main',
    input: PaperChoice.extend({
      printer: z.string().min(1),
      copies: Copies,
      /** Only some pages: not a leaflet that was given, so it is not counted by itself. */
      pages: PageRange.optional(),
      handout: HandoutDraft,
      press: Press,
    }),
    answer: PrintJob,
    reasons: [...sheetReasons, ...paperReasons, 'no-such-page', 'whole-sheets-only', ...jobReasons],
  },
  'print.test': {
    room: 'main',
    input: z.strictObject({ printer: z.string().min(1), press: Press }),
    answer: PrintJob,
    reasons: ['content-damaged', ...jobReasons],
  },
  'print.batch': {
    room: 'main',
    input: BatchOrder.extend({ printer: z.string().min(1), press: Press }),
    answer: PrintJob,
    reasons: [...batchReasons, 'disk-full', 'folder-not-writable'],
  },
  /** Answered when the file is there, whole, or when it never will be. */
  'print.batchFile': {
    room: 'main',
    input: BatchChoice,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: [...batchReasons, ...sheetReasons, ...fileReasons, 'paper-failed', 'batch-under-way'],
  },
  'print.batchProgress': {
    room: 'main',
    input: nothing,
    answer: z.strictObject({ done: z.int(), all: z.int() }),
    reasons: [],
  },
  'print.batchStop': { room: 'main', input: nothing, answer: nothing, reasons: [] },
  'print.jobs': { room: 'main', input: nothing, answer: z.array(PrintJob), reasons: [] },
  'print.retry': {
    room: 'main',
    input: z.strictObject({ id: JobId, printer: z.string().min(1) }),
    answer: PrintJob,
    reasons: ['unknown-job', 'already-sent'],
  },
  /** A person has looked: the paper that nobody could vouch for is there. */
  'print.came': { room: 'main', input: OneJob, answer: nothing, reasons: ['unknown-job', 'already-sent'] },
  /** Also answered yes when it is too late: what became of the job is told by `print.jobs`. */
  'print.cancel': { room: 'main', input: OneJob, answer: nothing, reasons: ['unknown-job', 'no-spooler'] },
  'print.keep': {
    room: 'main',
    input: OneJob,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: ['unknown-job', ...fileReasons],
  },
  'print.forget': { room: 'main', input: OneJob, answer: nothing, reasons: ['unknown-job'] },
  'print.save': {
    room: 'main',
    input: PaperChoice,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: [...sheetReasons, ...paperReasons, ...fileReasons, 'paper-failed'],
  },
} as const;
