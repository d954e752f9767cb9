import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type AuditReport, isSafe } from '../../../domain/audit/audit.ts';
import { protect, type ProtectedTable } from '../../../domain/disclosure/protect.ts';
import { cellQueries } from '../../../domain/disclosure/grid.ts';
import type { LedgerRow } from '../../../domain/disclosure/ledger.ts';
import { type CountTable, countOf, countTable, Selection } from '../../../domain/statistics.ts';
import type { TableFormat } from '../../../domain/report/format.ts';
import { tableFile } from '../../../electron/export/table-file.ts';
import { labelsOf, notesOf } from '../../../electron/export/words.ts';
import { audited, type Content } from '../../support/audited.ts';
import { countIn, longFile, possibleValues, type Regions, type Said } from '../../support/plants.ts';
import { aTally, geography, months, municipalities, poisson, random } from '../../support/tables.ts';

const labels = labelsOf(geography);
const saved = (table: ProtectedTable, format: TableFormat = 'jsonstat'): Content =>
  tableFile(format, table, {
    labels,
    notes: notesOf({ table, from: '2025-01', to: '2025-12', today: '2026-11-21' }),
  });

async function made(table: CountTable, ledger: readonly LedgerRow[] = []) {
  const answer = await protect({ table, ledger });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** A year of three municipalities by area of violence, as it is counted and asked for here. */
function asked(mean: number, seed: number, { to, period }: Pick<Selection, 'to' | 'period'>): CountTable {
  const next = random(seed);
  const chosen = municipalities.slice(1, 4);
  const tallies = chosen.flatMap((municipality) =>
    months.flatMap((month) =>
      (['close-relationship', 'honour', 'sexual', 'not-known'] as const).map((violence) =>
        aTally({ municipality, month, violence }, poisson(mean, next), 'a'),
      ),
    ),
  );
  const selection = Selection.parse({
    municipalities: chosen,
    from: '2025-01',
    to,
    region: ['municipality', 'police-area', 'county', 'country'],
    period,
    fields: ['violence'],
  });
  const counted = countTable(tallies, selection, { geography, currentMonth: '2026-02', languages: ['sv'] });
  if (!counted.ok) throw new Error(counted.reason);
  return counted.value;
}

/** What is said of hidden cells, by region and period. */
const hiddenIn = ({ exposures }: AuditReport) =>
  new Map(
    exposures
      .filter(({ what }) => what === 'hidden')
      .flatMap(({ spots, interval }) =>
        (spots[0] ?? []).map(({ codes }) => [codes.join('|'), `${interval?.least}–${interval?.most}`]),
      ),
  );

const regions: Regions = {
  '1441': ['1441'],
  '1442': ['1442'],
  'police-area:alingsas': ['1441', '1442'],
};
const periods = ['2025-01', '2025-02', '2025-03', '2025Q1'];
const cells = Object.keys(regions).flatMap((region) => periods.map((period) => [region, period] as const));
const counts = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 });
const dots = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

/** Six counts with their sums, some of them hidden; nothing small is printed. */
function dotted(numbers: readonly number[], hidden: readonly boolean[]): Said[] {
  const leaves = ['1441', '1442'].flatMap((place) => periods.slice(0, 3).map((month) => `${place}|${month}`));
  const truth = new Map(leaves.map((leaf, at) => [leaf, numbers[at] ?? 0]));
  return cells.map(([region, period], at) => {
    const count = countIn(truth, regions, [region, period]);
    return [region, period, count < 5 || hidden[at] === true ? '..' : count];
  });
}

describe('against every table of whole numbers', () => {
  test.prop([counts, dots], { numRuns: 250, seed: 11 })(
    'a hidden cell is exposed exactly when so few values remain, and its interval is the same',
    async (numbers, hidden) => {
      const rows = dotted(numbers, hidden);
      fc.pre(typeof rows.at(-1)?.[2] === 'number');
      const values = possibleValues(rows, regions);
      const forced = rows.flatMap(([region, period, said], at): [string, string][] => {
        const remaining = values[at] ?? [];
        const disclosed = said === '..' && remaining.length <= 5 && remaining.some((value) => value < 5);
        return disclosed ? [[`${region}|${period}`, `${remaining[0]}–${remaining.at(-1)}`]] : [];
      });
      const report = await audited([longFile(rows)]);
      expect(report.undecided).toBe(false);
      expect(hiddenIn(report)).toEqual(new Map(forced));
      for (const { interval } of report.exposures) expect(interval?.proven ?? true).toBe(true);
      if (forced.length > 0) expect(isSafe(report)).toBe(false);
    },
  );

  test.prop([counts, dots, fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }))], { numRuns: 120, seed: 12 })(
    'two files are attacked as one, whichever cells stand in which',
    async (numbers, hidden, [from, length]) => {
      const rows = dotted(numbers, hidden);
      fc.pre(typeof rows.at(-1)?.[2] === 'number');
      const first = rows.filter((_, at) => at < from || at > from + length);
      const second = rows.filter((row) => !first.includes(row));
      fc.pre(first.length > 0 && second.length > 0);
      const named = (all: readonly Said[]): boolean =>
        all.some(([region]) => region === '1441') && all.some(([region]) => region === '1442');
      fc.pre(named(first) && named(second));
      const together = await audited([longFile(rows)]);
      const apart = await audited([longFile(first), longFile(second)]);
      expect(hiddenIn(apart)).toEqual(hiddenIn(together));
    },
  );
});

