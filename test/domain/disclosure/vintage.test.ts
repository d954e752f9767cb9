import { describe, expect, it } from 'vitest';
import { cellQueries } from '../../../domain/disclosure/grid.ts';
import { judge } from '../../../domain/disclosure/judge/judge.ts';
import { type LedgerRow, queryKey } from '../../../domain/disclosure/ledger.ts';
import { protect } from '../../../domain/disclosure/protect.ts';
import { countOf, type CountTable, type Counted } from '../../../domain/statistics.ts';
import { lateCounts, revised } from '../../../domain/vintage.ts';
import { aTally, poisson, random, smallTable } from '../../support/tables.ts';

/** So many came late in each cell of the table, some in most, none in others. */
function withLate(table: CountTable, mean: number, vintage: number): CountTable {
  const next = random(vintage * 31 + Math.round(mean * 100));
  const came = table.counted
    .filter(({ codes }) => !(codes['period'] ?? '').includes('+'))
    .map((cell): Counted => ({
      codes: { ...cell.codes, period: `${cell.codes['period'] ?? ''}+${vintage}` },
      count: poisson(mean, next),
    }));
  return { ...table, counted: [...table.counted, ...came] };
}

async function made(table: CountTable, ledger: readonly LedgerRow[]) {
  const result = await protect({ table, ledger });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const audit = { threshold: 5, width: 5 };

describe('a revision', () => {
  it.each([
    [1, 12, 0.02],
    [2, 1, 0.3],
    [3, 6, 2],
    [4, 12, 9],
  ])(
    'never tells of fewer than five that came late, twice over, and all of it together is safe (%i)',
    { timeout: 120_000 },
    async (seed, mean, more) => {
      const first = smallTable(mean, seed);
      const second = withLate(first, more, 2);
      const third = withLate(second, more, 3);
      let ledger: LedgerRow[] = [];
      const values = new Map<string, Map<number, number>>();
      for (const [turn, table] of [first, revised(second, 2), revised(third, 3)].entries()) {
        const { rows, table: safe } = await made(table, ledger);
        ledger = [...ledger, ...rows];
        const asked = cellQueries(table);
        cellQueries(first).forEach((query, at) => {
          const cell = safe.cells[at];
          if (cell?.state !== 'value') return;
          expect(cell.value).toBe(countOf(table, asked[at] ?? {}));
          const before = values.get(queryKey(query)) ?? new Map<number, number>();
          before.set(turn, cell.value);
          values.set(queryKey(query), before);
          for (const [then, value] of before)
            if (then < turn) expect(cell.value - value).toBeGreaterThanOrEqual(5);
        });
      }
      expect((await judge(ledger, audit)).safe).toBe(true);
      const again = await made({ ...first, counted: third.counted }, ledger);
      expect(again.rows).toEqual([]);
    },
  );

  it('prints what is revised where enough came late', async () => {
    const first = smallTable(12, 4);
    const { rows } = await made(first, []);
    const { table } = await made(revised(withLate(first, 9, 2), 2), rows);
    expect(table.cells.filter(({ state }) => state === 'value').length).toBeGreaterThan(150);
  });

  it('is caught when few came late in one place and both numbers are printed', async () => {
    const first = smallTable(12, 4);
    const printed = (table: CountTable): LedgerRow[] =>
      cellQueries(table).map((query) => ({
        query: Object.fromEntries(Object.entries(query).map(([name, codes]) => [name, [...codes]])),
        published: { state: 'value', value: countOf(table, query) },
      }));
    const [some] = first.counted;
    if (some === undefined) throw new Error('empty');
    const one = { codes: { ...some.codes, period: `${some.codes['period'] ?? ''}+2` }, count: 3 };
    const second = revised({ ...first, counted: [...first.counted, one] }, 2);
    const both = [...printed(first), ...printed(second)].filter(
      ({ published }) => published.state === 'value' && published.value >= 5,
    );
    expect((await judge(both, audit)).safe).toBe(false);
  });
});

describe('what came late', () => {
  const row = (count: number, change: object = {}) => aTally({ month: '2025-03', ...change }, count, 'c');
  const brief = (rows: ReturnType<typeof lateCounts>) =>
    rows.map(({ cell, count }) => `${cell.month} ${cell.municipality} ${cell.age} ${count}`);

  it('is what each cell has more than all vintages before', () => {
    const live = [row(9), row(4, { age: '13-17' }), row(2, { municipality: '1441' })];
    const published = [row(5), row(3, { month: '2025-03+2' }), row(2, { municipality: '1441' })];
    expect(brief(lateCounts(live, published, 3))).toEqual([
      '2025-03+3 1489 not-known 1',
      '2025-03+3 1489 13-17 4',
    ]);
  });

  it('waits for the whole month of a municipality where anything was taken away', () => {
    const published = [row(5), row(5, { municipality: '1441' })];
    const moved = [row(4), row(1, { age: '13-17' }), row(6, { municipality: '1441' })];
    expect(brief(lateCounts(moved, published, 2))).toEqual(['2025-03+2 1441 not-known 1']);
    const gone = [row(3, { age: '13-17' }), row(5, { municipality: '1441' })];
    expect(brief(lateCounts(gone, published, 2))).toEqual([]);
  });
});

describe('what is published', () => {
  it('is said again whole without a new proof, and is refused once its counts are others', async () => {
    const table = smallTable(6, 11);
    const first = await made(table, []);
    const stopped = () => false;
    const again = await protect({ table, ledger: first.rows, mayGoOn: stopped });
    expect(again).toMatchObject({ ok: true, value: { rows: [] } });
    if (again.ok) expect(again.value.table.cells).toEqual(first.table.cells);
    const [cell, ...rest] = table.counted;
    const other = { ...table, counted: [{ codes: cell?.codes ?? {}, count: 900 }, ...rest] };
    expect(await protect({ table: other, ledger: first.rows })).toMatchObject({ reason: 'ledger-differs' });
  });

  it('stays hidden where it is withheld, however much is counted there', async () => {
    const table = smallTable(40, 3);
    const withheld = cellQueries(table).slice(0, 2);
    const result = await protect({ table, ledger: [], withheld });
    expect(result.ok && result.value.table.cells.slice(0, 2)).toEqual([
      { state: 'hidden' },
      { state: 'hidden' },
    ]);
    expect(result.ok && result.value.rows.slice(0, 2).map(({ published }) => published.state)).toEqual([
      'hidden',
      'hidden',
    ]);
  });
});
