import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Category } from '../dimension.ts';
import type { Labels } from './labels.ts';

export const hiddenMark = '..';
export const structuralMark = '.';

export interface Head {
  readonly code: string;
  readonly label: string;
}

/** One cell with its codes and labels, in the order of the dimensions. */
export interface Row {
  readonly heads: readonly Head[];
  readonly value: number | typeof hiddenMark | typeof structuralMark;
}

/** The full grid, row by row: nothing is left out or put in order by what it holds. */
export function rowsOf(table: ProtectedTable, labels: Labels): Row[] {
  const heads = table.dimensions.map(({ name, categories }) =>
    categories.map((category) => head(name, category, labels)),
  );
  const grid = heads.reduce<Head[][]>(
    (rows, list) => rows.flatMap((row) => list.map((next) => [...row, next])),
    [[]],
  );
  return table.cells.map((cell, at) => {
    const value = cell.state === 'value' ? cell.value : cell.state === 'hidden' ? hiddenMark : structuralMark;
    return { heads: grid[at] ?? [], value };
  });
}

const head = (name: string, category: Category, labels: Labels): Head => ({
  code: category.code,
  label: labels.category(name, category),
});
