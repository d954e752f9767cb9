import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import { z } from 'zod';

export const PinTries = z.strictObject({ wrong: z.int().nonnegative(), untilMs: z.number() });
export type PinTries = z.infer<typeof PinTries>;

const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 60 * 60 * 1000;

/** Argon2id with OWASP's least cost (19 MiB, two passes): a tenth of a second here, dear for whoever stole the disk. */
export const sealPin = (pin: string): Promise<string> =>
  argon2id({
    password: pin,
    salt: randomBytes(16),
    parallelism: 1,
    iterations: 2,
    memorySize: 19 * 1024,
    hashLength: 32,
    outputType: 'encoded',
  });

export const pinMatches = (pin: string, sealed: string): Promise<boolean> =>
  argon2Verify({ password: pin, hash: sealed });

/** Five wrong tries are free; each further one doubles the wait, from half a minute to an hour. */
export function afterWrongPin(tries: PinTries, nowMs: number): PinTries {
  const wrong = tries.wrong + 1;
  const delay = wrong < freeTries ? 0 : Math.min(firstDelayMs * 2 ** (wrong - freeTries), longestDelayMs);
  return { wrong, untilMs: nowMs + delay };
}
