import { fc, test } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSafe } from '../../../domain/audit/audit.ts';
import { tableFaults } from '../../../domain/audit/found-table.ts';
import { protect, type ProtectedTable } from '../../../domain/disclosure/protect.ts';
import { TableFormat } from '../../../domain/report/format.ts';
import { rowsOf } from '../../../domain/report/rows.ts';
import { countTable, Selection } from '../../../domain/statistics.ts';
import { tableFile } from '../../../electron/export/table-file.ts';
import { labelsOf, notesOf } from '../../../electron/export/words.ts';
import { audited, tablesOf } from '../../support/audited.ts';
import { aTally, geography, municipalities, poisson, random } from '../../support/tables.ts';

let table: ProtectedTable;
const labels = labelsOf(geography);

const structural = (leaf: Readonly<Record<string, string>>): boolean =>
  leaf['region'] === '1442' && leaf['violence'] === 'honour';

beforeAll(async () => {
  const next = random(7);
  const chosen = municipalities.slice(1, 4);
  const tallies = chosen.flatMap((municipality) =>
    ['2025-01', '2025-02', '2025-05', '2025-08', '2025-11'].flatMap((month) =>
      (['close-relationship', 'sexual', 'not-known'] as const).map((violence) =>
        aTally({ municipality, month, violence }, poisson(6, next), 'a'),
      ),
    ),
  );
  const selection = Selection.parse({
    municipalities: chosen,
    from: '2025-01',
    to: '2026-12',
    region: ['municipality', 'police-area', 'county'],
    period: ['third', 'year', 'two-years'],
    fields: ['violence'],
  });
  const ground = { geography, currentMonth: '2027-01', languages: ['sv'] };
  const counted = countTable(tallies, selection, ground);
  if (!counted.ok) throw new Error(counted.reason);
  const made = await protect({ table: { ...counted.value, structural }, ledger: [] });
  if (!made.ok) throw new Error(made.reason);
  table = made.value.table;
});

const content = (format: TableFormat): string | Uint8Array =>
  tableFile(format, table, {
    labels,
    notes: notesOf({ table, from: '2025-01', to: '2026-12', today: '2026-11-21' }),
  });

const readable = TableFormat.exclude(['dhis2']).options;

describe.each(readable)('a file in %s', (format) => {
  it('reads back cell by cell', () => {
    const read = tablesOf(content(format));
    if (!read.ok) throw new Error(`${read.reason} ${read.place ?? ''}`);
    const [found, ...others] = read.value;
    expect(others).toEqual([]);
    expect(found?.kind).toBe('referral');
    const order = table.dimensions.map(({ name }) => found?.names.indexOf(name) ?? -1);
    const cells = new Map(
      found?.cells.map(({ codes, said }) => [
        order.map((at) => codes[at]).join('|'),
        said.state === 'value' ? said.value : said.state === 'hidden' ? '..' : '.',
      ]),
    );
    const expected = rowsOf(table, labels).map(({ heads, value }) => [
      heads.map(({ code }) => code).join('|'),
      value,
    ]);
    expect(expected.map(([, value]) => value)).toEqual(
      expect.arrayContaining(['..', '.', expect.any(Number)]),
    );
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(expected));
  });

  it('is safe, and says how many cells are hidden', async () => {
    const report = await audited([content(format)]);
    expect(report).toMatchObject({ exposures: [], notAdding: [], undecided: false, missing: 0 });
    expect(isSafe(report)).toBe(true);
    expect(report.hidden).toBe(table.cells.filter(({ state }) => state === 'hidden').length);
    expect(report.wide).toBeGreaterThan(0);
  });
});

const bytesOf = (format: TableFormat): Uint8Array => {
  const whole = content(format);
  return typeof whole === 'string' ? new TextEncoder().encode(whole) : whole;
};

describe.each(TableFormat.options)('what is left of a file in %s', (format) => {
  test.prop([fc.nat({ max: 10_000 })], { numRuns: 60, seed: 21 })('cut anywhere is told', (at) => {
    const whole = bytesOf(format);
    const read = tablesOf(whole.subarray(0, Math.floor((whole.length * at) / 10_001)));
    if (read.ok) expect(read.value[0]?.cells.length).toBeLessThanOrEqual(table.cells.length);
    else expect(tableFaults).toContain(read.reason);
  });

  test.prop([fc.nat({ max: 10_000 }), fc.nat({ max: 255 })], { numRuns: 60, seed: 22 })(
    'with a wrong byte is told or read',
    (at, byte) => {
      const whole = bytesOf(format).slice();
      whole[Math.floor((whole.length * at) / 10_001)] = byte;
      const read = tablesOf(whole);
      if (!read.ok) expect(tableFaults).toContain(read.reason);
    },
  );
});

it('all formats together say the same and are safe', async () => {
  const report = await audited(readable.map(content));
  expect(isSafe(report)).toBe(true);
});

it('a file for DHIS2 is told to hold no hidden rows', () => {
  expect(tablesOf(content('dhis2'))).toEqual({ ok: false, reason: 'table-without-hidden' });
});
