import type { Absence } from '../../domain/absence.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import type { LedgerRow } from '../../domain/disclosure/ledger.ts';
import type { Geography } from '../../domain/municipality.ts';
import type { Cell, TallyRow } from '../../domain/tally.ts';
import type { Category, Dimension } from '../../domain/dimension.ts';
import { type CountTable, type Counted, countOf } from '../../domain/statistics.ts';

/** Whole numbers that are the same in every run. */
export function random(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let product = next();
  let count = 0;
  for (; product > limit; product *= next()) count += 1;
  return count;
}

const category = (code: string, level: string, leaves: readonly string[]): Category => ({
  code,
  level,
  leaves,
  partial: false,
});

const dimension = (name: string, categories: readonly Category[]): Dimension => ({
  name,
  leaves: [...new Set(categories.flatMap(({ leaves }) => leaves))].sort(),
  categories,
  children: {},
});

export const municipalities = ['1441', '1442', '1466', '1489', '1480'];
export const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);
export const services = ['social-services', 'womens-shelter', 'health-care', 'police', 'helpline', 'other'];

/** The measuring table: 8 regions, 17 periods, 7 services. */
export function measuringTable(mean: number, seed: number): CountTable {
  const next = random(seed);
  const counted: Counted[] = municipalities.flatMap((region) =>
    months.flatMap((period) =>
      services.map((service) => ({
        codes: { region, period, service, kind: 'referral', agency: 'police' },
        count: poisson(mean, next),
      })),
    ),
  );
  const quarters = [0, 1, 2, 3].map((quarter) =>
    category(`2025Q${quarter + 1}`, 'quarter', months.slice(quarter * 3, quarter * 3 + 3)),
  );
  return {
    scope: { kind: ['referral'] },
    counted,
    structural: () => false,
    dimensions: [
      dimension('region', [
        ...municipalities.map((code) => category(code, 'municipality', [code])),
        category('police-area:alingsas', 'police-area', municipalities.slice(0, 4)),
        category('county:14', 'county', municipalities),
        category('T', 'country', municipalities),
      ]),
      dimension('period', [
        ...months.map((code) => category(code, 'month', [code])),
        ...quarters,
        category('2025', 'year', months),
      ]),
      dimension('service', [
        ...services.map((code) => category(code, 'service', [code])),
        category('T', 'total', services),
      ]),
    ],
  };
}

export const geography: Geography = {
  municipalities: [
    ['1441', 'Lerum'],
    ['1442', 'Vårgårda'],
    ['1466', 'Herrljunga'],
    ['1480', 'Göteborg'],
    ['1489', 'Alingsås'],
  ].map(([code = '', name = '']) => ({ code, name, countyCode: '14', county: 'Västra Götalands län' })),
  policeAreas: [{ id: 'alingsas', name: 'Alingsås', municipalities: ['1489', '1466', '1442', '1441'] }],
};

/** Somebody looked on a day, and the municipality does not have it. */
export const anAbsence = (change: Partial<Absence> = {}): Absence => ({
  service: 'perpetrator-programme',
  municipality: '1442',
  since: '2020-01',
  source: 'https://example.invalid/stod',
  assured_date: '2026-11-21',
  ...change,
});

export function aTally(cell: Partial<Cell>, count: number, kiosk: string): TallyRow {
  return {
    kiosk: kiosk.padEnd(32, '0'),
    count,
    revision: 1,
    cell: {
      month: '2026-01',
      municipality: '1489',
      agency: 'police',
      kind: 'referral',
      service: 'social-services',
      audience: 'exposed',
      violence: 'not-known',
      priority: 'none',
      age: 'not-known',
      language: 'sv',
      already: 'no',
      leaflet: '',
      form: '',
      ...cell,
    },
  };
}

/** A table cut to some of its categories, the counts as they are. */
export function cut(table: CountTable, keep: (dimension: string, category: Category) => boolean): CountTable {
  const dimensions = table.dimensions.map((each) =>
    dimension(
      each.name,
      each.categories.filter((category) => keep(each.name, category)),
    ),
  );
  return { ...table, dimensions };
}

