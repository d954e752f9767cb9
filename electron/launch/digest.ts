import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { Failure } from './failure.ts';

/** A digest as it is written in a lock file: the algorithm, a hyphen, base64. */
export type Integrity = `sha512-${string}` | `sha256-${string}`;

export async function integrityOf(file: string, algorithm: 'sha512' | 'sha256'): Promise<Integrity> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return `${algorithm}-${hash.digest('base64')}`;
}

/** Refuses a file that is not the very one that was pinned. */
export async function verify(what: string, file: string, pinned: Integrity): Promise<void> {
  const found = await integrityOf(file, pinned.startsWith('sha512') ? 'sha512' : 'sha256');
  if (found !== pinned) throw new Failure(`${what} is not the pinned one and is refused (found ${found}).`);
}
