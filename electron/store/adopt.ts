import type { Connection } from './connection.ts';
import { frozenStore } from './frozen.ts';
import { ledgerStore } from './ledger.ts';
import { publicationStore } from './publication.ts';
import { settingStore } from './setting.ts';
import { tallyStore } from './tally.ts';

/** What was published before entries were kept becomes the first of them, without day, choice or file. */
export function adoptLedger(connection: Connection): void {
  const ledger = ledgerStore(connection);
  const rows = ledger.all();
  if (rows.length === 0) return;
  connection.exec('delete from ledger');
  const beside = { ledger, frozen: frozenStore(connection), settings: settingStore(connection) };
  publicationStore(connection, beside).enter(rows, tallyStore(connection).all(), {
    day: '',
    format: 'earlier',
    what: '',
    rule: 1,
    file: '',
  });
}
