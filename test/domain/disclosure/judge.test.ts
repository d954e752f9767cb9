import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../domain/disclosure/judge/judge.ts';
import { type LedgerRow, queryKey } from '../../../domain/disclosure/ledger.ts';
import { protect } from '../../../domain/disclosure/protect.ts';
import { measuringTable, pair, publishedRows, smallTable } from '../../support/tables.ts';
import { disclosedByForce, positions, surelySmallByForce } from './brute-force.ts';

const audit = { threshold: 5, width: 5 };
const hidden: LedgerRow['published'] = { state: 'hidden' };
const value = (count: number): LedgerRow['published'] => ({ state: 'value', value: count });

describe('the judge', () => {
  const a = ['a0', 'a1'];
  const b = ['b0', 'b1', 'b2'];
  const leaves = a.flatMap((left) => b.map((right) => `${left}/${right}`));
  const queries = [...a.map((code) => [code]), a].flatMap((left) =>
    [...b.map((code) => [code]), b].map((right) => ({ a: left, b: right })),
  );

  test.prop(
    [
      fc.array(fc.nat({ max: 7 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    ],
    { numRuns: 60, seed: 1 },
  )('agrees with an enumeration of every whole-number table', async (counts, dots) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    fc.pre(all >= 5 && all <= 24);
    const rows = queries.map((query, at): LedgerRow => {
      const sum = positions(query, leaves).reduce((total, place) => total + (counts[place] ?? 0), 0);
      const total = query.a.length * query.b.length === 6;
      return { query, published: sum >= 5 && (total || dots[at] === true) ? value(sum) : hidden };
    });
    const verdict = await judge(rows, audit);
    const forced = disclosedByForce(rows, leaves, audit).map(({ query }) => queryKey(query));
    const listed = new Set(
      rows.flatMap(({ query, published }) => (published.state === 'hidden' ? [queryKey(query)] : [])),
    );
    const found = verdict.disclosed
      .flatMap(({ query, without }) => (without === undefined ? [queryKey(query)] : []))
      .filter((key) => listed.has(key));
    expect(verdict.unproven).toEqual([]);
    expect(new Set(found)).toEqual(new Set(forced));
  });

  test.prop(
    [
      fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    ],
    { numRuns: 60, seed: 3 },
  )(
    'agrees with an enumeration when tables share no more than their totals, also where they meet',
    async (counts, dots) => {
      const small = { threshold: 3, width: 3 };
      const cells = ['a0', 'a1'].flatMap((left) =>
        ['b0', 'b1'].flatMap((middle) => ['c0', 'c1'].map((right) => `${left}/${middle}/${right}`)),
      );
      const asked: LedgerRow['query'][] = [
        ...['a0', 'a1'].map((code) => ({ a: [code] })),
        ...['a0', 'a1'].flatMap((code) => ['b0', 'b1'].map((other) => ({ a: [code], b: [other] }))),
        ...['a0', 'a1'].flatMap((code) => ['c0', 'c1'].map((other) => ({ a: [code], c: [other] }))),
      ];
      const rows = asked.map((query, at): LedgerRow => {
        const sum = positions(query, cells).reduce((total, place) => total + (counts[place] ?? 0), 0);
        const isTotal = Object.keys(query).length === 1;
        return { query, published: sum >= 3 && (isTotal || dots[at] === true) ? value(sum) : hidden };
      });
      fc.pre(rows.slice(0, 2).every(({ published }) => published.state === 'value'));
      const verdict = await judge(rows, small);
      const forced = disclosedByForce(rows, cells, small).map(({ query }) => queryKey(query));
      const listed = new Set(
        rows.flatMap(({ query, published }) => (published.state === 'hidden' ? [queryKey(query)] : [])),
      );
      const found = verdict.disclosed
        .flatMap(({ query, without }) => (without === undefined ? [queryKey(query)] : []))
        .filter((key) => listed.has(key));
      expect(verdict.unproven).toEqual([]);
      expect(new Set(found)).toEqual(new Set(forced));
      if (surelySmallByForce(rows, cells, 3).length > 0) expect(verdict.safe).toBe(false);
    },
  );

  it('finds every single cell that is unhidden', async () => {
    const table = smallTable(9, 3);
    const made = await protect({ table, ledger: [], insideRule: false });
    if (!made.ok) throw new Error(made.reason);
    expect((await judge(made.value.rows, audit)).safe).toBe(true);
    const small = made.value.rows.filter(({ published }) => published.state === 'hidden');
    for (const leak of small) {
      const count = publishedRows(table).find(
        ({ query }) => queryKey(query) === queryKey(leak.query),
      )?.published;
      if (count?.state !== 'value' || count.value >= 5) continue;
      const rows = made.value.rows.map((row) => (row === leak ? { ...row, published: count } : row));
      expect((await judge(rows, audit)).safe).toBe(false);
    }
  });

  it('finds what the difference of two overlapping queries says', async () => {
    const rows = [
      { query: { a: ['1', '2', '3'] }, published: value(40) },
      { query: { a: ['1', '2'] }, published: value(38) },
    ];
    expect((await judge(rows, audit)).safe).toBe(false);
    const empty = [rows[0], { query: { a: ['1', '2'] }, published: value(40) }].filter(
      (row) => row !== undefined,
    );
    expect((await judge(empty, audit)).safe).toBe(false);
  });

  it('finds a difference of three numbers, by the piece they leave', async () => {
    const rows = [
      { query: { a: ['1', '2', '3'] }, published: value(40) },
      { query: { a: ['1'] }, published: value(20) },
      { query: { a: ['2'] }, published: value(17) },
    ];
    expect((await judge(rows, audit)).safe).toBe(false);
  });

  it('refuses rows that contradict each other', async () => {
    const rows = [
      { query: { a: ['1'] }, published: value(40) },
      { query: { a: ['1'] }, published: value(41) },
    ];
    expect((await judge(rows, audit)).safe).toBe(false);
  });

  it('finds half-year and year unsafe together when they were made without a ledger', async () => {
    let unsafe = 0;
    for (const seed of [1, 2, 3]) {
      const { first, second } = pair(seed);
      const one = await protect({ table: first, ledger: [] });
      const two = await protect({ table: second, ledger: [] });
      if (!one.ok || !two.ok) throw new Error('refused');
      const both = await judge([...one.value.rows, ...two.value.rows], audit);
      if (!both.safe) unsafe += 1;
    }
    expect(unsafe).toBeGreaterThan(0);
  });

  it('passes a whole measuring table only with its dots', async () => {
    const table = measuringTable(4, 1);
    expect((await judge(publishedRows(table), audit)).safe).toBe(false);
  });
});