describe('what was saved here', () => {
  const seeds = [1, 2, 3, 4, 5, 6];

  it.each(seeds)(
    'is safe alone, and a printed small count or zero is caught each time (%i)',
    async (seed) => {
      const table = asked(0.2 + seed / 6, seed, { to: '2025-12', period: ['quarter', 'year'] });
      const { table: shown, rows } = await made(table);
      expect(isSafe(await audited([saved(shown)]))).toBe(true);
      const queries = cellQueries(table);
      const text = String(saved(shown, 'jsonstat'));
      const dataset: { value: (number | null)[]; status: Record<string, string> } = JSON.parse(text);
      const leaks = queries.flatMap((query, at) => {
        const count = countOf(table, query);
        return shown.cells[at]?.state === 'hidden' && count < 5 ? [{ at, count }] : [];
      });
      expect(rows.length).toBeGreaterThan(0);
      expect(leaks.length).toBeGreaterThan(25);
      for (const { at, count } of leaks.slice(0, 60)) {
        const value = dataset.value.with(at, count);
        const status = Object.fromEntries(
          Object.entries(dataset.status).filter(([place]) => place !== String(at)),
        );
        const report = await audited([JSON.stringify({ ...dataset, value, status })]);
        expect(report.exposures.some(({ what }) => what === (count === 0 ? 'zero' : 'small'))).toBe(true);
      }
    },
  );

  it.each([1, 2, 3])(
    'half-year and then year are safe together, and not when neither knew of the other (%i)',
    async (seed) => {
      const first = asked(0.8, seed, { to: '2025-06', period: ['quarter', 'half-year'] });
      const second = asked(0.8, seed, { to: '2025-12', period: ['quarter', 'year'] });
      const one = await made(first);
      const two = await made(second, one.rows);
      for (const format of ['csv', 'jsonstat'] as const)
        expect(isSafe(await audited([saved(one.table, format), saved(two.table, format)]))).toBe(true);
      const alone = await made(second);
      const report = await audited([saved(one.table), saved(alone.table)]);
      expect(isSafe(await audited([saved(alone.table)]))).toBe(true);
      expect(isSafe(report)).toBe(false);
    },
  );

  it('is unsafe when a sub-total is printed beside it that leaves a small rest', async () => {
    const rows: Said[] = [
      ['1441', '2025-01', '..'],
      ['1441', '2025-02', '..'],
      ['1441', '2025-03', '..'],
      ['1442', '2025-01', '..'],
      ['1442', '2025-02', '..'],
      ['1442', '2025-03', '..'],
      ['1441', '2025Q1', 30],
      ['1442', '2025Q1', 30],
    ];
    expect(isSafe(await audited([longFile(rows)]))).toBe(true);
    const more: Said[] = [
      ['1441', '2025-01', 9],
      ['1442', '2025-01', 9],
      ['1441', '2025-02', 19],
      ['1442', '2025-02', 9],
    ];
    const report = await audited([longFile(rows), longFile(more)]);
    expect(hiddenIn(report).get('1441|2025-03')).toBe('2–2');
  });
});

/**
 * Published with its dots in the vignette "Small count frequency table suppression" of the R package GaussSuppression
 * (Statistics Norway), where only zeros and ones are small: six counts by age and country. Here the countries are months.
 */
describe('a table of the literature', () => {
  const published = (iceland: number | string): Said[] => [
    ['1441', '2025-01', 5],
    ['1441', '2025-02', iceland],
    ['1441', '2025-03', '..'],
    ['1441', '2025Q1', 7],
    ['1442', '2025-01', 6],
    ['1442', '2025-02', '..'],
    ['1442', '2025-03', '..'],
    ['1442', '2025Q1', 13],
    ['police-area:alingsas', '2025-01', 11],
    ['police-area:alingsas', '2025-02', 5],
    ['police-area:alingsas', '2025-03', 4],
    ['police-area:alingsas', '2025Q1', 20],
  ];

  it('leaves at most three values of each dot, which is too few here', async () => {
    const report = await audited([longFile(published('..'))]);
    expect(hiddenIn(report)).toEqual(
      new Map([
        ['1441|2025-02', '0–2'],
        ['1441|2025-03', '0–2'],
        ['1442|2025-02', '3–5'],
        ['1442|2025-03', '2–4'],
      ]),
    );
    expect(report.exposures.find(({ what }) => what === 'small')?.printed).toEqual([4]);
  });

  it('falls whole when one of its four dots does', async () => {
    const report = await audited([longFile(published(2))]);
    expect(hiddenIn(report)).toEqual(
      new Map([
        ['1441|2025-03', '0–0'],
        ['1442|2025-02', '3–3'],
        ['1442|2025-03', '4–4'],
      ]),
    );
  });
});
