import { z } from 'zod';
import { Absence } from './absence.ts';
import { LanguageTag, LeafletId } from './classification.ts';
import { Entry, LedgerFault, Sha256 } from './disclosure/entry.ts';
import { Overview, OverviewYear } from './overview/overview.ts';
import { ReportLanguage } from './overview/report.ts';
import { RevisionFormat, TableFormat } from './report/format.ts';
import { LogEvent } from './log.ts';
import { HandoutDraft } from './referral.ts';
import { SupportFacts } from './support.ts';
import { coordinatorReasons, fileReasons, storeReasons, TableChoice, tableReasons } from './table-request.ts';
import { Copies, JobId } from './print-job.ts';
import { Geography } from './municipality.ts';

const nothing = z.strictObject({});

export const FileProblem = z.strictObject({ row: z.int(), field: z.string(), reason: z.string() });
export type FileProblem = z.infer<typeof FileProblem>;

/** `outside`: rows of municipalities beyond the set-up's own. `published`: something of their months is published. */
export const ListTaken = z.strictObject({
  rows: z.int(),
  counted: z.int(),
  problems: z.array(FileProblem),
  outside: z.array(z.int()),
  published: z.boolean(),
});
export type ListTaken = z.infer<typeof ListTaken>;

/** What the window process and the command line may ask of the engine, and no screen ever may. */
export const commandContract = {
  'engine.open': {
    input: z.strictObject({
      folder: z.string().min(1),
      key: z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), value: z.string().length(64) }),
        z.strictObject({ ok: z.literal(false), reason: z.enum(storeReasons) }),
      ]),
      geography: Geography,
      languages: z.array(LanguageTag),
      leaflets: z.array(LeafletId),
      absent: z.array(Absence),
      /** What those who look after the machine wrote so that the PIN be forgotten: once for each new text. */
      forgetPin: z.string().optional(),
    }),
    answer: nothing,
    reasons: [],
  },
  'engine.close': { input: nothing, answer: nothing, reasons: [] },
  /** Something was done outside the engine. */
  'log.note': {
    input: z.strictObject({
      event: LogEvent.extract(['started', 'settings-changed', 'exported']),
      what: z.string(),
    }),
    answer: nothing,
    reasons: storeReasons,
  },
  /** What support must know of the store; without a lock where there is none to read. */
  'support.facts': {
    input: nothing,
    answer: SupportFacts,
    reasons: coordinatorReasons,
  },
  'records.take': {
    input: z.strictObject({ text: z.string(), again: z.boolean() }),
    answer: ListTaken,
    reasons: ['not-set-up', 'locked', 'list-taken-before', ...storeReasons],
  },
  'handouts.printed': {
    input: z.strictObject({ job: JobId, copies: Copies, handout: HandoutDraft }),
    answer: nothing,
    reasons: ['not-set-up', 'unknown-municipality', ...storeReasons],
  },
  'handouts.settled': { input: z.strictObject({ job: JobId }), answer: nothing, reasons: storeReasons },
  'tables.check': {
    input: TableChoice.extend({ format: TableFormat }),
    answer: nothing,
    reasons: tableReasons,
  },
  /** What was seen is published, `file` being its paper's SHA-256: no if it would no longer be the same. */
  'overview.enter': {
    input: z.strictObject({ seen: Overview, file: Sha256 }),
    answer: nothing,
    reasons: tableReasons,
  },
  'tables.write': {
    input: TableChoice.extend({
      format: TableFormat,
      out: z.string().min(1),
      language: ReportLanguage.default('sv'),
    }),
    answer: nothing,
    reasons: [...tableReasons, ...fileReasons],
  },
  /** The next vintage of a closed year as a table: what came late beside what stands. */
  'ledger.revise': {
    input: z.strictObject({
      year: OverviewYear,
      format: RevisionFormat,
      out: z.string().min(1),
      language: ReportLanguage.default('sv'),
    }),
    answer: nothing,
    reasons: [...tableReasons, ...fileReasons, 'nothing-to-revise', 'few-came-late'],
  },
  /** Everything that left, in order. */
  'ledger.list': {
    input: nothing,
    answer: z.strictObject({ entries: z.array(Entry), sound: z.boolean(), lateCountsWait: z.boolean() }),
    reasons: coordinatorReasons,
  },
  /** What does not fit; and of each file, by its SHA-256, as which publications it left. */
  'ledger.verify': {
    input: z.strictObject({ files: z.array(Sha256) }),
    answer: z.strictObject({
      faults: z.array(LedgerFault),
      publications: z.int(),
      rows: z.int(),
      files: z.array(z.array(z.int())),
    }),
    reasons: coordinatorReasons,
  },
} as const;
