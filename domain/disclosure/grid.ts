import type { Category, Dimension } from '../dimension.ts';
import type { CountTable, Query } from '../statistics.ts';

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

/** What cannot hold anything, as the directory (and so everybody) knows: whole parts of the table, or leaves of one. */
export function structuralQueries({ dimensions, scope, structural }: CountTable): Query[] {
  const queryOf = (leaves: readonly (readonly string[])[]): Query => ({
    ...scope,
    ...Object.fromEntries(dimensions.map(({ name }, at) => [name, leaves[at] ?? []])),
  });
  const isEmpty = (leaf: readonly string[]): boolean =>
    structural(Object.fromEntries(dimensions.map(({ name }, at) => [name, leaf[at] ?? ''])));
  return product(dimensions.map(toldApart)).flatMap((part) => {
    const leaves = product(part);
    const empty = leaves.filter(isEmpty);
    return empty.length === leaves.length
      ? [queryOf(part)]
      : empty.map((leaf) => queryOf(leaf.map((code) => [code])));
  });
}

/** The leaves of a dimension in parts: those that no category tells apart are one. */
function toldApart({ leaves, categories }: Dimension): string[][] {
  const parts = new Map<string, string[]>();
  for (const leaf of leaves) {
    const mark = categories.map(({ leaves: within }) => (within.includes(leaf) ? '1' : '0')).join('');
    parts.set(mark, [...(parts.get(mark) ?? []), leaf]);
  }
  return [...parts.values()];
}
