import { z } from 'zod';
import { Agency, LanguageTag, MunicipalityCode } from './classification.ts';
import { Catalogue } from './catalogue.ts';
import { ReadChoice, ReadSheet, sheetReasons } from './sheet.ts';
import { Overview, OverviewYear } from './overview/overview.ts';
import { ReportLanguage } from './overview/report.ts';
import { coordinatorContract } from './coordinator-contract.ts';
import { Correction } from './correction.ts';
import { deskContract } from './desk-contract.ts';
import { EndingNumber } from './directory.ts';
import { populationContract } from './population-contract.ts';
import { Press } from './press.ts';
import { printContract } from './print-contract.ts';
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

export const Setup = z.strictObject({
  agency: Agency,
  municipalities: z.array(MunicipalityCode).min(1),
});
export type Setup = z.infer<typeof Setup>;

/** Of a set-up that is made step by step, what is known. */
export const SetupPart = Setup.partial();
export type SetupPart = z.infer<typeof SetupPart>;

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
  ...printContract,
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
