import { z } from 'zod';
import { Agency, Kind, MunicipalityCode } from './classification.ts';
import { Catalogue, ReadChoice, ReadSheet, SheetChoice, sheetReasons } from './catalogue.ts';
import { HandoutDraft, ReferralDraft } from './referral.ts';

const nothing = z.strictObject({});

/** One press of a button: the same press arriving twice counts once. */
export const Press = z.uuid();

export const storeReasons = [
  'store-unreadable',
  'store-busy',
  'key-missing',
  'disk-full',
  'folder-not-writable',
] as const;
const coordinatorReasons = ['locked', ...storeReasons] as const;
export const Pin = z.string().regex(/^\d{6,12}$/);

export const Setup = z.strictObject({
  agency: Agency,
  municipalities: z.array(MunicipalityCode).min(1),
});
export type Setup = z.infer<typeof Setup>;

export const printerNeeds = [
  'no-printer',
  'no-spooler',
  'rejecting',
  'refused',
  'paper',
  'jam',
  'toner',
  'cover',
  'offline',
  'paused',
  'held',
  'canceled',
  'aborted',
  'error',
  'ask',
] as const;
export const PrinterNeed = z.enum(printerNeeds);
export type PrinterNeed = z.infer<typeof PrinterNeed>;

export const Printer = z.strictObject({
  name: z.string().min(1),
  isDefault: z.boolean(),
  state: z.enum(['idle', 'processing', 'stopped']),
  need: PrinterNeed.optional(),
});
export type Printer = z.infer<typeof Printer>;

export const JobId = z.uuid();
export const PrintJob = z.strictObject({
  id: JobId,
  printer: z.string(),
  copies: z.int().min(1).max(99),
  state: z.enum(['saved', 'sent', 'done', 'unknown']),
  need: PrinterNeed.optional(),
  counted: z.boolean(),
});
export type PrintJob = z.infer<typeof PrintJob>;

export const TableChoice = z.strictObject({
  kind: Kind.default('referral'),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()).min(1).max(4),
  region: z.array(z.string()).optional(),
  period: z.array(z.string()).optional(),
});
export type TableChoice = z.output<typeof TableChoice>;

/** A protected table as a screen shows it: `value` is a number, '..' (protected) or '.' (does not exist). */
export const ShownTable = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      name: z.string(),
      categories: z.array(z.strictObject({ code: z.string(), level: z.string(), partial: z.boolean() })),
    }),
  ),
  cells: z.array(z.union([z.int().nonnegative(), z.literal('..'), z.literal('.')])),
  rule: z.string(),
});
export type ShownTable = z.infer<typeof ShownTable>;

export const tableReasons = [
  'unknown-level',
  'period-malformed',
  'from-after-to',
  'period-not-closed',
  'no-whole-period',
  'no-municipality',
  'unknown-municipality',
  'no-such-field-of-kind',
  'code-list-incomplete',
  'everything-hidden',
  'ledger-differs',
  'count-where-no-service',
  'too-many-cells',
  'takes-too-long',
  'threshold-too-low',
  'cannot-protect',
  'not-proven-safe',
  'not-set-up',
  ...coordinatorReasons,
] as const;
export type TableReason = (typeof tableReasons)[number];
const fileReasons = ['output-locked', 'disk-full', 'folder-missing', 'folder-not-writable'] as const;

/** Everything that may be asked, by whom it is answered, and every reason for a no. */
export const contract = {
  'leaflets.catalogue': { room: 'main', input: nothing, answer: Catalogue, reasons: ['content-damaged'] },
  'leaflets.open': { room: 'main', input: ReadChoice, answer: ReadSheet, reasons: sheetReasons },
  'print.printers': { room: 'main', input: nothing, answer: z.array(Printer), reasons: ['no-spooler'] },
  'print.prepare': { room: 'main', input: SheetChoice, answer: nothing, reasons: sheetReasons },
  'print.start': {
    room: 'main',
    input: SheetChoice.extend({
      printer: z.string().min(1),
      copies: z.int().min(1).max(99),
      handout: HandoutDraft,
      press: Press,
    }),
    answer: PrintJob,
    reasons: [...sheetReasons, 'paper-failed', 'disk-full', 'folder-not-writable'],
  },
  'print.jobs': { room: 'main', input: nothing, answer: z.array(PrintJob), reasons: [] },
  'print.retry': {
    room: 'main',
    input: z.strictObject({ id: JobId, printer: z.string().min(1) }),
    answer: PrintJob,
    reasons: ['unknown-job', 'already-sent'],
  },
  'print.forget': {
    room: 'main',
    input: z.strictObject({ id: JobId }),
    answer: nothing,
    reasons: ['unknown-job'],
  },
  'print.save': {
    room: 'main',
    input: SheetChoice,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: [...sheetReasons, ...fileReasons, 'paper-failed'],
  },
  'machine.state': {
    room: 'main',
    input: nothing,
    answer: z.strictObject({ weakKeyStore: z.boolean() }),
    reasons: [],
  },
  'setup.read': {
    room: 'engine',
    input: nothing,
    answer: z.strictObject({ setup: Setup.optional(), pinSet: z.boolean() }),
    reasons: storeReasons,
  },
  'setup.save': {
    room: 'engine',
    input: Setup,
    answer: nothing,
    reasons: ['unknown-municipality', ...coordinatorReasons],
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
  'counts.reset': { room: 'engine', input: nothing, answer: nothing, reasons: [] },
  'coordinator.choosePin': {
    room: 'engine',
    input: z.strictObject({ pin: Pin }),
    answer: nothing,
    reasons: ['pin-set', ...storeReasons],
  },
  'coordinator.unlock': {
    room: 'engine',
    input: z.strictObject({ pin: Pin }),
    answer: nothing,
    reasons: ['wrong-pin', 'pin-delayed', 'no-pin', ...storeReasons],
  },
  'coordinator.lock': { room: 'engine', input: nothing, answer: nothing, reasons: [] },
  'tables.show': { room: 'engine', input: TableChoice, answer: ShownTable, reasons: tableReasons },
  'tables.export': {
    room: 'main',
    input: TableChoice.extend({ format: z.enum(['csv', 'jsonstat']) }),
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
