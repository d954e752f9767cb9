import { describe, expect, it } from 'vitest';
import { schemeTables } from '../../../domain/overview/overview.ts';
import { schemeOf } from '../../../domain/overview/scheme.ts';
import { gridOf } from '../../../domain/overview/shown-grid.ts';
import { type Shown, shownAt, suggestedPeriod } from '../../../domain/overview/shown-cells.ts';
import type { ShownTable } from '../../../domain/table-request.ts';
import { geography } from '../../support/tables.ts';
import { alingsasArea } from '../../support/engine.ts';

const category = (code: string, level: string) => ({ code, level, partial: false });

/** Two places and their county, two quarters and a half-year, in one row of cells. */
const table = (...cells: Shown[]): ShownTable => ({
  dimensions: [
    {
      name: 'region',
      categories: [
        category('1441', 'municipality'),
        category('1489', 'municipality'),
        category('county:14', 'county'),
      ],
    },
    {
      name: 'period',
      categories: [
        category('2025Q1', 'quarter'),
        category('2025Q2', 'quarter'),
        category('2025H1', 'half-year'),
      ],
    },
  ],
  cells,
  rule: '1',
});

describe('the publication scheme', () => {
  it('is the same eight tables each year, with what of the year before is compared', () => {
    const entries = schemeOf('2025', ['1489', '1441'], geography);
    expect(entries.filter(({ year }) => year === '2025').map(({ id }) => id)).toEqual(schemeTables);
    expect(entries.filter(({ year }) => year === '2024').map(({ id }) => id)).toEqual([
      'county-month',
      'municipality-quarter',
      'municipality-service',
      'county-language',
    ]);
    for (const { year, selection } of entries)
      expect(selection).toMatchObject({ from: `${year}-01`, to: `${year}-12`, kind: 'referral' });
  });

  it('never crosses a municipality with a month, nor a field with less than a year there', () => {
    for (const { selection } of schemeOf('2025', ['1489', '1441'], geography)) {
      if (!selection.region.includes('municipality')) continue;
      expect(selection.period).not.toContain('month');
      if (selection.fields.length > 0) expect(selection.period).toEqual(['year']);
      expect(selection.fields).not.toContain('agency');
    }
  });

  it('sums several counties, and does not say one county twice', () => {
    const regionsOf = (municipalities: string[]) =>
      schemeOf('2025', municipalities, alingsasArea).find(({ id }) => id === 'county-month')?.selection
        .region;
    expect(regionsOf(['1489'])).toEqual(['county']);
    expect(regionsOf(['1489', '0580'])).toEqual(['county', 'country']);
  });
});

describe('what is printed', () => {
  const printed = table(1, 2, 3, 4, '..', 6, 7, 8, '.');

  it('is found by its codes, and the whole where none is named', () => {
    expect(shownAt(printed, { region: '1441', period: '2025Q2' })).toBe(2);
    expect(shownAt(printed, { region: '1489', period: '2025Q2' })).toBe('..');
    expect(shownAt(printed, { period: '2025Q1' })).toBe(7);
    expect(shownAt(printed, {})).toBe('.');
    expect(shownAt(printed, { region: '9999' })).toBeUndefined();
  });

  it('lies in a grid with every row, in its own order', () => {
    const { columns, rows } = gridOf({ id: 'municipality-quarter', table: printed });
    expect(columns.map(({ code }) => code)).toEqual(['2025Q1', '2025Q2', '2025H1']);
    expect(
      rows.map(({ heads, cells }) => [...heads.map(({ category: { code } }) => code), ...cells]),
    ).toEqual([
      ['1441', 1, 2, 3],
      ['1489', 4, '..', 6],
      ['county:14', 7, 8, '.'],
    ]);
  });

  it.each([
    ['nothing is protected', table(1, 2, 3, 4, 5, 6, 7, 8, 9), 'quarter'],
    ['a sixth is', table('..', 2, 3, 4, 5, 6, 7, 8, 9), 'quarter'],
    ['a third is', table('..', '..', 3, 4, 5, 6, 7, 8, 9), 'half-year'],
    ['all is', table('..', '..', '..', '..', '..', '..', '..', '..', '..'), 'half-year'],
  ])('when %s, is suggested by the finest period that tells enough', (_, of, level) => {
    expect(suggestedPeriod(of)).toBe(level);
  });
});
