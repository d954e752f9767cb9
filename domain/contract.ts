import { z } from 'zod';
import { Agency, LanguageTag, MunicipalityCode } from './classification.ts';
import { Catalogue } from './catalogue.ts';
import { ReadChoice, ReadSheet, sheetReasons } from './sheet.ts';
import { Overview, OverviewYear } from './overview/overview.ts';
import { ReportLanguage } from './overview/report.ts';
import { PaperChoice, paperReasons } from './paper-form.ts';
import { coordinatorContract } from './coordinator-contract.ts';
import { Correction } from './correction.ts';
import { deskContract } from './desk-contract.ts';
import { BatchChoice, BatchOrder } from './batch.ts';
import { EndingNumber } from './directory.ts';
import { populationContract } from './population-contract.ts';
import { Copies, JobId, PageRange, Printer, PrintJob } from './print-job.ts';
import { staffPaperContract } from './staff-paper.ts';
import { TableFormat } from './report/format.ts';
import { HandoutDraft, ReferralDraft } from './referral.ts';
import {
  coordinatorReasons,
  fileReasons,
  ShownTable,
  storeReasons,
  TableChoice,
  tableReasons,
} from './table-request.ts';

const nothing = z.strictObject({});

/** One press of a button: the same press arriving twice counts once. */
export const Press = z.uuid();

export const Setup = z.strictObject({
  agency: Agency,
  municipalities: z.array(MunicipalityCode).min(1),
});
export type Setup = z.infer<typeof Setup>;

/** Of a set-up that is made step by step, what is known. */
export const SetupPart = Setup.partial();
export type SetupPart = z.infer<typeof SetupPart>;

const OneJob = z.strictObject({ id: JobId });
const jobReasons = ['paper-failed', 'disk-full', 'folder-not-writable'] as const;
const batchReasons = [
  'content-damaged',
  'unknown-municipality',
  'nothing-to-print',
  ...paperReasons,
] as const;

/** Everything that may be asked, by whom it is answered, and every reason for a no. */
export const contract = {
  'leaflets.catalogue': { room: 'main', input: nothing, answer: Catalogue, reasons: ['content-damaged'] },
  'leaflets.open': { room: 'main', input: ReadChoice, answer: ReadSheet, reasons: sheetReasons },
  'services.ending': {
    room: 'main',
    input: nothing,
    answer: z.array(EndingNumber),
    reasons: ['content-damaged'],
  },
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
  'machine.state': {
    room: 'main',
    input: nothing,
    answer: z.strictObject({ weakKeyStore: z.boolean() }),
    reasons: [],
  },
  /** What is shown is what `support.save` saves, byte for byte. */
  'support.read': {
    room: 'main',
    input: z.strictObject({ language: ReportLanguage }),
    answer: z.strictObject({ text: z.string() }),
    reasons: ['locked'],
  },
  'support.save': {
    room: 'main',
    input: nothing,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: ['locked', ...fileReasons],
  },
  ...deskContract,
  ...staffPaperContract,
  'setup.read': {
    room: 'engine',
    input: nothing,
    /** `begun`: as far as a set-up has come that is not whole. */
    answer: z.strictObject({
      setup: Setup.optional(),
      begun: SetupPart.optional(),
      pinSet: z.boolean(),
      keySet: z.boolean(),
    }),
    reasons: storeReasons,
  },
  'setup.save': {
    room: 'engine',
    input: SetupPart.refine((part) => Object.keys(part).length > 0, 'nothing chosen'),
    answer: nothing,
    reasons: ['unknown-municipality', ...coordinatorReasons],
  },
  'counts.languages': {
    room: 'engine',
    input: nothing,
    answer: z.array(LanguageTag),
    reasons: storeReasons,
  },
  'counts.state': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ on: z.boolean(), reason: z.enum(storeReasons).optional() }),
    reasons: [],
  },
  'referrals.record': {
    room: 'engine',
    input: ReferralDraft.extend({ press: Press }),
    answer: nothing,
    reasons: ['not-set-up', 'unknown-municipality', 'unknown-language', ...storeReasons],
  },
  'handouts.record': {
    room: 'engine',
    input: HandoutDraft.extend({ press: Press, copies: z.int().min(1).max(99) }),
    answer: nothing,
    reasons: ['not-set-up', 'unknown-municipality', 'unknown-language', 'unknown-leaflet', ...storeReasons],
  },
  'counts.undo': {
    room: 'engine',
    input: z.strictObject({ press: Press }),
    answer: nothing,
    reasons: ['nothing-to-undo', ...storeReasons],
  },
  /** `agreed`: it has been told that something of the month is published, which stands. */
  'counts.correct': {
    room: 'engine',
    input: Correction.extend({ agreed: z.boolean(), press: Press }),
    answer: nothing,
    reasons: [
      'not-set-up',
      'no-such-month',
      'rights-given-up',
      'only-takes-away',
      'published-before',
      'below-zero',
      'unknown-municipality',
      'unknown-language',
      'unknown-leaflet',
      ...coordinatorReasons,
    ],
  },
  'counts.reset': { room: 'engine', input: nothing, answer: nothing, reasons: [] },
  ...coordinatorContract,
  'tables.show': { room: 'engine', input: TableChoice, answer: ShownTable, reasons: tableReasons },
  /** The newest closed year, unless another is asked for. */
  'overview.read': {
    room: 'engine',
    input: z.strictObject({ year: OverviewYear.optional() }),
    answer: Overview,
    reasons: tableReasons,
  },
  /** The year's report as a file: what was seen goes into the ledger before the file gets its name. */
  'overview.save': {
    room: 'main',
    input: z.strictObject({ year: OverviewYear, language: ReportLanguage }),
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: [...tableReasons, ...fileReasons, 'content-damaged', 'pdf-failed', 'overview-interrupted'],
  },
  /** How far the proof is that is under way. */
  'tables.progress': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({
      underWay: z.boolean(),
      done: z.int().nonnegative(),
      of: z.int().nonnegative(),
    }),
    reasons: [],
  },
  ...populationContract,
  'tables.stop': { room: 'engine', input: nothing, answer: nothing, reasons: [] },
  'tables.export': {
    room: 'main',
    input: TableChoice.extend({ format: TableFormat, language: ReportLanguage.default('sv') }),
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: [...tableReasons, ...fileReasons, 'export-interrupted'],
  },
} as const satisfies Record<string, Request>;

interface Request {
  readonly room: 'main' | 'engine';
  readonly input: z.ZodType;
  readonly answer: z.ZodType;
  readonly reasons: readonly string[];
}

export type Contract = typeof contract;
export type RequestName = keyof Contract;
