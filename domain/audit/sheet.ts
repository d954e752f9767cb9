import { type FoundTable, Misread, type ReadingGround, saidBy, type Written } from './found-table.ts';
import { checkMade, periodsAmong } from './made-columns.ts';
import { tableOf } from './table.ts';

/** Rows of a sheet or a text file, with the place of each field. */
export interface Grid {
  readonly rows: readonly (readonly Written[])[];
  readonly placeOf: (row: number, column: number) => string;
}

/** Whether the first row is the header of a table of ours. */
export const isTable = ({ rows: [header = []] }: Grid, { words }: ReadingGround): boolean =>
  words.uncoded(String(header[0] ?? '')) !== undefined;

/** A table of ours with codes and names down: in long form, or with periods across. All beneath an empty row is prose. */
export function tableInGrid(grid: Grid, ground: ReadingGround, prose = ''): FoundTable {
  const { rows, placeOf } = grid;
  const [header = []] = rows;
  const names = stubOf(grid, ground);
  const end = rows.findIndex((row) => row.every((field) => field === ''));
  const lines = rows.slice(0, end === -1 ? rows.length : end);
  const isLong = ground.words.isCount(String(header[names.length * 2] ?? ''));
  const around = [prose, ...rows.slice(isLong ? 0 : lines.length).flat()].map(String).join('\n');
  const columns = header.slice(names.length * 2);
  const width = isLong ? 1 : periodsAmong(columns, ground);
  const cells = lines.slice(1).flatMap((row, at) => {
    if (row.length !== header.length) throw new Misread('table-cut-off', placeOf(at + 1, 0));
    const codes = names.map((_, number) => String(row[number * 2]));
    const found = Array.from({ length: width }, (_, number) => {
      const column = names.length * 2 + number;
      const place = placeOf(at + 1, column);
      const said = saidBy(row[column] ?? '');
      if (said === undefined) throw new Misread('table-no-number', place);
      const across = isLong ? [] : [periodIn(columns[number] ?? '')];
      return { codes: [...codes, ...across], said, place };
    });
    checkMade(found, { columns, row: row.slice(names.length * 2), width, isLong }, ground);
    return found;
  });
  return tableOf({ names: isLong ? names : [...names, 'period'], cells, about: around }, ground);
}

/** The names of the dimensions that stand down. */
function stubOf({ rows: [header = []], placeOf }: Grid, { words }: ReadingGround): string[] {
  const names: string[] = [];
  for (let column = 0; column < header.length; column += 2) {
    const label = String(header[column] ?? '');
    const bare = words.uncoded(label);
    if (bare === undefined) break;
    const name = words.dimensionOf(bare);
    if (name === undefined) throw new Misread('table-not-ours', placeOf(0, column));
    names.push(name);
  }
  return names;
}

/** `2025-01 (januari)`, or a bare year that became a number. */
const periodIn = (label: Written): string => String(label).split(' ')[0] ?? '';
