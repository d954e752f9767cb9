import { z } from 'zod';
import { PaperForm } from './paper-form.ts';
import { LanguageTag } from './classification.ts';

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
  'paper-failed',
  'content-changed',
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

export const Copies = z.int().min(1).max(99);

/** From one page to another of what comes out of the printer, both included. */
export const PageRange = z
  .strictObject({ from: z.int().min(1).max(99), to: z.int().min(1).max(99) })
  .refine(({ from, to }) => from <= to, 'from after to');
export type PageRange = z.infer<typeof PageRange>;

/** Part of a booklet, a pocket leaflet or a sheet of cards is no use to anybody. */
export const hasPages = (form: PaperForm): boolean => form === 'a4';

export const JobId = z.uuid();

/** What staff can have on paper for themselves: one to hang on the wall, one to look up the law in. */
export const StaffPaperName = z.enum(['quick-guide', 'guidance']);
export type StaffPaperName = z.infer<typeof StaffPaperName>;

/** What staff must know to recognise a job, and no more: neither which leaflet, nor for where, nor when. */
const JobContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('leaflet'),
    form: PaperForm,
    language: LanguageTag,
    isWhole: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('test') }),
  z.strictObject({ kind: z.literal('staff'), paper: StaffPaperName }),
  z.strictObject({ kind: z.literal('batch'), form: PaperForm, done: z.int(), all: z.int() }),
]);

export const PrintJob = z.strictObject({
  id: JobId,
  printer: z.string(),
  copies: Copies,
  content: JobContent,
  /** A batch that is `done` before all of it came was cancelled. */
  state: z.enum(['saved', 'sent', 'done', 'unknown']),
  need: PrinterNeed.optional(),
  counted: z.boolean(),
});
export type PrintJob = z.infer<typeof PrintJob>;
