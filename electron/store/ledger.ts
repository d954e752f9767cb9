import { z } from 'zod';
import { LedgerRow, queryKey } from '../../domain/disclosure/ledger.ts';
import type { Connection } from './connection.ts';

const Stored = z.strictObject({ row: z.string() });

/** Every cell ever published, only ever added to: what was said once is said the same for ever. */
export function ledgerStore(connection: Connection) {
  const add = connection.prepare('insert into ledger (query, row) values (@query, @row)');
  const all = connection.prepare('select row from ledger order by query');
  return {
    add: (rows: readonly LedgerRow[]): void => {
      for (const row of rows) add.run({ query: queryKey(row.query), row: JSON.stringify(row) });
    },
    all: (): LedgerRow[] => all.all().map((stored) => LedgerRow.parse(JSON.parse(Stored.parse(stored).row))),
  };
}
