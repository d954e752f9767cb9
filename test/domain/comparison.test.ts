import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { changeOf, comparisonOf, pairOf } from '../../domain/comparison.ts';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import type { ShownTable } from '../../domain/table-request.ts';

const count = fc.nat({ max: 5000 });
const shown = fc.oneof(count, fc.constantFrom<Shown>('..', '.'));
const category = (code: string, level: string) => ({ code, level, partial: false });

/** So many places, and two years of them. */
const twoYears = (cells: readonly Shown[], years = ['2024', '2025']): ShownTable => ({
  dimensions: [
    {
      name: 'region',
      categories: Array.from({ length: cells.length / 2 }, (_, at) =>
        category(String(1401 + at), 'municipality'),
      ),
    },
    { name: 'period', categories: years.map((code) => category(code, 'year')) },
  ],
  cells: [...cells],
  rule: '1',
});

const rowsOfCells = fc.array(fc.tuple(shown, shown), { minLength: 1, maxLength: 8 });

describe('a change', () => {
  test.prop([count, count])('is as much backwards as forwards', (one, other) => {
    const [there, back] = [changeOf(one, other), changeOf(other, one)];
    if (there === '..' || back === '..') throw new Error('both are printed');
    expect(there.by + back.by).toBe(0);
    expect(one + there.by).toBe(other);
  });

  test.prop([count, fc.constantFrom<Shown>('..', '.')])(
    'is protected where one is not a number',
    (one, other) => {
      expect(changeOf(one, other)).toBe('..');
      expect(changeOf(other, one)).toBe('..');
      expect(changeOf(other, other)).toBe('..');
    },
  );

  it.each([
    [19, 38, { by: 19 }],
    [20, 29, { by: 9, percent: 45 }],
    [200, 201, { by: 1, percent: 1 }],
    [200, 199, { by: -1, percent: -1 }],
    [1000, 1004, { by: 4, percent: 0 }],
    [20, 0, { by: -20, percent: -100 }],
    [0, 7, { by: 7 }],
  ])('from %i to %i has a percent only from twenty upwards', (earlier, later, change) => {
    expect(changeOf(earlier, later)).toEqual(change);
  });
});

describe('a comparison', () => {
  test.prop([rowsOfCells])('says nothing of a row but by what is printed in it', (pairs) => {
    const rows = comparisonOf(twoYears(pairs.flat()))?.rows ?? [];
    expect(rows.map(({ earlier, later }) => [earlier, later])).toEqual(pairs);
    expect(rows.map(({ change }) => change)).toEqual(
      pairs.map(([earlier, later]) => changeOf(earlier, later)),
    );
  });

  test.prop([rowsOfCells, fc.nat(), shown])(
    'of a row stands whatever another row holds',
    (pairs, at, other) => {
      const place = at % pairs.length;
      const changed = pairs.map((pair, row) => (row === place ? ([other, other] as const) : pair));
      const [before, after] = [pairs, changed].map((cells) =>
        comparisonOf(twoYears(cells.flat()))?.rows.filter((_, row) => row !== place),
      );
      expect(after).toEqual(before);
    },
  );

  it('goes from the earlier to the later, whichever stands first', () => {
    expect(comparisonOf(twoYears([30, 20], ['2025', '2024']))).toMatchObject({
      earlier: { code: '2024' },
      later: { code: '2025' },
      rows: [{ earlier: 20, later: 30, change: { by: 10, percent: 50 } }],
    });
  });

  it('is of two periods of one level, and of nothing else', () => {
    expect(comparisonOf(twoYears([7, 9]))).toBeDefined();
    const unlike = twoYears([7, 9]);
    const [region, period] = unlike.dimensions;
    if (region === undefined || period === undefined) throw new Error('no table');
    const [first, second] = period.categories;
    if (first === undefined || second === undefined) throw new Error('no periods');
    const of = (categories: typeof period.categories): ShownTable => ({
      ...unlike,
      dimensions: [region, { ...period, categories }],
    });
    expect(comparisonOf(of([first, { ...second, level: 'quarter' }]))).toBeUndefined();
    expect(comparisonOf(of([first]))).toBeUndefined();
    expect(comparisonOf(of([first, second, second]))).toBeUndefined();
  });
});

describe('a pair of periods', () => {
  it.each([
    ['2025', '2024', { pair: ['2024', '2025'], from: '2024-01', to: '2025-12' }],
    ['2024Q1', '2025Q1', { pair: ['2024Q1', '2025Q1'], from: '2024-01', to: '2025-03' }],
    ['2025-02', '2024-12', { pair: ['2024-12', '2025-02'], from: '2024-12', to: '2025-02' }],
    ['2025T3', '2025T1', { pair: ['2025T1', '2025T3'], from: '2025-01', to: '2025-12' }],
    ['2025-2026', '2023-2024', { pair: ['2023-2024', '2025-2026'], from: '2023-01', to: '2026-12' }],
  ])('%s with %s', (one, other, value) => {
    expect(pairOf(one, other)).toEqual({ ok: true, value });
  });

  it.each([
    ['2025', '2025', 'periods-not-alike'],
    ['2025', '2024Q1', 'periods-not-alike'],
    ['2025', '2024H3', 'period-malformed'],
    ['2025', '', 'period-malformed'],
  ])('is not %s with %s', (one, other, reason) => {
    expect(pairOf(one, other)).toEqual({ ok: false, reason });
  });
});
