import { z } from 'zod';

/** Every format a table can be saved in, the usual ones first. */
export const TableFormat = z.enum(['csv', 'xlsx', 'ods', 'csv-wide', 'px', 'jsonstat', 'sdmx', 'dhis2']);
export type TableFormat = z.infer<typeof TableFormat>;

/** What a revision is saved in: the other formats have no place for a period that was published before. */
export const RevisionFormat = TableFormat.extract(['csv', 'xlsx', 'ods']);

/** What a comparison is saved in: the other formats have no place for a change. */
export const ComparisonFormat = TableFormat.extract(['csv', 'xlsx', 'ods']);

/** How the name of a file ends. */
export const endings: Readonly<Record<TableFormat, string>> = {
  csv: '.csv',
  xlsx: '.xlsx',
  ods: '.ods',
  'csv-wide': '-bred.csv',
  px: '.px',
  jsonstat: '.json',
  sdmx: '-sdmx.csv',
  dhis2: '-dhis2.csv',
};
