import { z } from 'zod';
import { OverviewNames } from './names.ts';
import { Overview } from './overview.ts';

/** Languages that staff read, and a report can be in. */
export const ReportLanguage = z.enum(['sv', 'en']);
export type ReportLanguage = z.infer<typeof ReportLanguage>;

/** The year's report as it goes on paper: what was seen of a year, and nothing that stands behind a dot. */
export const ReportOrder = z.strictObject({
  title: z.string().min(1),
  language: ReportLanguage,
  overview: Overview,
  names: OverviewNames,
  extractedOn: z.iso.date(),
});
export type ReportOrder = z.infer<typeof ReportOrder>;
