import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import { csvOf, wideCsvOf } from '../../domain/report/csv.ts';
import { dhis2Of } from '../../domain/report/dhis2.ts';
import type { TableFormat } from '../../domain/report/format.ts';
import { jsonStatOf } from '../../domain/report/json-stat.ts';
import type { Labels, Notes } from '../../domain/report/labels.ts';
import { odsOf } from '../../domain/report/ods.ts';
import { pxOf } from '../../domain/report/px.ts';
import { sdmxOf } from '../../domain/report/sdmx.ts';
import { xlsxOf } from '../../domain/report/xlsx.ts';

type Writer = (table: ProtectedTable, labels: Labels, notes: Notes) => string | Uint8Array;

const writers: Readonly<Record<TableFormat, Writer>> = {
  csv: csvOf,
  'csv-wide': wideCsvOf,
  xlsx: xlsxOf,
  ods: odsOf,
  px: pxOf,
  jsonstat: (...told) => `${JSON.stringify(jsonStatOf(...told), null, 1)}\n`,
  sdmx: sdmxOf,
  dhis2: dhis2Of,
};

/** All that a file holds. It takes nothing but a protected table: an unprotected one does not compile. */
export const tableFile = (
  format: TableFormat,
  table: ProtectedTable,
  { labels, notes }: { readonly labels: Labels; readonly notes: Notes },
): string | Uint8Array => writers[format](table, labels, notes);
