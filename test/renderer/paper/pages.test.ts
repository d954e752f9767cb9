import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Extent, paginate } from '../../../renderer/paper/pages.ts';

/** Extents one beneath the other, of these heights; the contacts begin where a group opens. */
function column(heights: readonly number[], groups: readonly number[] = []): Extent[] {
  let start = 0;
  return heights.map((height, place) => {
    const extent = { start, end: start + height, beneath: 0, opensGroup: groups.includes(place) };
    start = extent.end;
    return extent;
  });
}

test('what fits on one page stays on one page', () => {
  expect(paginate(column([30, 30, 40], [2]), 100)).toEqual([3]);
});

test('a page turn never falls within a piece', () => {
  expect(paginate(column([60, 60, 60]), 100)).toEqual([1, 1, 1]);
});

test('contacts that would be torn apart move to the next page together', () => {
  expect(paginate(column([60, 30, 30, 30], [1]), 100)).toEqual([1, 3]);
});

test('rather than tear a group the turn falls between local and national contacts', () => {
  expect(paginate(column([60, 20, 30, 30, 30], [1, 2]), 100)).toEqual([2, 3]);
});

test('contacts longer than a page are torn between two of them', () => {
  expect(paginate(column([10, 60, 60, 60], [1]), 100)).toEqual([2, 1, 1]);
});

test('what explains the marks beneath a contact takes its room too', () => {
  const [first, second] = column([50, 45]);
  if (first === undefined || second === undefined) throw new Error('two extents');
  expect(paginate([first, { ...second, beneath: 10 }], 100)).toEqual([1, 1]);
});

property.prop([fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 }), fc.nat(39)])(
  'every piece is on exactly one page and no page is fuller than its room',
  (heights, group) => {
    const pages = paginate(column(heights, [group]), 100);
    expect(pages.reduce((sum, count) => sum + count, 0)).toBe(heights.length);
    let taken = 0;
    for (const count of pages) {
      const height = heights.slice(taken, taken + count).reduce((sum, one) => sum + one, 0);
      expect(count).toBeGreaterThan(0);
      expect(height).toBeLessThanOrEqual(100);
      taken += count;
    }
  },
);
