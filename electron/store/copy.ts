import * as fs from 'node:fs';
import * as path from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { failed, ok, type Result } from '../../domain/result.ts';
import { writeReason } from '../disk.ts';
import type { Connection } from './connection.ts';
import { storeReason, type StoreReason } from './reasons.ts';

const start = 'reading-';
const tries = 3;

/**
 * Whether the file can be read with `key` together with the journal that a crash left beside it, found out on a copy:
 * closing a connection writes the journal into the file, also when nothing could be read. Another process that is
 * writing may tear a copy, so a copy that fails is made anew.
 */
export function readableByCopy(file: string, read: (copy: Connection) => void): Result<object, StoreReason> {
  let last: Result<object, StoreReason> = failed('store-unreadable');
  for (let round = 0; round < tries && !last.ok; round += 1) last = readCopy(file, read);
  return last;
}

function readCopy(file: string, read: (copy: Connection) => void): Result<object, StoreReason> {
  let folder: string | undefined;
  try {
    sweep(path.dirname(file));
    folder = fs.mkdtempSync(path.join(path.dirname(file), start));
    const copy = path.join(folder, 'copy.db');
    for (const end of ['', '-wal']) fs.copyFileSync(file + end, copy + end);
    return tryOut(new Database(copy), read);
  } catch (fault) {
    return failed(writeReason(fault));
  } finally {
    if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function tryOut(copy: Connection, read: (copy: Connection) => void): Result<object, StoreReason> {
  try {
    read(copy);
    return ok({});
  } catch (fault) {
    return failed(storeReason(fault) ?? 'store-unreadable');
  } finally {
    copy.close();
  }
}

const minute = 60_000;

/** What a reading that was killed left behind; one that is under way is younger. */
function sweep(folder: string): void {
  const isOld = (at: string): boolean =>
    Date.now() - (fs.statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? 0) > minute;
  const copies = fs.readdirSync(folder).filter((name) => name.startsWith(start));
  for (const copy of copies.map((name) => path.join(folder, name)).filter(isOld))
    fs.rmSync(copy, { recursive: true, force: true });
}
