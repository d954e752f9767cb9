import { z } from 'zod';
import { ShownTable, tableReasons } from '../table-request.ts';

/** The tables of the fixed publication scheme, in the order in which they are protected: each sees those before it. */
export const schemeTables = [
  'county-month',
  'municipality-quarter',
  'municipality-service',
  'county-service',
  'county-language',
  'county-audience',
  'county-age',
  'county-priority',
] as const;
export const SchemeTable = z.enum(schemeTables);
export type SchemeTable = z.infer<typeof SchemeTable>;

export const OverviewYear = z.string().regex(/^\d{4}$/);

export const OverviewTable = z.strictObject({ id: SchemeTable, year: OverviewYear, table: ShownTable });
export type OverviewTable = z.infer<typeof OverviewTable>;

/** A closed year by the scheme, with what of the year before it is held against. `missing`: what could not be protected. */
export const Overview = z.strictObject({
  year: OverviewYear,
  tables: z.array(OverviewTable),
  missing: z.array(z.strictObject({ id: SchemeTable, year: OverviewYear, reason: z.enum(tableReasons) })),
});
export type Overview = z.infer<typeof Overview>;

/** The table of the overview's own year, unless another is asked for. */
export const tableOf = (overview: Overview, id: SchemeTable, year = overview.year): ShownTable | undefined =>
  overview.tables.find((one) => one.id === id && one.year === year)?.table;

export const yearBefore = (year: string): string => String(Number(year) - 1).padStart(4, '0');
