import * as fs from 'node:fs';
import { ok, type Result } from '../../domain/result.ts';
import type { Connection } from './connection.ts';
import { correctionStore } from './correction.ts';
import { frozenStore } from './frozen.ts';
import { ledgerStore } from './ledger.ts';
import { logStore } from './log.ts';
import { openStore } from './open.ts';
import { printedJobStore } from './printed-job.ts';
import { publicationStore } from './publication.ts';
import type { StoreReason } from './reasons.ts';
import { retentionStore } from './retention.ts';
import { settingStore } from './setting.ts';
import { takenListStore } from './taken-list.ts';
import { tallyStore } from './tally.ts';
import { transaction } from './transaction.ts';

export type Store = ReturnType<typeof tables>;

function tables(connection: Connection, file: string) {
  const settings = settingStore(connection);
  const ledger = ledgerStore(connection);
  const frozen = frozenStore(connection);
  return {
    tally: tallyStore(connection),
    settings,
    ledger,
    frozen,
    publications: publicationStore(connection, { ledger, frozen, settings }),
    retention: retentionStore(connection, frozen),
    corrections: correctionStore(connection),
    log: logStore(connection, settings),
    printedJobs: printedJobStore(connection),
    takenLists: takenListStore(connection),
    together: transaction(connection),
    stamp: stampOf(connection),
    isThere: presenceOf(file),
    close: () => {
      connection.close();
    },
  };
}

/** The same as before: nobody has written anything since, neither here nor through another connection. */
function stampOf(connection: Connection): () => string {
  const written = connection.prepare(
    'select data_version as elsewhere, total_changes() as here from pragma_data_version',
  );
  return () => JSON.stringify(written.get());
}

/** Whether the file still has its name. Of one that was removed the system lets us write on, and all of that is lost. */
function presenceOf(file: string): () => boolean {
  const seen = (): string => {
    const there = fs.statSync(file, { throwIfNoEntry: false });
    return there === undefined ? '' : `${there.dev} ${there.ino}`;
  };
  const opened = seen();
  return () => seen() === opened;
}

export function store(file: string, key: string): Result<Store, StoreReason> {
  const opened = openStore(file, key);
  return opened.ok ? ok(tables(opened.value, file)) : opened;
}
