import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import { csvOf } from '../../domain/report/csv.ts';
import { jsonStatOf } from '../../domain/report/json-stat.ts';
import type { Labels, Notes } from '../../domain/report/labels.ts';

export type TableFormat = 'csv' | 'jsonstat';

/** The whole text of a file. It takes nothing but a protected table: an unprotected one does not compile. */
export function tableText(
  format: TableFormat,
  table: ProtectedTable,
  words: { labels: Labels; notes: Notes },
): string {
  if (format === 'csv') return csvOf(table, words.labels);
  return `${JSON.stringify(jsonStatOf(table, words.labels, words.notes), null, 1)}\n`;
}
