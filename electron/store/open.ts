import * as fs from 'node:fs';
import { Database, setLogger } from '@signalapp/sqlcipher';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Connection } from './connection.ts';
import { readableByCopy } from './copy.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { storeReason, type StoreReason } from './reasons.ts';

/** Largest file whose every page is read and checked at the start; a larger one is checked page by page as it is used. */
const wholeCheckBytes = 32 * 1024 * 1024;

setLogger(() => undefined);

/** Opens or creates the encrypted file. A file that cannot be read with `key` (64 hex digits) is left as it was. */
export function openStore(file: string, key: string): Result<Connection, StoreReason> {
  const size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  const refusal = size > 0 ? unusable(file) : undefined;
  if (refusal !== undefined) return failed(refusal);
  const read = (connection: Connection): void => {
    unlock(connection, key);
    refuseNewer(connection);
    if (size > 0 && size <= wholeCheckBytes) checkWhole(connection);
  };
  try {
    if (size > 0 && hasContent(`${file}-wal`)) {
      const seen = readableByCopy(file, read);
      if (!seen.ok) return seen;
    }
    // For nobody else on this machine, also when the file is copied out of its folder.
    fs.closeSync(fs.openSync(file, 'a', 0o600));
    return prepare(new Database(file), read);
  } catch {
    return failed('folder-not-writable');
  }
}

/** What is wrong with a file that exists, before a connection touches it. */
function unusable(file: string): StoreReason | undefined {
  if (!may(file, fs.constants.R_OK) || !isEncrypted(file)) return 'store-unreadable';
  return may(file, fs.constants.W_OK) ? undefined : 'folder-not-writable';
}

function may(file: string, use: number): boolean {
  try {
    fs.accessSync(file, use);
    return true;
  } catch {
    return false;
  }
}

function unlock(connection: Connection, key: string): void {
  connection.pragma('cipher_log_level = NONE');
  connection.pragma(`key = "x'${key}'"`);
  connection.prepare('select count(*) from sqlite_master').get();
}

function prepare(
  connection: Connection,
  read: (connection: Connection) => void,
): Result<Connection, StoreReason> {
  try {
    read(connection);
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('secure_delete = ON');
    migrate(connection);
    return ok(connection);
  } catch (fault) {
    connection.close();
    return failed(storeReason(fault) ?? 'store-unreadable');
  }
}

/** What SQLite finds wrong comes as rows, what the seals find as a fault. */
function checkWhole(connection: Connection): void {
  if (connection.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('unsound');
}

const hasContent = (file: string): boolean => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** An unencrypted SQLite file says so in its first bytes; ours must not. */
function isEncrypted(file: string): boolean {
  const handle = fs.openSync(file, 'r');
  try {
    const start = Buffer.alloc(15);
    fs.readSync(handle, start, 0, 15, 0);
    return start.toString('latin1') !== 'SQLite format 3';
  } finally {
    fs.closeSync(handle);
  }
}
