import { periodLevels } from '../period.ts';
import type { ShownTable } from '../table-request.ts';

/** What is printed in a cell: a number, `..` (protected) or `.` (cannot exist). */
export type Shown = ShownTable['cells'][number];
export type ShownDimension = ShownTable['dimensions'][number];
export type ShownCategory = ShownDimension['categories'][number];

export const categoriesOf = ({ dimensions }: ShownTable, name: string): readonly ShownCategory[] =>
  dimensions.find((dimension) => dimension.name === name)?.categories ?? [];

/** The cell of these codes; of a dimension that is not named, its whole. */
export function shownAt(table: ShownTable, codes: Readonly<Record<string, string>>): Shown | undefined {
  let place = 0;
  for (const { name, categories } of table.dimensions) {
    const code = codes[name] ?? wholeOf(table, name)?.code;
    const at = categories.findIndex((category) => category.code === code);
    if (at < 0) return undefined;
    place = place * categories.length + at;
  }
  return table.cells[place];
}

/** The widest region, the longest period, a field's total: it stands last. */
export const wholeOf = (table: ShownTable, name: string): ShownCategory | undefined =>
  categoriesOf(table, name).at(-1);

/** The parts of a dimension's finest level, or of the level that is asked for, in the table's own order. */
export function partsOf(table: ShownTable, name: string, level?: string): ShownCategory[] {
  const all = categoriesOf(table, name);
  const finest = level ?? all[0]?.level;
  return all.filter((category) => category.level === finest);
}

const mostHidden = 0.3;

/** The finest period of which at most 30 % is protected; the longest, when there is none. */
export function suggestedPeriod(table: ShownTable): string | undefined {
  const all = categoriesOf(table, 'period');
  const levels = periodLevels.filter((level) => all.some((period) => period.level === level));
  return levels.find((level) => shareHidden(table, level) <= mostHidden) ?? levels.at(-1);
}

function shareHidden(table: ShownTable, level: string): number {
  const cells = cellsByPeriod(table).filter(({ period }) => period.level === level);
  return cells.filter(({ shown }) => shown === '..').length / Math.max(cells.length, 1);
}

function cellsByPeriod({ dimensions, cells }: ShownTable) {
  const at = dimensions.findIndex(({ name }) => name === 'period');
  const periods = dimensions[at]?.categories ?? [];
  const beneath = dimensions.slice(at + 1).reduce((size, { categories }) => size * categories.length, 1);
  return cells.flatMap((shown, place) => {
    const period = periods[Math.floor(place / beneath) % Math.max(periods.length, 1)];
    return period === undefined ? [] : [{ period, shown }];
  });
}
