import { describe, expect, it } from 'vitest';
import { countOf, countTable, type Ground, levelsOf, Selection } from '../../domain/statistics.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import { aTally, geography } from '../support/tables.ts';

const ground: Ground = { geography, currentMonth: '2027-01', languages: ['sv'] };
const select = (rest: object) =>
  Selection.parse({
    municipalities: ['1489', '1466', '1442', '1441', '1480'],
    from: '2026-01',
    to: '2026-12',
    region: ['municipality', 'police-area', 'county', 'country'],
    period: ['month', 'quarter', 'half-year', 'year'],
    fields: [],
    ...rest,
  });

const tallies = [
  aTally({ municipality: '1489', month: '2026-01' }, 7, 'a'),
  aTally({ municipality: '1489', month: '2026-01' }, 5, 'b'),
  aTally({ municipality: '1480', month: '2026-06', service: 'police' }, 3, 'a'),
  aTally(
    { municipality: '1489', month: '2026-01', kind: 'handout', service: '', leaflet: 'exposed', form: 'a4' },
    90,
    'a',
  ),
];

const madeOf = (selection: Selection, from = ground) => {
  const table = countTable(tallies, selection, from);
  if (!table.ok) throw new Error(table.reason);
  return table.value;
};

describe('tables of counts', () => {
  it('sums kiosks and every level of region and period, and never mixes kinds', () => {
    const table = madeOf(select({}));
    const count = (region: string, period: string): number => {
      const [regions, periods] = table.dimensions;
      const leaves = [regions, periods].map(
        (of, at) => of?.categories.find(({ code }) => code === [region, period][at])?.leaves,
      );
      return countOf(table, { region: leaves[0] ?? [], period: leaves[1] ?? [] });
    };
    expect(count('1489', '2026-01')).toBe(12);
    expect(count('police-area:alingsas', '2026Q1')).toBe(12);
    expect(count('police-area:alingsas', '2026')).toBe(12);
    expect(count('county:14', '2026H1')).toBe(15);
    expect(count('T', '2026')).toBe(15);
    expect(count('1441', '2026-03')).toBe(0);
  });

  it('has every cell of the grid, the empty ones too', () => {
    const table = madeOf(select({ fields: ['service'] }));
    expect(cellQueries(table)).toHaveLength((5 + 1 + 1 + 1) * (12 + 4 + 2 + 1) * 13);
  });

  it('says the hierarchy, and which regions are only partly counted', () => {
    const [region, period] = madeOf(select({ municipalities: ['1489', '1466', '1480'] })).dimensions;
    expect(region?.children).toEqual({
      T: ['county:14'],
      'county:14': ['1480', 'police-area:alingsas'],
      'police-area:alingsas': ['1466', '1489'],
    });
    expect(region?.categories.filter(({ partial }) => partial).map(({ code }) => code)).toEqual([
      'police-area:alingsas',
      'county:14',
      'T',
    ]);
    expect(period?.children['2026H1']).toEqual(['2026Q1', '2026Q2']);
    expect(period?.children['2026']).toEqual(['2026H1', '2026H2']);
  });

  it('reads a short list of levels as those and all above', () => {
    expect(levelsOf(['police-area', 'quarter', 'service'])).toEqual({
      ok: true,
      value: {
        region: ['police-area', 'county', 'country'],
        period: ['quarter', 'half-year', 'year', 'two-years'],
        fields: ['service'],
      },
    });
    expect(levelsOf(['municipality', 'week'])).toEqual({ ok: false, reason: 'unknown-level', place: 'week' });
    expect(levelsOf(['municipality'])).toEqual({ ok: false, reason: 'unknown-level' });
  });

  it.each([
    [{ from: '2026-06', to: '2026-05' }, 'from-after-to'],
    [{ municipalities: [] }, 'no-municipality'],
    [{ municipalities: ['9999'] }, 'unknown-municipality'],
    [{ to: '2027-01' }, 'period-not-closed'],
    [{ from: '2026-02', to: '2026-03', period: ['quarter'] }, 'no-whole-period'],
    [{ fields: ['leaflet'] }, 'no-such-field-of-kind'],
  ])('refuses %o: %s', (rest, reason) => {
    expect(countTable(tallies, select(rest), ground)).toMatchObject({ ok: false, reason });
  });

  it('refuses when a counted code is missing from the code list', () => {
    const selection = select({ fields: ['language'] });
    expect(countTable(tallies, selection, { ...ground, languages: [] })).toMatchObject({
      ok: false,
      reason: 'code-list-incomplete',
    });
  });
});
