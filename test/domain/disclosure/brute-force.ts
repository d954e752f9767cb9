import type { LedgerRow } from '../../../domain/disclosure/ledger.ts';

/** Every whole-number table over the leaves (`a0/b1`: code b1 of dimension b) that agrees with the rows, each cell at most `most`. */
export function everyTable(rows: readonly LedgerRow[], leaves: readonly string[], most: number): number[][] {
  const printed = rows.flatMap(({ query, published }) =>
    published.state === 'value' ? [{ at: positions(query, leaves), value: published.value }] : [],
  );
  const found: number[][] = [];
  const fill = (table: number[]): void => {
    for (const { at, value } of printed) {
      const sum = at.reduce((total, place) => total + (table[place] ?? 0), 0);
      const open = at.some((place) => place >= table.length);
      if (sum > value || (!open && sum !== value)) return;
    }
    if (table.length === leaves.length) {
      found.push(table);
      return;
    }
    for (let value = 0; value <= most; value += 1) fill([...table, value]);
  };
  fill([]);
  return found;
}

/** A leaf is written `a0/b1`: a code begins with its dimension's name. */
export const positions = (query: LedgerRow['query'], leaves: readonly string[]): number[] =>
  leaves.flatMap((leaf, at) =>
    leaf.split('/').every((code) => query[code.charAt(0)]?.includes(code) ?? true) ? [at] : [],
  );

/** Disclosed: a hidden cell that may be small has no more than `width` possible values. */
export function disclosedByForce(
  rows: readonly LedgerRow[],
  leaves: readonly string[],
  audit: { threshold: number; width: number },
) {
  const printed = rows.flatMap(({ published }) => (published.state === 'value' ? [published.value] : []));
  const tables = everyTable(rows, leaves, Math.max(...printed, 0));
  return rows.filter(({ query, published }) => {
    if (published.state !== 'hidden') return false;
    const at = positions(query, leaves);
    const values = new Set(tables.map((table) => at.reduce((sum, place) => sum + (table[place] ?? 0), 0)));
    return values.size <= audit.width && [...values].some((value) => value < audit.threshold);
  });
}

/** Leaves of which it is certain that there are fewer than `threshold`. */
export function surelySmallByForce(
  rows: readonly LedgerRow[],
  leaves: readonly string[],
  threshold: number,
): string[] {
  const printed = rows.flatMap(({ published }) => (published.state === 'value' ? [published.value] : []));
  const tables = everyTable(rows, leaves, Math.max(...printed, 0));
  return leaves.filter((_, at) => tables.every((table) => (table[at] ?? 0) < threshold));
}
