import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Labels } from './labels.ts';
import { hiddenMark, type Row, rowsOf, structuralMark } from './rows.ts';

const byteOrderMark = '\uFEFF';

/**
 * Long form for Excel in Swedish. Excel eats the zero of 0580, so beside each code stands a column with code and name,
 * which it keeps as text.
 */
export function csvOf(table: ProtectedTable, labels: Labels): string {
  const names = table.dimensions.map(({ name }) => labels.dimension(name));
  const header = [
    ...names.flatMap((name) => [`${name} (${labels.code})`, name]),
    labels.count,
    labels.marking,
  ];
  const lines = [header, ...rowsOf(table, labels).map((row) => fieldsOf(row, labels))];
  return byteOrderMark + lines.map((fields) => `${fields.map(quoted).join(';')}\r\n`).join('');
}

function fieldsOf({ heads, value }: Row, labels: Labels): string[] {
  const marking = value === hiddenMark ? labels.hidden : value === structuralMark ? labels.structural : '';
  const named = heads.flatMap(({ code, label }) => [harmless(code), harmless(withCode(code, label))]);
  return [...named, typeof value === 'number' ? decimal(value) : value, harmless(marking)];
}

const withCode = (code: string, label: string): string =>
  /^\d+$/.test(code) && label !== code ? `${code} ${label}` : label;

/** Excel in Swedish reads a comma as the decimal sign. */
export const decimal = (value: number): string => String(value).replace('.', ',');

/** A text that Excel would take for a formula is led by an apostrophe. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (field: string): string =>
  /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
