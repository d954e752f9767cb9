import type { Category, Dimension } from '../dimension.ts';
import type { Codes, CountTable, Query } from '../statistics.ts';

/** Row by row: the last dimension changes first. */
export function product<Value>(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

/** The query of every cell of the table, in the table's own order. */
export function cellQueries({ dimensions, scope }: Pick<CountTable, 'dimensions' | 'scope'>): Query[] {
  return product(dimensions.map(({ categories }) => categories)).map((cell) => ({
    ...scope,
    ...Object.fromEntries(cell.flatMap((category, index) => part(category, dimensions[index]))),
  }));
}

/** A field's total is everything, also what is counted under codes that come later: so it names no codes. */
function part(
  { level, leaves }: Category,
  dimension: Dimension | undefined,
): (readonly [string, readonly string[]])[] {
  return dimension === undefined || level === 'total' ? [] : [[dimension.name, [...leaves].sort()]];
}

/** The leaves that cannot hold anything, as the directory (and so everybody) knows. */
export function structuralQueries({ dimensions, scope, structural }: CountTable): Query[] {
  const leaves = product(dimensions.map((dimension) => dimension.leaves));
  const named = leaves.map((leaf): Codes => {
    return Object.fromEntries(dimensions.map(({ name }, index) => [name, leaf[index] ?? '']));
  });
  return named.filter(structural).map((codes) => ({
    ...scope,
    ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, [code]])),
  }));
}
