import type { ProtectedTable } from '../disclosure/protect.ts';
import { aboutOf, aboutText } from './about.ts';
import { besideCount, besideOf, type BesideValue } from './beside.ts';
import type { Beside, Labels, Notes } from './labels.ts';
import { hiddenMark, type Row, rowsOf, structuralMark } from './rows.ts';
import { wideOf } from './wide.ts';

const byteOrderMark = '\uFEFF';

/**
 * Long form for Excel in Swedish. Excel eats the zero of 0580, so beside each code stands a column with code and name,
 * which it keeps as text. What must be known stands once, in the last column of the first row. Two periods that are
 * compared stand side by side instead.
 */
export function csvOf(table: ProtectedTable, labels: Labels, notes: Notes): string {
  if (notes.beside?.compared === true) return wideCsvOf(table, labels, notes);
  const rates = ratesIn(table, notes.beside);
  const names = table.dimensions.map(({ name }) => labels.dimension(name));
  const header = [
    ...names.flatMap((name) => [`${name} (${labels.code})`, name]),
    labels.count,
    ...(rates === undefined ? [] : [labels.rate]),
    labels.marking,
    labels.aboutSheet,
  ];
  const lines = rowsOf(table, labels).map((row, at) => [
    ...fieldsOf(row, labels, rates?.(row)),
    at === 0 ? harmless(aboutText(labels, notes)) : '',
  ]);
  return byteOrderMark + separated([header, ...lines], ';');
}

/** As a person reads it, periods across; what must be known stands beneath, after an empty row. */
export function wideCsvOf(table: ProtectedTable, labels: Labels, notes: Notes): string {
  const wide = wideOf(table, labels);
  const { names, columns, lines } = wide;
  const more = besideOf(wide, labels, notes.beside);
  const header = [
    ...names.flatMap((name) => [`${name} (${labels.code})`, name]),
    ...[...columns, ...more].map(({ label }) => harmless(label)),
  ];
  const cells = lines.map(({ heads, values }, at) => [
    ...headFields(heads),
    ...[...values, ...more.map((column) => column.values[at] ?? '')].map(shown),
  ]);
  const about = [[notes.title, ''], ...aboutOf(labels, notes), ...notes.definitions].map((pair) =>
    pair.map(harmless),
  );
  const filled = [...cells, [], ...about].map((fields) => header.map((_, at) => fields[at] ?? ''));
  return byteOrderMark + separated([header, ...filled], ';');
}

/** What stands beside each count, when any of the table's years has a population. */
function ratesIn({ dimensions }: ProtectedTable, beside?: Beside): ((row: Row) => BesideValue) | undefined {
  const at = (wanted: string): number => dimensions.findIndex(({ name }) => name === wanted);
  const [region, period] = [at('region'), at('period')];
  const regions = beside?.populations.regions ?? {};
  if (dimensions[period]?.categories.some(({ code }) => regions[code] !== undefined) !== true)
    return undefined;
  return ({ heads, value }) =>
    besideCount(value, regions[heads[period]?.code ?? '']?.[heads[region]?.code ?? '']);
}

function fieldsOf({ heads, value }: Row, labels: Labels, rate?: BesideValue): string[] {
  const marking = value === hiddenMark ? labels.hidden : value === structuralMark ? labels.structural : '';
  return [
    ...headFields(heads),
    shown(value),
    ...(rate === undefined ? [] : [shown(rate)]),
    harmless(marking),
  ];
}

const headFields = (heads: Row['heads']): string[] =>
  heads.flatMap(({ code, label }) => [harmless(code), harmless(withCode(code, label))]);

const shown = (value: BesideValue): string => (typeof value === 'number' ? decimal(value) : value);

const withCode = (code: string, label: string): string =>
  /^\d+$/.test(code) && label !== code ? `${code} ${label}` : label;

/** Excel in Swedish reads a comma as the decimal sign. */
export const decimal = (value: number): string => String(value).replace('.', ',');

/** A text that Excel would take for a formula is led by an apostrophe. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** RFC 4180 with a separator of one's choice. */
export const separated = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  rows.map((fields) => `${fields.map((field) => quoted(field, separator)).join(separator)}\r\n`).join('');

const quoted = (field: string, separator: string): string =>
  /["\r\n]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field;
