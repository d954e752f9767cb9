import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { safeStorage } from 'electron/main';
import { z } from 'zod';
import { writeWhole } from './disk.ts';

const KeyFile = z.strictObject({ wrapped: z.string().min(1), keptBy: z.string() });

/** Who keeps the wrapping key: `basic_text` means that this system has no key store and the disk alone protects it. */
const keeper = (): string =>
  process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;

/**
 * The store's key (64 hex digits), made on first use. Undefined when it is lost or the system cannot open it: a new
 * one is never made beside an existing store, which stays as it is.
 */
export function storeKey(folder: string): string | undefined {
  if (keyStoreIsWeak()) safeStorage.setUsePlainTextEncryption(true);
  const file = path.join(folder, 'key.json');
  if (fs.existsSync(file)) return unwrap(file);
  if (fs.existsSync(path.join(folder, 'tally.db'))) return undefined;
  try {
    const key = randomBytes(32).toString('hex');
    writeWhole(file, JSON.stringify({ wrapped: wrap(key), keptBy: keeper() }));
    return key;
  } catch {
    return undefined;
  }
}

const wrap = (key: string): string => safeStorage.encryptString(key).toString('base64');

function unwrap(file: string): string | undefined {
  try {
    const { wrapped } = KeyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    const key = safeStorage.decryptString(Buffer.from(wrapped, 'base64'));
    return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

export const keyStoreIsWeak = (): boolean => keeper() === 'basic_text';
