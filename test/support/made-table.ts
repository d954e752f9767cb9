import type { z } from 'zod';
import { protect, type ProtectedTable } from '../../domain/disclosure/protect.ts';
import { rowsOf } from '../../domain/report/rows.ts';
import { type CountTable, countTable, Selection } from '../../domain/statistics.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { labelsOf } from '../../electron/export/words.ts';
import { alingsasArea } from './engine.ts';
import { anAbsence } from './tables.ts';

interface MadeTable {
  readonly counted: CountTable;
  readonly table: ProtectedTable;
  /** What the table prints, by the codes of its heads. */
  readonly expected: ReadonlyMap<string, number | string>;
}

/** A protected table of these tallies, one service known to be absent, with nothing published before. */
export async function madeTable(
  tallies: readonly TallyRow[],
  selection: z.input<typeof Selection>,
): Promise<MadeTable> {
  const ground = {
    geography: alingsasArea,
    currentMonth: '2025-07',
    languages: ['sv'],
    absent: [anAbsence()],
  };
  const counted = countTable(tallies, Selection.parse(selection), ground);
  if (!counted.ok) throw new Error(counted.reason);
  const made = await protect({ table: counted.value, ledger: [] });
  if (!made.ok) throw new Error(made.reason);
  const { table } = made.value;
  const rows = rowsOf(table, labelsOf(alingsasArea));
  return {
    counted: counted.value,
    table,
    expected: new Map(rows.map(({ heads, value }) => [heads.map(({ code }) => code).join('|'), value])),
  };
}
