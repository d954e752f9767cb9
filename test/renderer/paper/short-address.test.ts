import { expect, test } from 'vitest';
import { shortAddress } from '../../../renderer/paper/short-address.ts';

test('an address that can be typed is printed whole', () => {
  expect(shortAddress('alingsas.se/stod')).toBe('alingsas.se/stod');
});

test('of a long address the site is printed', () => {
  expect(shortAddress('migrationsverket.se/English/Private-individuals/Help.html')).toBe(
    'migrationsverket.se',
  );
});
