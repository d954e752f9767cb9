import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Laid, planOf } from '../../../renderer/paper/letter-size.ts';
import { paginate } from '../../../renderer/paper/pages.ts';

const sizes = [12, 11.75, 11.5, 11.25, 11, 10.75, 10.5, 10.25, 10];
const twoPages = { sizes, usual: 11, enough: 2, pagesFor: (pages: number) => pages };

/** A column whose pieces are so high in letters of 11 points, and grow with their letters by `power`. */
const column =
  (heights: readonly number[], power: number) =>
  (points: number): Laid => {
    let top = 0;
    const extents = heights.map((height, place) => {
      const start = top;
      top += height * (points / 11) ** power;
      return { start, end: top, beneath: 0, opensGroup: place === 5 };
    });
    return { extents, room: 1000 };
  };

const pagesAt = (layOut: (points: number) => Laid, points: number): number =>
  paginate(layOut(points).extents, layOut(points).room).length;

test('the size of the letters is the largest when all of it fits easily', () => {
  expect(planOf(column([300, 300], 1.9), twoPages)).toEqual({ points: 12, pages: [2] });
});

test('the size of the letters is smaller when that saves a page, and no smaller than it must', () => {
  expect(planOf(column([520, 520, 520, 520], 1.9), twoPages)).toEqual({ points: 10.75, pages: [2, 2] });
});

test('the size of the letters is as large as it can be on as many pages as it takes when no size takes fewer', () => {
  const { points, pages } = planOf(
    column(
      Array.from({ length: 7 }, () => 330),
      1.9,
    ),
    twoPages,
  );
  expect({ points, pages }).toEqual({ points: 11, pages: [3, 2, 2] });
});

test('letters are as large as the whole of a further sheet lets them be', () => {
  const inFours = { ...twoPages, pagesFor: (pages: number) => Math.ceil(pages / 4) * 4 };
  const { points, pages } = planOf(
    column(
      Array.from({ length: 7 }, () => 330),
      1.9,
    ),
    inFours,
  );
  expect({ points, pages: pages.length }).toEqual({ points: 12, pages: 4 });
});

test('the size of the letters is guessed in few layouts', () => {
  let looks = 0;
  const layOut = column([520, 520, 520, 520], 2);
  planOf((points) => {
    looks += 1;
    return layOut(points);
  }, twoPages);
  expect(looks).toBeLessThanOrEqual(4);
});

test('the size of the letters of an empty sheet is some size, on no page', () => {
  expect(planOf(() => ({ extents: [], room: 1000 }), twoPages).pages).toEqual([]);
});

property.prop([
  fc.array(fc.integer({ min: 20, max: 1400 }), { minLength: 1, maxLength: 25 }),
  fc.double({ min: 1, max: 2.5, noNaN: true }),
])(
  'the size of the letters never takes more pages than enough, or than the smallest letters take, and loses no piece',
  (heights, power) => {
    const layOut = column(heights, power);
    const { points, pages } = planOf(layOut, twoPages);
    expect(sizes).toContain(points);
    expect(pages.length).toBeLessThanOrEqual(Math.max(2, pagesAt(layOut, 10)));
    expect(pages.reduce((sum, taken) => sum + taken, 0)).toBe(heights.length);
  },
);
