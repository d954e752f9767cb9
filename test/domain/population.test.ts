import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import { type Population, rateOf, regionPopulations, withChange } from '../../domain/population.ts';
import { rateColumnsOf } from '../../domain/rates.ts';
import type { ShownTable } from '../../domain/table-request.ts';
import { alingsasArea } from '../support/engine.ts';

/** Made up, every one. */
const of = (municipality: string, inhabitants: number, year = '2025'): Population => ({
  municipality,
  year,
  inhabitants,
  source: 'own',
});
const area = ['1489', '1466', '1442', '1441'];
const everywhere = area.map((code, place) => of(code, 10_000 * (place + 1)));

describe('the population of a region', () => {
  it('is the sum of those of its municipalities that are counted', () => {
    expect(regionPopulations(everywhere, area, alingsasArea)).toEqual({
      2025: {
        '1441': 40_000,
        '1442': 30_000,
        '1466': 20_000,
        '1489': 10_000,
        'police-area:alingsas': 100_000,
        'county:14': 100_000,
        T: 100_000,
      },
    });
  });

  it('is none where a single municipality has no figure, and of one year is of no other', () => {
    const [first, ...others] = everywhere;
    expect(regionPopulations(others, area, alingsasArea)).toEqual({
      2025: { '1441': 40_000, '1442': 30_000, '1466': 20_000 },
    });
    const earlier = [...others, { ...of('1489', 9000), year: '2024' }];
    expect(regionPopulations(earlier, area, alingsasArea)['2024']).toEqual({ '1489': 9000 });
    expect(first).toBeDefined();
    expect(regionPopulations([of('0580', 5)], area, alingsasArea)).toEqual({});
  });

  it('is entered over what was there, and nought takes it away', () => {
    const change = { year: '2025', source: 'scb' as const, inhabitants: { '1489': 0, '1442': 31_000 } };
    expect(withChange([of('1489', 1, '2024'), ...everywhere], change)).toEqual([
      of('1489', 1, '2024'),
      of('1441', 40_000),
      { ...of('1442', 31_000), source: 'scb' },
      of('1466', 20_000),
    ]);
  });
});

const count = fc.nat({ max: 100_000 });
const people = fc.integer({ min: 1, max: 9_999_999 });

describe('a rate', () => {
  test.prop([count, people])(
    'is the count by ten thousand inhabitants, to one decimal',
    (printed, inhabitants) => {
      const rate = rateOf(printed, inhabitants);
      if (typeof rate !== 'number') throw new Error('the count is printed');
      expect(Math.abs(rate - (printed * 10_000) / inhabitants)).toBeLessThanOrEqual(0.05 + 1e-6);
      expect(Number(rate.toFixed(1))).toBe(rate);
    },
  );

  test.prop([fc.constantFrom<Shown>('..', '.'), people])('of no number is no number', (mark, inhabitants) => {
    expect(rateOf(mark, inhabitants)).toBe(mark);
  });

  test.prop([count])('is not said without a population', (printed) => {
    expect(rateOf(printed, undefined)).toBeUndefined();
    expect(rateOf('..', undefined)).toBeUndefined();
  });
});

const category = (code: string, level: string) => ({ code, level, partial: false });
const table = (cells: Shown[]): ShownTable => ({
  dimensions: [
    { name: 'region', categories: ['1441', '1489'].map((code) => category(code, 'municipality')) },
    {
      name: 'period',
      categories: [
        ...['2025Q1', '2025Q2'].map((code) => category(code, 'quarter')),
        category('2025', 'year'),
        category('2025-2026', 'two-years'),
      ],
    },
  ],
  cells,
  rule: '1',
});

describe('the rates beside a table', () => {
  it('are of whole years alone, and of regions that have a population', () => {
    const regions = { 2025: { '1489': 20_000 } };
    expect(rateColumnsOf(table([1, 2, 30, 40, 5, 6, 70, 80]), regions)).toEqual({
      periods: ['2025'],
      rows: [[''], [35]],
    });
  });

  test.prop([
    fc.array(fc.oneof(count, fc.constant<Shown>('..')), { minLength: 8, maxLength: 8 }),
    people,
    people,
  ])('are numbers exactly where counts are, each by its own count alone', (cells, one, other) => {
    const { rows } = rateColumnsOf(table(cells), { 2025: { '1441': one, '1489': other } });
    expect(rows).toEqual([[rateOf(cells[2] ?? '..', one)], [rateOf(cells[6] ?? '..', other)]]);
  });
});
