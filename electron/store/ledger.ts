import { z } from 'zod';
import { LedgerRow, queryKey } from '../../domain/disclosure/ledger.ts';
import type { StoredRow } from './chain.ts';
import type { Connection } from './connection.ts';

const Stored = z.strictObject({ query: z.string(), row: z.string(), publication: z.int() });
const Length = z.strictObject({ length: z.int() });

/** Every cell ever published, only ever added to: what was said once is said the same for ever. */
export function ledgerStore(connection: Connection) {
  const add = connection.prepare(
    'insert into ledger (query, row, publication) values (@query, @row, @publication)',
  );
  const all = connection.prepare('select query, row, publication from ledger order by query');
  const length = connection.prepare('select count(*) as length from ledger');
  const stored = (): StoredRow[] => all.all().map((row) => Stored.parse(row));
  return {
    /** The rows as they lie there. */
    add: (rows: readonly LedgerRow[], publication: number): StoredRow[] =>
      rows.map((each) => {
        const row = { query: queryKey(each.query), row: JSON.stringify(each), publication };
        add.run({ ...row });
        return row;
      }),
    all: (): LedgerRow[] => stored().map(({ row }) => LedgerRow.parse(JSON.parse(row))),
    /** Unread: they may have been tampered with. */
    stored,
    length: (): number => Length.parse(length.get()).length,
  };
}
