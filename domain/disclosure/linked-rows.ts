import type { Link } from './lattice.ts';

export interface SparseRow {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** Links as rows that come to nought: what is on both sides falls out. */
export const linkedRows = (links: readonly Link[]): SparseRow[] =>
  links.map(({ whole, parts }) => ({
    indices: [...whole, ...parts],
    values: [...whole.map(() => 1), ...parts.map(() => -1)],
  }));
