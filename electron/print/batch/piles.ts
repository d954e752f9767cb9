/**
 * Shares the places of a list out among tables: one kind lies on one pile, the piles are as even as kinds allow, and
 * a table whose own pile is empty takes the last of the highest. Answers what a table takes next, or undefined when
 * nothing is left.
 */
export function piles(kinds: readonly string[], tables: number): (table: number) => number | undefined {
  const shared = Array.from({ length: tables }, (): number[] => []);
  const largestFirst = [...new Set(kinds)]
    .map((kind) => kinds.flatMap((own, place) => (own === kind ? [place] : [])))
    .sort((one, other) => other.length - one.length);
  for (const places of largestFirst) lowest(shared)?.push(...places);
  for (const pile of shared) pile.sort((one, other) => one - other);
  return (table) => shared[table]?.shift() ?? highest(shared)?.pop();
}

const byHeight = (all: readonly number[][]): number[][] =>
  all.toSorted((one, other) => one.length - other.length);
const lowest = (all: readonly number[][]): number[] | undefined => byHeight(all)[0];
const highest = (all: readonly number[][]): number[] | undefined => byHeight(all).at(-1);
