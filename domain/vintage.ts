import { z } from 'zod';
import type { CountTable, Query } from './statistics.ts';
import { cellKey, type TallyRow } from './tally.ts';

/**
 * What came for a month after it was published is a month of its own beside it: `2025-03+2` is what the second vintage
 * adds to `2025-03`, `2025-03+3` what the third adds to both. A query of the first vintage never names them, so that all
 * disclosure control sees a revision as it sees any other overlap: what two numbers separate is a group of people.
 */
export const VintageMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(\+([2-9]|[1-9]\d))?$/);

const addedIn = (code: string, vintage: number): string => (vintage === 1 ? code : `${code}+${vintage}`);
export const vintageOf = (code: string): number => Number(code.split('+')[1] ?? 1);
/** The period itself, or the month that was added to. */
export const periodIn = (code: string): string => code.split('+')[0] ?? code;

/** With each month all that was added to it, until the vintage and with it. */
export const withVintages = (months: readonly string[], vintage: number): string[] =>
  months.flatMap((month) => Array.from({ length: vintage }, (_, before) => addedIn(month, before + 1)));

/** A table of the first vintage as it is when all that came until `vintage` is in it. */
export function revised(table: CountTable, vintage: number): CountTable {
  const grown = (leaves: readonly string[]): string[] => withVintages(leaves, vintage);
  const dimensions = table.dimensions.map((each) =>
    each.name !== 'period'
      ? each
      : {
          ...each,
          leaves: grown(each.leaves),
          categories: each.categories.map((category) => ({
            ...category,
            code: addedIn(category.code, vintage),
            leaves: grown(category.leaves),
          })),
          children: {},
        },
  );
  return { ...table, dimensions };
}

/** The same query as it stood in each vintage before this one. */
export function earlierOf(query: Query, vintage: number): Query[] {
  const months = (query['period'] ?? []).filter((month) => vintageOf(month) === 1);
  return Array.from({ length: vintage - 1 }, (_, before) => ({
    ...query,
    period: withVintages(months, before + 1),
  }));
}

/**
 * What each cell has more than was published of it, as leaves of the vintage. Where a municipality's month lacks something
 * in any cell, all of it waits. So every leaf is a whole number that is not below zero, as the proofs take for granted;
 * every revised number is the published one and people more; and what was moved within the month is not counted twice.
 */
export function lateCounts(
  live: readonly TallyRow[],
  published: readonly TallyRow[],
  vintage: number,
): TallyRow[] {
  const known = new Map<string, number>();
  for (const row of published) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + row.count);
  const changes = live.map((row) => ({ row, more: row.count - (known.get(keyOf(row)) ?? 0) }));
  const there = new Set(live.map(keyOf));
  const lacking = new Set([
    ...changes.filter(({ more }) => more < 0).map(({ row }) => placeOf(row)),
    ...published.filter((row) => row.count > 0 && !there.has(keyOf(row))).map(placeOf),
  ]);
  return changes
    .filter(({ row, more }) => more > 0 && !lacking.has(placeOf(row)))
    .map(({ row, more }) => ({
      ...row,
      cell: { ...row.cell, month: addedIn(row.cell.month, vintage) },
      count: more,
      revision: 1,
    }));
}

const keyOf = ({ kiosk, cell }: TallyRow): string =>
  `${kiosk}|${cellKey({ ...cell, month: periodIn(cell.month) })}`;
const placeOf = ({ cell: { kind, month, municipality } }: TallyRow): string =>
  `${kind}|${periodIn(month)}|${municipality}`;
