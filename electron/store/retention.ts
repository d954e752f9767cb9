import type { Month } from '../../domain/classification.ts';
import { kept, retained } from '../../domain/retention.ts';
import { cellKey, type TallyRow } from '../../domain/tally.ts';
import type { Connection } from './connection.ts';
import type { FrozenStore } from './frozen.ts';
import { cellValues, keyColumns, rowOf } from './tally.ts';

/** How many rows and months would lose detail: nothing of what they hold. */
export interface Outlook {
  readonly rows: number;
  readonly months: number;
}

const tables = ['tally', 'frozen'] as const;

/** Merges the detail of older months away, in every table that holds counts. */
export function retentionStore(connection: Connection, frozen: Pick<FrozenStore, 'changed'>) {
  const each = tables.map((table) => ({
    older: connection.prepare(
      `select ${keyColumns}, count, revision from ${table} where month < @from order by ${keyColumns}`,
    ),
    remove: connection.prepare(`delete from ${table} where month < @from`),
    add: connection.prepare(
      `insert into ${table} (${keyColumns}, count, revision) values (@kiosk, ${cellValues}, @count, @revision)`,
    ),
  }));
  return {
    outlook: (from: Month): Outlook => {
      const detailed = each.flatMap(({ older }) => older.all({ from }).map(rowOf).filter(hasDetail(from)));
      return { rows: detailed.length, months: new Set(detailed.map(({ cell }) => cell.month)).size };
    },
    merge: (from: Month): void => {
      for (const { older, remove, add } of each) {
        const rows = older.all({ from }).map(rowOf);
        remove.run({ from });
        for (const { kiosk, cell, count, revision } of retained(rows, from))
          add.run({ kiosk, ...cell, count, revision });
      }
      frozen.changed();
    },
    /** What was deleted is neither in the file nor in its journal afterwards; nobody else may be reading it. */
    sweep: (): void => {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.exec('vacuum');
      connection.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}

const hasDetail =
  (from: Month) =>
  ({ cell }: TallyRow): boolean =>
    cellKey(kept(cell, from)) !== cellKey(cell);
