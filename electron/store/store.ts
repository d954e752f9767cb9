import { ok, type Result } from '../../domain/result.ts';
import type { Connection } from './connection.ts';
import { ledgerStore } from './ledger.ts';
import { openStore, type StoreReason } from './open.ts';
import { printedJobStore } from './printed-job.ts';
import { settingStore } from './setting.ts';
import { tallyStore } from './tally.ts';

export type Store = ReturnType<typeof tables>;

function tables(connection: Connection) {
  return {
    tally: tallyStore(connection),
    settings: settingStore(connection),
    ledger: ledgerStore(connection),
    printedJobs: printedJobStore(connection),
    /** All of it or nothing: a throw inside undoes what was done inside. */
    together: <Value>(work: () => Value): Value => connection.transaction(work)(),
    close: () => {
      connection.close();
    },
  };
}

export function store(file: string, key: string): Result<Store, StoreReason> {
  const opened = openStore(file, key);
  return opened.ok ? ok(tables(opened.value)) : opened;
}
