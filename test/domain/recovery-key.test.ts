import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  drawnLength,
  groupsOf,
  keyAlphabet,
  keyLength,
  keyOf,
  readRecoveryKey,
  RecoveryKey,
} from '../../domain/recovery-key.ts';

const drawn = fc.array(fc.nat(keyAlphabet.length - 1), { minLength: drawnLength, maxLength: drawnLength });
const place = fc.nat(keyLength - 1);
const mistyped = { ok: false, reason: 'key-mistyped' };

describe('the recovery key', () => {
  it('holds more than 120 bits, in signs of which no two look alike and no word can be made', () => {
    expect(drawnLength * Math.log2(keyAlphabet.length)).toBeGreaterThan(120);
    expect(new Set(keyAlphabet).size).toBe(keyAlphabet.length);
    for (const pair of ['0O', '1I', '1L', '5S', '2Z', '8B', '6G', '9Q', 'UV'])
      expect(Array.from(pair).filter((sign) => keyAlphabet.includes(sign)).length).toBeLessThan(2);
    expect(keyAlphabet).not.toMatch(/[AEIOU]/);
  });

  test.prop([drawn])(
    'is read as it was made, in groups, in small letters and with other strokes',
    (given) => {
      const key = keyOf(given);
      const groups = groupsOf(key);
      expect(groups.map((group) => group.length)).toEqual(Array.from({ length: 7 }, () => 4));
      for (const typed of [key, groups.join(' '), groups.join('-').toLowerCase(), ` ${groups.join(' – ')}. `])
        expect(readRecoveryKey(typed)).toEqual({ ok: true, value: key });
      expect(RecoveryKey.safeParse(key).success).toBe(true);
    },
  );

  test.prop([drawn])('is read also where a hand wrote what looks alike', (given) => {
    const alike: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', 6: 'G', 9: 'q', V: 'u' };
    const key = keyOf(given);
    expect(
      readRecoveryKey(
        Array.from(key)
          .map((sign) => alike[sign] ?? sign)
          .join(''),
      ),
    ).toEqual({
      ok: true,
      value: key,
    });
  });

  test.prop([drawn, place, fc.constantFrom(...Array.from(keyAlphabet))])(
    'tells one wrong sign',
    (given, at, sign) => {
      const key = keyOf(given);
      fc.pre(key[at] !== sign);
      expect(readRecoveryKey(key.slice(0, at) + sign + key.slice(at + 1))).toEqual(mistyped);
    },
  );

  test.prop([drawn, place, place])('tells two signs that have changed places', (given, one, other) => {
    const signs = Array.from(keyOf(given));
    const [first = '', second = ''] = [signs[one], signs[other]];
    fc.pre(first !== second && Math.abs(one - other) < 22);
    signs[one] = second;
    signs[other] = first;
    expect(readRecoveryKey(signs.join(''))).toEqual(mistyped);
  });

  test.prop([drawn, fc.string()])('tells what is no key: too short, too long, anything', (given, other) => {
    const key = keyOf(given);
    expect(readRecoveryKey(key.slice(1))).toEqual(mistyped);
    expect(readRecoveryKey(`${key}4`)).toEqual(mistyped);
    expect(readRecoveryKey(other)).toEqual(mistyped);
    expect(RecoveryKey.safeParse(key.toLowerCase()).success).toBe(false);
  });
});
