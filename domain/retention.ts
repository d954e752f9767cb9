import { z } from 'zod';
import { Month } from './classification.ts';
import type { Field } from './dimension.ts';
import { type Cell, cellKey, mergeTallies, type TallyRow } from './tally.ts';

/** Months in full detail: those that are wanted at least, and how far back one counts them. */
export const leastKept = 24;
export const mostKept = 240;

/** How many months keep their detail: what was last chosen, when nothing is said. */
export const RetentionChoice = z.strictObject({ months: z.int().min(leastKept).max(mostKept).optional() });
export type RetentionChoice = z.infer<typeof RetentionChoice>;

/** The first month that keeps its detail; how many months lose theirs, and how many rows, unless they are few or of months that are told to nobody. */
export const RetentionOutlook = z.strictObject({
  kept: z.int(),
  from: Month,
  months: z.int(),
  rows: z.union([z.int(), z.enum(['few', 'untold'])]),
});
export type RetentionOutlook = z.infer<typeof RetentionOutlook>;

/** What is merged away of older months. */
const merged = { language: 'not-known', age: 'not-known', priority: 'none' } as const;

export const isMerged = (field: Field): boolean => Object.hasOwn(merged, field);

/** The first month that keeps its detail when so many months before the present one do. */
export function keptFrom(currentMonth: Month, kept: number): Month {
  const at = Number(currentMonth.slice(0, 4)) * 12 + Number(currentMonth.slice(5)) - 1 - kept;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** A cell as it is kept: of a month before `from` without its detail. */
export const kept = (cell: Cell, from: Month | undefined): Cell =>
  from !== undefined && cell.month < from ? { ...cell, ...merged } : cell;

/**
 * Rows without the detail of older months. A kiosk's cells that become one are added, and their revisions too: a sum of
 * revisions only grows, so that of two copies of one kiosk the later still wins, whichever of them had its detail merged.
 */
export function retained(rows: readonly TallyRow[], from: Month | undefined): TallyRow[] {
  const found = new Map<string, TallyRow>();
  for (const row of mergeTallies(rows)) {
    const cell = kept(row.cell, from);
    const key = `${row.kiosk}|${cellKey(cell)}`;
    const before = found.get(key);
    const count = row.count + (before?.count ?? 0);
    found.set(key, { ...row, cell, count, revision: row.revision + (before?.revision ?? 0) });
  }
  return mergeTallies([...found.values()]);
}

/** The counts of a store, and the first month that has its detail. */
export interface Kept {
  readonly from?: Month;
  readonly rows: readonly TallyRow[];
}

/**
 * Stores merged in any order. The latest `from` holds for all, so that a copy that still has the detail of a month never
 * brings it back; a kiosk's own copies are parts of one history, the longer of which has the higher revisions.
 */
export function mergeKept(...sides: readonly Kept[]): Kept {
  const [from] = sides.flatMap((side) => side.from ?? []).sort((a, b) => (a > b ? -1 : 1));
  const rows = mergeTallies(...sides.map((side) => retained(side.rows, from)));
  return from === undefined ? { rows } : { from, rows };
}

/** Whether a query asks for detail that is no longer there: what was published of it stands, but nobody can count it again. */
export const forgotten = (
  query: Readonly<Record<string, readonly string[]>>,
  from: Month | undefined,
): boolean =>
  from !== undefined &&
  Object.keys(merged).some((field) => query[field] !== undefined) &&
  (query['period'] ?? ['']).some((month) => month < from);