/** Three municipalities with police area and county, two quarters with months, three services: small enough for many runs. */
export function smallTable(mean: number, seed: number): CountTable {
  const whole = measuringTable(mean, seed);
  const keep: Readonly<Record<string, readonly string[]>> = {
    region: ['1441', '1442', '1480'],
    period: months.slice(0, 6),
    service: services.slice(0, 3),
  };
  const kept = (name: string, leaves: readonly string[]): string[] =>
    leaves.filter((leaf) => (keep[name] ?? []).includes(leaf));
  const dimensions = whole.dimensions.map((each) => {
    const categories = each.categories.map((category) => ({
      ...category,
      leaves: kept(each.name, category.leaves),
    }));
    return dimension(
      each.name,
      categories.filter(({ leaves }) => leaves.length > 0),
    );
  });
  const inside = ({ codes }: Counted): boolean =>
    Object.entries(keep).every(([name, codesOf]) => codesOf.includes(codes[name] ?? ''));
  return { ...whole, dimensions, counted: whole.counted.filter(inside) };
}

/** The same counts by one of several fields: tables that share no more than their totals. */
export function byField(field: 'service' | 'audience' | 'age', mean: number, seed: number): CountTable {
  const next = random(seed);
  const codesOf = {
    service: services.slice(0, 4),
    audience: ['exposed', 'child', 'close'],
    age: ['13-17', '18-24', '25-64', 'not-known'],
  };
  const regions = municipalities.slice(0, 3);
  const counted = regions.flatMap((region) =>
    months.slice(0, 6).flatMap((period) =>
      codesOf.service.flatMap((service) =>
        codesOf.audience.flatMap((audience) =>
          codesOf.age.map((age): Counted => ({
            codes: { region, period, service, audience, age, kind: 'referral', agency: 'police' },
            count: poisson(mean, next),
          })),
        ),
      ),
    ),
  );
  const quarters = [0, 1].map((quarter) =>
    category(`2025Q${quarter + 1}`, 'quarter', months.slice(quarter * 3, quarter * 3 + 3)),
  );
  const codes = codesOf[field];
  return {
    scope: { kind: ['referral'] },
    counted,
    structural: () => false,
    dimensions: [
      dimension('region', [
        ...regions.map((code) => category(code, 'municipality', [code])),
        category('county:14', 'county', regions),
      ]),
      dimension('period', [...quarters, category('2025H1', 'half-year', months.slice(0, 6))]),
      dimension(field, [
        ...codes.map((code) => category(code, field, [code])),
        category('T', 'total', codes),
      ]),
    ],
  };
}

/** A half-year and then the year, by quarter and municipality. */
export function pair(seed: number): { readonly first: CountTable; readonly second: CountTable } {
  const whole = measuringTable(2, seed);
  const halves = [0, 1].map((half) =>
    category(`2025H${half + 1}`, 'half-year', months.slice(half * 6, half * 6 + 6)),
  );
  const quarters = whole.dimensions[1]?.categories.filter(({ level }) => level === 'quarter') ?? [];
  const year = category('2025', 'year', months);
  const of = (categories: readonly Category[]): CountTable => ({
    ...whole,
    dimensions: whole.dimensions.map((each) =>
      each.name === 'period' ? dimension('period', categories) : each,
    ),
  });
  return {
    first: of([...quarters.slice(0, 2), ...halves.slice(0, 1)]),
    second: of([...quarters, ...halves, year]),
  };
}

/** What would be published if nothing were hidden. */
export const publishedRows = (table: CountTable): LedgerRow[] =>
  cellQueries(table).map((query) => ({
    query: Object.fromEntries(Object.entries(query).map(([name, codes]) => [name, [...codes]])),
    published: { state: 'value', value: countOf(table, query) },
  }));
