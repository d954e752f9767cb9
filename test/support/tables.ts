import type { Category, CountTable, Counted, Dimension } from '../../domain/statistics.ts';

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

const category = (code: string, level: string, leaves: readonly string[]): Category => ({ code, level, leaves, partial: false });

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
  const quarters = [0, 1, 2, 3].map((quarter) => category(`2025Q${quarter + 1}`, 'quarter', months.slice(quarter * 3, quarter * 3 + 3)));
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
      dimension('period', [...months.map((code) => category(code, 'month', [code])), ...quarters, category('2025', 'year', months)]),
      dimension('service', [...services.map((code) => category(code, 'service', [code])), category('T', 'total', services)]),
    ],
  };
}
