import { z } from 'zod';
import { type FileProblem } from './command-contract.ts';
import { Cell } from './tally.ts';

const header =
  'month;municipality;agency;kind;service;audience;violence;priority;age;language;already;leaflet;form;count';
const fields = header.split(';');

export interface PaperRow {
  readonly cell: Cell;
  readonly count: number;
}

export interface PaperList {
  readonly rows: readonly PaperRow[];
  readonly problems: readonly FileProblem[];
}

const Count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

/** Reads a list kept on paper (classification.md). Row 1 is the header; every fault is named by row and field, no content. */
export function readPaperList(
  text: string,
  known: { readonly month: string; readonly isMunicipality: (code: string) => boolean },
): PaperList {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (first !== header)
    return { rows: [], problems: [{ row: 1, field: 'header', reason: 'header-differs' }] };
  const read = lines
    .map((line, place) => ({ line, row: place + 2 }))
    .filter(({ line }) => line.trim() !== '');
  if (read.length === 0) return { rows: [], problems: [{ row: 2, field: 'count', reason: 'list-empty' }] };
  const results = read.map(({ line, row }) => readRow(line.split(';'), row, known));
  return { rows: results.flatMap(({ rows }) => rows), problems: results.flatMap(({ problems }) => problems) };
}

function readRow(
  values: readonly string[],
  row: number,
  known: Parameters<typeof readPaperList>[1],
): PaperList {
  const problem = (field: string, reason: string): FileProblem => ({ row, field, reason });
  if (values.length !== fields.length)
    return { rows: [], problems: [problem('row', 'wrong-number-of-fields')] };
  const named = Object.fromEntries(fields.map((field, place) => [field, values[place] ?? '']));
  const { count, ...codes } = named;
  const cell = Cell.safeParse(codes);
  const number = Count.safeParse(count);
  const problems = [
    ...(cell.success ? misplaced(cell.data, known).map(([field, reason]) => problem(field, reason)) : []),
    ...(cell.error?.issues ?? []).map((issue) => problem(String(issue.path[0] ?? 'row'), 'unknown-code')),
    ...(number.success ? [] : [problem('count', 'not-a-whole-number')]),
  ];
  if (problems.length > 0 || !cell.success || !number.success) return { rows: [], problems };
  return { rows: [{ cell: cell.data, count: number.data }], problems };
}

/** Codes that exist but do not belong together, or not in this row. */
function misplaced(
  cell: Cell,
  known: Parameters<typeof readPaperList>[1],
): [field: string, reason: string][] {
  const referral = cell.kind === 'referral';
  const wrong: [boolean, string, string][] = [
    [cell.month > known.month, 'month', 'month-in-future'],
    [!known.isMunicipality(cell.municipality), 'municipality', 'unknown-municipality'],
    [referral && cell.service === '', 'service', 'field-missing'],
    [!referral && cell.service !== '', 'service', 'field-not-for-kind'],
    [!referral && cell.leaflet === '', 'leaflet', 'field-missing'],
    [referral && cell.leaflet !== '', 'leaflet', 'field-not-for-kind'],
    [!referral && cell.form === '', 'form', 'field-missing'],
    [referral && cell.form !== '', 'form', 'field-not-for-kind'],
  ];
  return wrong.filter(([is]) => is).map(([, field, reason]) => [field, reason]);
}
