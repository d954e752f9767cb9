import { z } from 'zod';
import { Month } from './classification.ts';
import { CorrectionReason } from './correction.ts';
import { Cell, cellKey, type TallyRow } from './tally.ts';
import { periodIn } from './vintage.ts';

/** As little as can be looked at: one municipality's month, of one kind. */
export const InternalChoice = Cell.pick({ municipality: true, month: true, kind: true });
export type InternalChoice = z.infer<typeof InternalChoice>;

/** This machine, which is the one that can correct its counts, or the beginning of another's number. */
const Machine = z.union([z.literal('here'), z.string().regex(/^[0-9a-f]{4}$/)]);

/** A true count; `late`: how much of it came, or was taken away, since the month was published. */
export const InternalRow = z.strictObject({
  machine: Machine,
  cell: Cell,
  count: z.int().nonnegative(),
  late: z.int(),
});
export type InternalRow = z.infer<typeof InternalRow>;

/** Why counts of this machine were changed, and in which month that was done; which of them is kept nowhere. */
export const InternalCorrection = z.strictObject({
  month: Month,
  reason: CorrectionReason,
  change: z.int(),
  times: z.int().positive(),
});
export type InternalCorrection = z.infer<typeof InternalCorrection>;

/** For checking and correcting alone, while the lock is open: nothing of it is ever written, printed or passed on. */
export const InternalCounts = z.strictObject({
  published: z.boolean(),
  rows: z.array(InternalRow),
  corrections: z.array(InternalCorrection),
});
export type InternalCounts = z.infer<typeof InternalCounts>;

interface Counted {
  readonly live: readonly TallyRow[];
  /** What the month was published with, in all its vintages; nothing when it is not published. */
  readonly published?: readonly TallyRow[];
  readonly here: string;
}

/** What is counted or was published, this machine's first. A row of which nothing is left and nothing has changed says nothing. */
export function internalRows({ live, published, here }: Counted): InternalRow[] {
  const before = new Map<string, number>();
  for (const row of published ?? []) before.set(keyOf(row), (before.get(keyOf(row)) ?? 0) + row.count);
  return live
    .map((row) => ({
      machine: row.kiosk === here ? 'here' : row.kiosk.slice(0, machineDigits),
      cell: row.cell,
      count: row.count,
      late: published === undefined ? 0 : row.count - (before.get(keyOf(row)) ?? 0),
    }))
    .filter(({ count, late }) => count > 0 || late !== 0)
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const machineDigits = 4;
const keyOf = ({ kiosk, cell }: TallyRow): string =>
  `${kiosk}|${cellKey({ ...cell, month: periodIn(cell.month) })}`;
const placeOf = ({ machine }: Pick<InternalRow, 'machine'>): number => (machine === 'here' ? 0 : 1);
