import type { Query } from '../statistics.ts';

/** The published rows that bear on the queries: those that share a leaf with them, or with a row that does. */
export function bearingOn<Row extends { readonly query: Query }>(
  rows: readonly Row[],
  queries: readonly Query[],
): Row[] {
  const reach = new Map<string, Set<string> | undefined>();
  queries.forEach((query) => {
    widen(reach, query, reach.size === 0);
  });
  const found = new Set<Row>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const row of rows) {
      if (found.has(row) || !touches(reach, row.query)) continue;
      found.add(row);
      widen(reach, row.query, false);
    }
  }
  return rows.filter((row) => found.has(row));
}

/** A dimension is bounded only while every query within reach names it. */
function widen(reach: Map<string, Set<string> | undefined>, query: Query, first: boolean): void {
  const names = first ? Object.keys(query) : [...reach.keys()];
  for (const name of names) {
    const codes = query[name];
    const known = reach.get(name);
    if (codes === undefined || (!first && known === undefined)) reach.set(name, undefined);
    else reach.set(name, new Set([...(known ?? []), ...codes]));
  }
}

function touches(reach: ReadonlyMap<string, Set<string> | undefined>, query: Query): boolean {
  return [...reach].every(
    ([name, known]) => known === undefined || (query[name]?.some((code) => known.has(code)) ?? true),
  );
}
