import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cellQueries } from '../../../domain/disclosure/grid.ts';
import { judge } from '../../../domain/disclosure/judge/judge.ts';
import { LedgerRow, queryKey } from '../../../domain/disclosure/ledger.ts';
import { isProtected, protect } from '../../../domain/disclosure/protect.ts';
import { countOf, type CountTable } from '../../../domain/statistics.ts';
import { byField, cut, measuringTable, pair, smallTable } from '../../support/tables.ts';

const audit = { threshold: 5, width: 5 };

async function made(table: CountTable, ledger: readonly LedgerRow[] = []) {
  const result = await protect({ table, ledger });
  if (!result.ok) throw new Error(`${result.reason} ${result.place ?? ''}`);
  return result.value;
}

describe('a protected table', () => {
  test.prop([fc.nat({ max: 10_000 }), fc.constantFrom(0, 1, 4, 9)], { numRuns: 20, seed: 2 })(
    'prints only what is true, never a small count, always the same, and is proven safe',
    async (seed, mean) => {
      const table = smallTable(mean, seed);
      const { table: safe, rows } = await made(table);
      cellQueries(table).forEach((query, at) => {
        const cell = safe.cells[at];
        if (cell?.state !== 'value') return;
        expect(cell.value).toBe(countOf(table, query));
        expect(cell.value).toBeGreaterThanOrEqual(5);
      });
      expect((await judge(rows, audit)).safe).toBe(true);
      expect(JSON.stringify(await made(table))).toBe(JSON.stringify({ table: safe, rows }));
    },
  );

  it('adds up wherever all parts are printed', async () => {
    const { rows } = await made(smallTable(20, 7));
    const values = new Map(rows.map(({ query, published }) => [queryKey(query), published]));
    const months = rows.filter(({ query }) => query['period']?.length === 3);
    for (const { query, published } of months) {
      const parts = (query['period'] ?? []).map((month) =>
        values.get(queryKey({ ...query, period: [month] })),
      );
      const counts = parts.flatMap((part) => (part?.state === 'value' ? [part.value] : []));
      if (published.state !== 'value' || counts.length < 3) continue;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(published.value);
    }
  });

  it('holds no number behind a dot, and is made by protect alone', async () => {
    const { table } = await made(smallTable(3, 1));
    expect(table.cells.some(({ state }) => state === 'hidden')).toBe(true);
    for (const cell of table.cells) if (cell.state !== 'value') expect(Object.keys(cell)).toEqual(['state']);
    expect(Object.keys(table).sort()).toEqual(['cells', 'dimensions', 'rule', 'scope']);
    expect(isProtected(table)).toBe(true);
    expect(isProtected(JSON.parse(JSON.stringify(table)))).toBe(false);
    expect(JSON.stringify(table)).not.toContain('counted');
  });

  it('hides a table with nothing in it whole', async () => {
    const { table } = await made(smallTable(0, 1));
    expect(new Set(table.cells.map(({ state }) => state))).toEqual(new Set(['hidden']));
  });

  it('prints a dot for what cannot exist, and no other zero', async () => {
    const whole = smallTable(9, 4);
    const structural = (leaf: Readonly<Record<string, string>>): boolean =>
      leaf['region'] === '1441' && leaf['service'] === 'health-care';
    const table = { ...whole, structural, counted: whole.counted.filter(({ codes }) => !structural(codes)) };
    const { table: safe } = await made(table);
    const expected = cellQueries(table).map(
      ({ region, service }) => String(region) === '1441' && String(service) === 'health-care',
    );
    expect(safe.cells.map(({ state }) => state === 'structural')).toEqual(expected);
    expect(await protect({ table: { ...whole, structural }, ledger: [] })).toMatchObject({
      reason: 'count-where-no-service',
      advice: 'correct-directory',
    });
  });

  it('hides what would tell an agency the few of the others', async () => {
    const whole = smallTable(30, 5);
    const counted = whole.counted.map((cell, at) =>
      at === 0 ? { count: 2, codes: { ...cell.codes, agency: 'health' } } : cell,
    );
    const first = whole.counted[0];
    if (first === undefined) throw new Error('empty');
    const table = { ...whole, counted: [...counted, first] };
    const hiddenIn = async (insideRule: boolean): Promise<number> => {
      const result = await protect({ table, ledger: [], insideRule });
      return result.ok ? result.value.table.cells.filter(({ state }) => state === 'hidden').length : -1;
    };
    expect(await hiddenIn(false)).toBe(0);
    expect(await hiddenIn(true)).toBeGreaterThan(1);
  });

  it('refuses a lowered threshold', async () => {
    expect(await protect({ table: smallTable(9, 1), ledger: [], threshold: 4 })).toMatchObject({
      reason: 'threshold-too-low',
    });
  });

  it('hides no more of the measuring tables than the reference does', { timeout: 60_000 }, async () => {
    for (const [mean, most] of [
      [10, 311],
      [4, 534],
    ] as const) {
      const result = await protect({ table: measuringTable(mean, 1), ledger: [], insideRule: false });
      const hidden = result.ok
        ? result.value.table.cells.filter(({ state }) => state === 'hidden').length
        : Infinity;
      expect(hidden).toBeLessThanOrEqual(most);
    }
  });
});

