import { z } from 'zod';
import { firstMonth, type Month } from './classification.ts';
import { type FileProblem } from './command-contract.ts';
import { Cell } from './tally.ts';

const fields = [
  'month',
  'municipality',
  'agency',
  'kind',
  'service',
  'audience',
  'violence',
  'priority',
  'age',
  'language',
  'already',
  'leaflet',
  'form',
  'count',
] as const;

export const paperHeader = fields.join(';');

/** More rows than anybody keeps on paper: a longer list is some other file. */
export const mostRows = 20_000;

export interface PaperRow {
  readonly row: number;
  readonly cell: Cell;
  readonly count: number;
}

export interface PaperList {
  readonly rows: readonly PaperRow[];
  readonly problems: readonly FileProblem[];
}

/** What the list is held against: today's month, the country and the content pack. */
export interface PaperGround {
  readonly currentMonth: Month;
  readonly isMunicipality: (code: string) => boolean;
  readonly isCountedLanguage: (tag: string) => boolean;
  readonly isLeaflet: (id: string) => boolean;
}

const Count = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

/** Reads a list kept on paper. Row 1 is the header; every fault is named by row and field, never by content. */
export function readPaperList(text: string, ground: PaperGround): PaperList {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (first !== paperHeader) return refused(1, 'header', 'header-differs');
  const read = lines
    .map((line, place) => ({ line, row: place + 2 }))
    .filter(({ line }) => line.trim() !== '');
  if (read.length === 0) return refused(2, 'count', 'list-empty');
  if (read.length > mostRows) return refused(mostRows + 2, 'row', 'too-many-rows');
  const results = read.map(({ line, row }) => readRow(line.split(';'), row, ground));
  return { rows: results.flatMap(({ rows }) => rows), problems: results.flatMap(({ problems }) => problems) };
}

/** The same list as text: what `readPaperList` reads. */
export const paperListOf = (rows: readonly Omit<PaperRow, 'row'>[]): string =>
  [
    paperHeader,
    ...rows.map(({ cell, count }) =>
      fields.map((field) => (field === 'count' ? count : cell[field])).join(';'),
    ),
  ].join('\n');

const refused = (row: number, field: string, reason: string): PaperList => ({
  rows: [],
  problems: [{ row, field, reason }],
});

function readRow(values: readonly string[], row: number, ground: PaperGround): PaperList {
  if (values.length !== fields.length) return refused(row, 'row', 'wrong-number-of-fields');
  const { count, ...codes } = Object.fromEntries(fields.map((field, place) => [field, values[place] ?? '']));
  const cell = Cell.safeParse(codes);
  const number = Count.safeParse(count);
  const unreadable = (cell.error?.issues ?? []).map((issue) => String(issue.path[0]));
  const problems = [
    ...unreadable.map((field) => ({ row, field, reason: 'unknown-code' })),
    ...misplaced(codes, ground)
      .filter(({ field }) => !unreadable.includes(field))
      .map((wrong) => ({ row, ...wrong })),
    ...(number.success ? [] : [{ row, field: 'count', reason: 'not-a-whole-number' }]),
  ];
  if (problems.length > 0 || !cell.success || !number.success) return { rows: [], problems };
  return { rows: [{ row, cell: cell.data, count: number.data }], problems };
}

/** Codes that can be read but do not exist here, do not belong together, or not in this row. */
function misplaced(
  { month = '', municipality = '', language = '', kind, service, leaflet, form }: Record<string, string>,
  ground: PaperGround,
): Pick<FileProblem, 'field' | 'reason'>[] {
  const [referral, handout] = [kind === 'referral', kind === 'handout'];
  const wrong: [boolean, string, string][] = [
    [month < firstMonth, 'month', 'month-too-early'],
    [month > ground.currentMonth, 'month', 'month-in-future'],
    [!ground.isMunicipality(municipality), 'municipality', 'unknown-municipality'],
    [!ground.isCountedLanguage(language), 'language', 'unknown-language'],
    [referral && service === '', 'service', 'field-missing'],
    [handout && service !== '', 'service', 'field-not-for-kind'],
    [handout && leaflet === '', 'leaflet', 'field-missing'],
    [handout && leaflet !== '' && !ground.isLeaflet(leaflet ?? ''), 'leaflet', 'unknown-code'],
    [referral && leaflet !== '', 'leaflet', 'field-not-for-kind'],
    [handout && form === '', 'form', 'field-missing'],
    [referral && form !== '', 'form', 'field-not-for-kind'],
  ];
  return wrong.filter(([is]) => is).map(([, field, reason]) => ({ field, reason }));
}
