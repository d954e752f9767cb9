import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Absence } from '../../domain/absence.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import { judge } from '../../domain/disclosure/judge/judge.ts';
import type { LedgerRow } from '../../domain/disclosure/ledger.ts';
import { protect } from '../../domain/disclosure/protect.ts';
import { countOf, countTable, type CountTable, Selection } from '../../domain/statistics.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { anAbsence, aTally, geography } from '../support/tables.ts';

const audit = { threshold: 5, width: 5, mayGoOn: () => true, onStep: () => undefined };

const tableOf = (tallies: readonly TallyRow[], absent: readonly Absence[], to = '2025-06'): CountTable => {
  const selection = Selection.parse({
    municipalities: ['1442', '1489'],
    from: '2025-01',
    to,
    region: ['municipality', 'country'],
    period: ['quarter', 'half-year'],
    fields: ['service'],
  });
  const made = countTable(tallies, selection, {
    geography,
    currentMonth: '2026-01',
    languages: ['sv'],
    absent,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};

const services = ['social-services', 'womens-shelter', 'helpline', 'police'] as const;
const everywhere = (months: readonly string[], without: string): TallyRow[] =>
  ['1442', '1489'].flatMap((municipality, place) =>
    months.flatMap((month, at) =>
      services
        .filter((service) => service !== without)
        .map((service, kind) =>
          aTally({ municipality, month, service }, 9 + place * 3 + at * 2 + kind * 5, 'a'),
        ),
    ),
  );
const halfYear = everywhere(['2025-02', '2025-05'], 'helpline');
const helpline = [anAbsence({ service: 'helpline' })];

const published = async (table: CountTable, ledger: readonly LedgerRow[] = []) => {
  const made = await protect({ table, ledger });
  if (!made.ok) throw new Error(made.reason);
  const at = (region: string, period: string, service: string) => {
    const [regions, periods, fields] = table.dimensions.map(({ categories }) =>
      categories.map(({ code }) => code),
    );
    const place = [regions, periods, fields].reduce(
      (sum, codes, number) =>
        sum * (codes?.length ?? 0) + (codes?.indexOf([region, period, service][number] ?? '') ?? 0),
      0,
    );
    return made.value.table.cells[place];
  };
  return { at, rows: made.value.rows };
};

describe('what a municipality does not have', () => {
  it('is said in its cells and in no others', async () => {
    const { at } = await published(tableOf(halfYear, helpline));
    expect(at('1442', '2025Q1', 'helpline')).toEqual({ state: 'structural' });
    expect(at('1442', '2025H1', 'helpline')).toEqual({ state: 'structural' });
    expect(at('1489', '2025Q1', 'helpline')).toEqual({ state: 'hidden' });
    expect(at('1442', '2025Q1', 'perpetrator-programme')).toEqual({ state: 'hidden' });
  });

  it('holds from its month and not before', async () => {
    const since = [anAbsence({ service: 'helpline', since: '2025-04' })];
    const { at } = await published(tableOf(halfYear, since));
    expect(at('1442', '2025Q1', 'helpline')).toEqual({ state: 'hidden' });
    expect(at('1442', '2025Q2', 'helpline')).toEqual({ state: 'structural' });
    expect(at('1442', '2025H1', 'helpline')).toEqual({ state: 'hidden' });
  });

  it('is an ordinary cell throughout where a single one was counted all the same', async () => {
    const one = aTally({ municipality: '1442', month: '2025-02', service: 'helpline' }, 1, 'a');
    const table = tableOf([...halfYear, one], helpline);
    const { at } = await published(table);
    for (const period of ['2025Q1', '2025Q2', '2025H1'])
      expect(at('1442', period, 'helpline')).toEqual({ state: 'hidden' });
    expect(countOf(table, { service: ['helpline'] })).toBe(1);
  });

  it('stays as it was published, though the list has come to say otherwise', async () => {
    const before = await published(tableOf(halfYear, []));
    const after = await published(tableOf(halfYear, helpline), before.rows);
    expect(before.at('1442', '2025Q1', 'helpline')).toEqual({ state: 'hidden' });
    expect(after.at('1442', '2025Q1', 'helpline')).toEqual({ state: 'hidden' });
    expect(after.rows).toEqual([]);
  });

  it('stays impossible where that was published, and is ordinary from where one is counted', async () => {
    const before = await published(tableOf(halfYear, helpline));
    const late = everywhere(['2025-08', '2025-11'], 'none');
    const year = tableOf([...halfYear, ...late], helpline, '2025-12');
    const after = await published(year, before.rows);
    expect(after.at('1442', '2025H1', 'helpline')).toEqual({ state: 'structural' });
    expect(after.at('1442', '2025H2', 'helpline')).not.toEqual({ state: 'structural' });
  });

  it('never hides another: the auditor knows that nobody is there', async () => {
    const both = ['social-services', 'helpline'];
    const row = (region: string[], service: string[], published: LedgerRow['published']): LedgerRow => ({
      query: { kind: ['referral'], period: ['2025-01'], region, service },
      published,
    });
    const value = (count: number) => ({ state: 'value', value: count }) as const;
    const hidden = { state: 'hidden' } as const;
    const rows = (helplineSays: LedgerRow['published']) => [
      row(['1442'], both, value(6)),
      row(['1489'], both, value(10)),
      row(['1442', '1489'], ['social-services'], value(10)),
      row(['1442', '1489'], ['helpline'], value(6)),
      row(['1442'], ['social-services'], hidden),
      row(['1489'], ['social-services'], hidden),
      row(['1489'], ['helpline'], hidden),
      row(['1442'], ['helpline'], helplineSays),
    ];
    expect(await judge(rows(hidden), audit)).toMatchObject({ safe: true });
    const found = await judge(rows({ state: 'structural' }), audit);
    const [few] = rows(hidden).slice(5);
    expect(found.disclosed).toContainEqual({ query: few?.query });
  });
});

const counts = fc.array(
  fc.record({
    municipality: fc.constantFrom('1442', '1489'),
    month: fc.constantFrom('2025-01', '2025-04', '2025-06'),
    service: fc.constantFrom(...services),
    count: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 12 },
);
const lists = fc.uniqueArray(
  fc
    .record({
      municipality: fc.constantFrom('1442', '1489'),
      service: fc.constantFrom(...services),
      since: fc.constantFrom('2020-01', '2025-02', '2025-04'),
    })
    .map(anAbsence),
  { selector: ({ municipality, service }) => `${municipality} ${service}`, maxLength: 6 },
);

test.prop([counts, lists])('loses no count and contradicts none, whatever the list says', (all, absent) => {
  const tallies = all.map(({ count, ...cell }, at) => aTally(cell, count, `${at}`));
  const table = tableOf(tallies, absent);
  const plain = tableOf(tallies, []);
  for (const query of cellQueries(table)) expect(countOf(table, query)).toBe(countOf(plain, query));
  for (const { codes } of table.counted) expect(table.structural(codes)).toBe(false);
});

it.each([
  ['service', 'other'],
  ['service', 'leaflet'],
  ['municipality', '442'],
  ['since', '2025'],
  ['source', ' '],
  ['assured_date', '2025-02-30'],
])('has no %s like %s', (field, value) => {
  expect(Absence.safeParse({ ...anAbsence(), [field]: value }).error?.issues[0]?.path).toEqual([field]);
});