describe('a ledger', () => {
  it.each([1, 2, 3])('keeps half-year and then year safe together (%i)', async (seed) => {
    const { first, second } = pair(seed);
    const one = await made(first);
    const two = await made(second, one.rows);
    expect((await judge([...one.rows, ...two.rows], audit)).safe).toBe(true);
    expect(LedgerRow.array().safeParse([...one.rows, ...two.rows]).success).toBe(true);
  });

  it.each([1, 2])('keeps municipality, then county, then service safe together (%i)', async (seed) => {
    const whole = smallTable(4, seed);
    const exports = [
      cut(whole, (name, { level }) =>
        name === 'region'
          ? level === 'municipality'
          : name === 'period'
            ? level === 'quarter'
            : level === 'total',
      ),
      cut(whole, (name, { level }) =>
        name === 'region' ? level === 'county' : name === 'period' ? level !== 'quarter' : level === 'total',
      ),
      cut(whole, (name, { level }) =>
        name === 'region' ? level !== 'municipality' : name === 'period' ? level === 'year' : true,
      ),
      whole,
    ];
    let ledger: LedgerRow[] = [];
    for (const table of exports) {
      const { rows, table: safe } = await made(table, ledger);
      const before = new Map(ledger.map(({ query, published }) => [queryKey(query), published]));
      cellQueries(table).forEach((query, at) => {
        const known = before.get(queryKey(query));
        if (known !== undefined) expect(safe.cells[at]).toEqual(known);
      });
      ledger = [...ledger, ...rows];
      expect((await judge(ledger, audit)).safe).toBe(true);
    }
  });

  it.each([
    [1, 0.1],
    [2, 0.1],
    [3, 0.2],
  ])('keeps one field after another safe together, by their totals (%i)', async (seed, mean) => {
    let ledger: LedgerRow[] = [];
    const totals = cut(
      byField('service', mean, seed),
      (name, { level }) => name !== 'service' || level === 'total',
    );
    const tables = [
      totals,
      ...(['service', 'audience', 'age'] as const).map((field) => byField(field, mean, seed)),
    ];
    for (const table of tables) {
      const { rows } = await made(table, ledger);
      ledger = [...ledger, ...rows];
      expect((await judge(ledger, audit)).safe).toBe(true);
    }
    const states = new Set(ledger.map(({ published }) => published.state));
    expect(states).toEqual(new Set(['value', 'hidden']));
  });

  it.each([0, 1, 5, 200])(
    'refuses when nobody waits any longer, after %i programs, and never half a proof',
    async (waits) => {
      let asked = 0;
      const mayGoOn = (): boolean => {
        asked += 1;
        return asked <= waits;
      };
      const answer = await protect({ table: smallTable(6, 8), ledger: [], mayGoOn });
      expect(answer).toMatchObject({
        ok: false,
        reason: 'takes-too-long',
        advice: 'coarser-period-or-fewer-dimensions',
      });
      expect(asked).toBe(waits + 1);
    },
  );

  it('says the same again, and has nothing new to write', async () => {
    const table = smallTable(6, 8);
    const one = await made(table);
    const two = await made(table, one.rows);
    expect(two.table.cells).toEqual(one.table.cells);
    expect(two.rows).toEqual([]);
  });

  it('refuses counts that came after what was published', async () => {
    const table = smallTable(9, 2);
    const one = await made(table);
    const late = {
      codes: { region: '1441', period: '2025-01', service: 'police', kind: 'referral', agency: 'police' },
      count: 40,
    };
    const later = {
      ...table,
      counted: [...table.counted, { ...late, codes: { ...late.codes, service: 'social-services' } }],
    };
    expect(await protect({ table: later, ledger: one.rows })).toMatchObject({
      ok: false,
      reason: 'ledger-differs',
      advice: 'wait-for-yearly-revision',
    });
  });
});
