import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { forgotten, type Kept, keptFrom, mergeKept, retained } from '../../domain/retention.ts';
import { type Cell, cellFields, type TallyRow } from '../../domain/tally.ts';
import { aTally } from '../support/tables.ts';

const merged = ['language', 'age', 'priority'];
const month = fc.constantFrom('2023-01', '2024-06', '2026-01');
const anyCell = fc.record({
  month,
  municipality: fc.constantFrom('1489', '1442'),
  language: fc.constantFrom('sv', 'ar', 'not-known'),
  age: fc.constantFrom<Cell['age'][]>('13-17', 'not-known'),
  priority: fc.constantFrom<Cell['priority'][]>('none', 'grooming'),
});
/** Mostly the same two, so that they are counted and taken back more than once. */
const cell = fc.oneof(
  { weight: 1, arbitrary: anyCell },
  {
    weight: 6,
    arbitrary: fc.record({ month: fc.constant('2023-01'), language: fc.constantFrom('sv', 'ar') }),
  },
);
/** What a kiosk did, in order: one more, or one less where there is one. */
const deeds = fc.array(fc.record({ cell, less: fc.boolean() }), { maxLength: 14 });
const boundary = fc.constantFrom(undefined, '2023-06', '2025-01', '2026-11');

const keyOf = (row: TallyRow): string => JSON.stringify(row.cell);

/** A kiosk that counts, and at one moment merges its older detail; what it does after that is without detail too. */
interface Life {
  readonly deeds: readonly { readonly cell: Partial<Cell>; readonly less: boolean }[];
  readonly retainedAt: number;
  readonly from: string | undefined;
}

function history(kiosk: string, { deeds: all, retainedAt, from }: Life): Kept[] {
  let rows: TallyRow[] = [];
  let since: string | undefined;
  const states: Kept[] = [{ rows }];
  for (const [at, { cell: codes, less }] of all.entries()) {
    if (at === retainedAt && from !== undefined) {
      since = from;
      rows = retained(rows, from);
      states.push({ from, rows });
    }
    const [counted] = retained([aTally(codes, 1, kiosk)], since);
    if (counted === undefined) continue;
    const before = rows.find((row) => keyOf(row) === keyOf(counted));
    if (less && (before?.count ?? 0) === 0) continue;
    const next = {
      ...counted,
      count: (before?.count ?? 0) + (less ? -1 : 1),
      revision: (before?.revision ?? 0) + 1,
    };
    rows = [...rows.filter((row) => row !== before), next];
    states.push(since === undefined ? { rows } : { from: since, rows });
  }
  if (retainedAt >= all.length && from !== undefined) states.push({ from, rows: retained(rows, from) });
  return states;
}

const life = fc.record({ deeds, retainedAt: fc.nat({ max: 14 }), from: boundary });
const picks = fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 3 });

/** Three copies of stores: each of one of two kiosks at some moment, before or after it merged its detail. */
const copies = fc.tuple(life, life, picks).map(([one, two, at]): Kept[] => {
  const states = [...history('a', one), ...history('b', two)];
  return at.map((place) => states[place % states.length] ?? { rows: [] });
});

const sums = (rows: readonly TallyRow[], fields: readonly (keyof Cell)[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = fields.map((field) => row.cell[field]).join('|');
    found.set(key, (found.get(key) ?? 0) + row.count);
  }
  return new Map([...found].filter(([, count]) => count > 0).sort());
};

describe('merging copies, whichever of them had its older detail merged away', () => {
  test.prop([copies], { numRuns: 500, seed: 31 })(
    'is commutative, associative and idempotent',
    ([a, b, c]) => {
      if (a === undefined || b === undefined || c === undefined) throw new Error('three copies');
      expect(mergeKept(a, b)).toEqual(mergeKept(b, a));
      expect(mergeKept(mergeKept(a, b), c)).toEqual(mergeKept(a, mergeKept(b, c)));
      expect(mergeKept(a, b, c)).toEqual(mergeKept(mergeKept(c, a), b));
      expect(mergeKept(a, a)).toEqual(mergeKept(a));
      expect(mergeKept(mergeKept(a, b), b)).toEqual(mergeKept(a, b));
    },
  );

  test.prop([copies], { numRuns: 200, seed: 32 })('never brings detail back', (all) => {
    const { from, rows } = mergeKept(...all);
    for (const { cell: found } of rows.filter((row) => from !== undefined && row.cell.month < from))
      expect([found.language, found.age, found.priority]).toEqual(['not-known', 'not-known', 'none']);
  });

  test.prop([life], { numRuns: 1000, seed: 33 })('leaves a kiosk what it last counted', (one) => {
    const states = history('a', one);
    const last = states.at(-1) ?? { rows: [] };
    expect(mergeKept(...states)).toEqual(mergeKept(last));
  });
});

test.prop([deeds, boundary], { numRuns: 300, seed: 34 })(
  'coarsening changes no total over any other field, nor anything of the months that are kept',
  (all, from) => {
    const rows = history('a', { deeds: all, retainedAt: 99, from: undefined }).at(-1)?.rows ?? [];
    const coarse = retained(rows, from);
    const others = cellFields.filter((field) => !merged.includes(field));
    for (const fields of [others, ...others.map((field) => [field]), []])
      expect(sums(coarse, fields)).toEqual(sums(rows, fields));
    const late = (list: readonly TallyRow[]) =>
      sums(
        list.filter((row) => row.cell.month >= (from ?? '')),
        cellFields,
      );
    expect(late(coarse)).toEqual(late(rows));
    expect(retained(coarse, from)).toEqual(coarse);
  },
);

it('counts months back over the new year', () => {
  expect(keptFrom('2026-11', 24)).toBe('2024-11');
  expect(keptFrom('2026-01', 25)).toBe('2023-12');
});

it('knows which published queries can no longer be counted', () => {
  const query = { kind: ['referral'], period: ['2023-01', '2026-01'], language: ['ar'] };
  expect(forgotten(query, '2024-01')).toBe(true);
  expect(forgotten(query, '2023-01')).toBe(false);
  expect(forgotten(query, undefined)).toBe(false);
  expect(forgotten({ kind: ['referral'], period: ['2023-01'], service: ['police'] }, '2024-01')).toBe(false);
});
