import type { ProtectedTable } from '../disclosure/protect.ts';
import { aboutOf } from './about.ts';
import { besideOf } from './beside.ts';
import type { Labels, Notes } from './labels.ts';
import { wideOf } from './wide.ts';

/** How a cell looks; a number is a number, all else is text that no program takes for one. */
export type Look =
  'head' | 'number-head' | 'text' | 'number' | 'signed' | 'tenths' | 'mark' | 'title' | 'name' | 'prose';
export interface SheetCell {
  readonly look: Look;
  readonly value: string | number;
}
export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many lines of letters high a row is, where it is not one. */
  readonly heights: readonly number[];
  /** Rows and columns that stand still when the sheet moves. */
  readonly still: { readonly rows: number; readonly columns: number };
}

const cell = (look: Look, value: string | number): SheetCell => ({ look, value });

/** The two sheets of a workbook: the table, and what must be known about it. */
export const sheetsOf = (table: ProtectedTable, labels: Labels, notes: Notes): readonly Sheet[] => [
  tableSheet(table, labels, notes),
  aboutSheet(labels, notes),
];

function tableSheet(table: ProtectedTable, labels: Labels, { beside }: Notes): Sheet {
  const wide = wideOf(table, labels);
  const { names, columns, lines } = wide;
  const more = besideOf(wide, labels, beside);
  const header = [
    ...names.flatMap((name) => [cell('head', `${name} (${labels.code})`), cell('head', name)]),
    ...[...columns, ...more].map(({ label }) => cell('number-head', label)),
  ];
  const rows = lines.map(({ heads, values }, at) => [
    ...heads.flatMap(({ code, label }) => [cell('text', code), cell('text', label)]),
    ...values.map((value) => numberCell('number', value)),
    ...more.map((column) => numberCell(column.look, column.values[at] ?? '')),
  ]);
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => widthOf(row[at]))));
  return {
    name: labels.tableSheet,
    widths,
    rows: all,
    heights: [],
    still: { rows: 1, columns: 2 * names.length },
  };
}

const numberCell = (look: Look, value: string | number): SheetCell =>
  cell(typeof value === 'number' ? look : 'mark', value);

const proseWidth = 90;
const widthOf = (content: SheetCell | undefined, most = 48): number =>
  Math.min(most, Math.max(9, Math.ceil(String(content?.value ?? '').length * 1.15) + 3));

function aboutSheet(labels: Labels, notes: Notes): Sheet {
  const rows = [...aboutOf(labels, notes), ...notes.definitions].map(([name, text]) => [
    cell('name', name),
    cell('prose', text),
  ]);
  return {
    name: labels.aboutSheet,
    widths: [Math.max(22, ...rows.map(([name]) => widthOf(name))), proseWidth],
    rows: [[cell('title', notes.title)], ...rows],
    heights: [1.5, ...rows.map(([, prose]) => Math.ceil(widthOf(prose, Infinity) / proseWidth))],
    still: { rows: 0, columns: 0 },
  };
}
