import { z } from 'zod';
import { ReportLanguage } from './overview/report.ts';
import { JobId, PrinterNeed, PrintJob, StaffPaperName } from './print-job.ts';
import { RecoveryKey } from './recovery-key.ts';
import { fileReasons } from './table-request.ts';

/** `title` is neutral, as a leaflet's. The version is that of the content, where it can be read. */
const common = { language: ReportLanguage, title: z.string().min(1), version: z.string() };

export const StaffPaper = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('quick-guide') }),
  z.strictObject({ ...common, kind: z.literal('guidance') }),
  z.strictObject({ ...common, kind: z.literal('recovery-key'), key: RecoveryKey }),
]);
export type StaffPaper = z.infer<typeof StaffPaper>;

const Wanted = z.strictObject({ paper: StaffPaperName, language: ReportLanguage });
const printing = { printer: z.string().min(1) };

export const staffPaperContract = {
  'papers.print': {
    room: 'main',
    input: Wanted.extend({ ...printing, press: JobId }),
    answer: PrintJob,
    reasons: ['paper-failed', 'disk-full', 'folder-not-writable'],
  },
  'papers.save': {
    room: 'main',
    input: Wanted,
    answer: z.strictObject({ saved: z.boolean() }),
    reasons: ['paper-failed', ...fileReasons],
  },
  /** Answered when the paper has come or been taken back from the printer: nothing of it is kept here meanwhile. */
  'papers.recoveryKey': {
    room: 'main',
    input: z.strictObject({ ...printing, language: ReportLanguage, key: RecoveryKey }),
    answer: z.strictObject({ came: z.boolean(), need: PrinterNeed.optional() }),
    reasons: ['paper-failed'],
  },
} as const;
