import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';

/** Neither vowels, so that no word comes of it, nor two signs that a hand writes alike. As many as a prime number. */
export const keyAlphabet = 'BCDFHJKMNPRSTVWXYZ34679';
const prime = keyAlphabet.length;

/** Drawn by chance: 122 bits. One more is reckoned from them. */
export const drawnLength = 27;
export const keyLength = drawnLength + 1;
const groupLength = 4;

/** What is easily read as one of ours and is none. */
const readAs: Readonly<Record<string, string>> = { 2: 'Z', 5: 'S', 8: 'B', G: '6', Q: '9', U: 'V' };

/** A primitive root of 23: no two places within 22 of each other weigh the same. */
const root = 5;

/** A whole key weighs nothing; with one sign wrong, or two that have changed places, it weighs something. */
function weighed(places: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const place of places) {
    sum = (sum + weight * place) % prime;
    weight = (weight * root) % prime;
  }
  return sum;
}

/** The key of what was drawn: 27 numbers from 0 to 22. */
export function keyOf(drawn: readonly number[]): string {
  const check = (prime - weighed([0, ...drawn])) % prime;
  return [check, ...drawn].map((place) => keyAlphabet[place] ?? '').join('');
}

/** What was typed as the key that it must be, in whatever case and groups; a slip is told apart from another key. */
export function readRecoveryKey(typed: string): Result<string, 'key-mistyped'> {
  const signs = Array.from(typed.normalize('NFKC').toUpperCase()).filter(
    (sign) => !/[\s\p{Pd}.]/u.test(sign),
  );
  const places = signs.map((sign) => keyAlphabet.indexOf(readAs[sign] ?? sign));
  const isWhole = places.length === keyLength && !places.includes(-1) && weighed(places) === 0;
  return isWhole ? ok(keyOf(places.slice(1))) : failed('key-mistyped');
}

/** A key as it was made: nothing else is ever printed as one. */
export const RecoveryKey = z
  .string()
  .length(keyLength)
  .refine((key) => {
    const read = readRecoveryKey(key);
    return read.ok && read.value === key;
  });

/** As it is written by hand: seven groups of four. */
export const groupsOf = (key: string): string[] =>
  Array.from({ length: keyLength / groupLength }, (_, group) =>
    key.slice(group * groupLength, (group + 1) * groupLength),
  );
