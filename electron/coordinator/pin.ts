import { randomBytes, randomInt } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import { z } from 'zod';
import { drawnLength, keyAlphabet, keyOf } from '../../domain/recovery-key.ts';

export const PinTries = z.strictObject({ wrong: z.int().nonnegative(), untilMs: z.number() });
export type PinTries = z.infer<typeof PinTries>;

const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 60 * 60 * 1000;

/** Argon2id with OWASP's least cost (19 MiB, two passes): a tenth of a second here, dear for whoever stole the disk. */
export const seal = (secret: string): Promise<string> =>
  argon2id({
    password: secret,
    salt: randomBytes(16),
    parallelism: 1,
    iterations: 2,
    memorySize: 19 * 1024,
    hashLength: 32,
    outputType: 'encoded',
  });

export const isSealedIn = (secret: string, sealed: string): Promise<boolean> =>
  argon2Verify({ password: secret, hash: sealed });

export const newRecoveryKey = (): string =>
  keyOf(Array.from({ length: drawnLength }, () => randomInt(keyAlphabet.length)));

/** Five wrong tries are free; each further one doubles the wait, from half a minute to an hour. */
export function afterWrongPin(tries: PinTries, nowMs: number): PinTries {
  const wrong = tries.wrong + 1;
  const delay = wrong < freeTries ? 0 : Math.min(firstDelayMs * 2 ** (wrong - freeTries), longestDelayMs);
  return { wrong, untilMs: nowMs + delay };
}
