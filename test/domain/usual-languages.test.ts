import { expect, test } from 'vitest';
import { usualLanguages } from '../../domain/usual-languages.ts';

test('counted five times, in the order of the languages, which tells nothing of their numbers', () => {
  const counts = new Map([
    ['ar', 40],
    ['ti', 5],
    ['so', 4],
    ['xx', 99],
  ]);
  expect(usualLanguages(counts, ['sv', 'ti', 'ar', 'so', 'uk'])).toEqual(['ti', 'ar']);
});
