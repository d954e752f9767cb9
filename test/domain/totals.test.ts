import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { regionLevels } from '../../domain/dimension.ts';
import { periodLevels } from '../../domain/period.ts';
import { mergeKept, retained } from '../../domain/retention.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import { countOf, countTable, Selection } from '../../domain/statistics.ts';
import { mergeTallies, type TallyRow } from '../../domain/tally.ts';
import { aTally, geography } from '../support/tables.ts';

const municipalities = geography.municipalities.map(({ code }) => code);
const cell = fc.record({
  month: fc.constantFrom('2024-01', '2024-06', '2024-12', '2025-03', '2025-12'),
  municipality: fc.constantFrom(...municipalities),
  service: fc.constantFrom('police' as const, 'helpline' as const),
  language: fc.constantFrom('sv', 'ar'),
  age: fc.constantFrom('13-17' as const, '25-64' as const),
  priority: fc.constantFrom('none' as const, 'grooming' as const),
});
const counted = fc.record({
  cell,
  count: fc.integer({ min: 1, max: 40 }),
  kiosk: fc.constantFrom('a', 'b', 'c'),
});

/** Each kiosk's cells once, as its store has them. */
const kiosks = fc
  .uniqueArray(counted, { selector: ({ cell: of, kiosk }) => JSON.stringify([of, kiosk]), maxLength: 14 })
  .map((all) => all.map(({ cell: of, count, kiosk }) => aTally(of, count, kiosk)));
/** Copies of the kiosks' rows as they may come in: any part of them, in any order, any number of times. */
const copies = kiosks.chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.array(fc.shuffledSubarray(rows), { maxLength: 5 }),
    fc.shuffledSubarray([...rows], {
      minLength: rows.length,
    }),
  ),
);
const boundary = fc.constantFrom('2024-01', '2024-07', '2025-04', '2026-01');

const sum = (rows: readonly TallyRow[]): number => rows.reduce((all, { count }) => all + count, 0);

/** Everything that can be asked of two whole years by every level of area and period, and a field that is never merged. */
function tableOf(rows: readonly TallyRow[]) {
  const selection = Selection.parse({
    municipalities,
    from: '2024-01',
    to: '2025-12',
    region: [...regionLevels],
    period: [...periodLevels],
    fields: ['service'],
  });
  const made = countTable(rows, selection, { geography, currentMonth: '2026-02', languages: ['sv', 'ar'] });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

test.prop([copies, boundary], { numRuns: 60, seed: 51 })(
  'no total changes by merging kiosks in any order and again, nor by merging detail away, nor by adding up',
  ([rows, parts, again], from) => {
    const merged = mergeTallies(...parts, again, rows, ...parts);
    expect(sum(merged)).toBe(sum(rows));
    const coarse = mergeKept(
      ...parts.map((part) => ({ rows: part })),
      { from, rows: retained(again, from) },
      { rows },
    );
    expect(sum(coarse.rows)).toBe(sum(rows));
    const [plain, after] = [tableOf(rows), tableOf(coarse.rows)];
    expect(tableOf(merged).counted).toEqual(plain.counted);
    const byLevel = new Map<string, number>();
    const categories = plain.dimensions.map((of) => of.categories);
    const levels = categories.reduce<string[]>(
      (names, list) => names.flatMap((name) => list.map(({ level }) => `${name} ${level}`)),
      [''],
    );
    for (const [at, query] of cellQueries(plain).entries()) {
      const count = countOf(plain, query);
      if (count > 0 || at % 7 === 0) expect(countOf(after, query)).toBe(count);
      const level = levels[at] ?? '';
      byLevel.set(level, (byLevel.get(level) ?? 0) + count);
    }
    for (const [level, all] of byLevel)
      expect([level, all]).toEqual([level, level.includes('police-area') ? inArea(rows) : sum(rows)]);
  },
);

/** A police area is no part of the whole for municipalities that lie in none. */
const inArea = (rows: readonly TallyRow[]): number =>
  sum(
    rows.filter(({ cell: of }) =>
      geography.policeAreas.some((area) => area.municipalities.includes(of.municipality)),
    ),
  );
