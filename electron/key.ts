import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { safeStorage } from 'electron/main';
import { z } from 'zod';
import { failed, ok, type Result } from '../domain/result.ts';
import { writeReason, writeWhole } from './disk.ts';

const KeyFile = z.strictObject({ wrapped: z.string().min(1), keptBy: z.string() });

/** Who keeps the wrapping key: `basic_text` means that this system has no key store and the disk alone protects it. */
const keeper = (): string =>
  process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;

type KeyReason = 'key-missing' | 'disk-full' | 'folder-not-writable';

/**
 * The store's key (64 hex digits), made on first use. `key-missing` when it is lost or the system cannot open it: a new
 * one is never made beside an existing store, which stays as it is.
 */
export function storeKey(folder: string): Result<string, KeyReason> {
  if (keyStoreIsWeak()) safeStorage.setUsePlainTextEncryption(true);
  const file = path.join(folder, 'key.json');
  if (fs.existsSync(file)) return unwrap(file);
  if (fs.existsSync(path.join(folder, 'tally.db'))) return failed('key-missing');
  try {
    const key = randomBytes(32).toString('hex');
    writeWhole(file, JSON.stringify({ wrapped: wrap(key), keptBy: keeper() }));
    return ok(key);
  } catch (fault) {
    return failed(writeReason(fault));
  }
}

const wrap = (key: string): string => safeStorage.encryptString(key).toString('base64');

function unwrap(file: string): Result<string, 'key-missing'> {
  try {
    const { wrapped } = KeyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    const key = safeStorage.decryptString(Buffer.from(wrapped, 'base64'));
    return /^[0-9a-f]{64}$/.test(key) ? ok(key) : failed('key-missing');
  } catch {
    return failed('key-missing');
  }
}

export const keyStoreIsWeak = (): boolean => keeper() === 'basic_text';
