import JSONstat from 'jsonstat-toolkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect, type ProtectedTable } from '../../../domain/disclosure/protect.ts';
import { csvOf, decimal, harmless } from '../../../domain/report/csv.ts';
import { jsonStatOf } from '../../../domain/report/json-stat.ts';
import type { Labels, Notes } from '../../../domain/report/labels.ts';
import { rowsOf } from '../../../domain/report/rows.ts';
import { countTable, Selection } from '../../../domain/statistics.ts';
import { anAbsence, aTally, geography } from '../../support/tables.ts';

const names: Readonly<Record<string, string>> = {
  '1489': 'Alingsås',
  '1441': 'Lerum; "kommun"',
  '1466': '=2+2',
};
const labels: Labels = {
  language: 'sv',
  dimension: (name) => `${name}!`,
  category: (_, { code }) => names[code] ?? code,
  count: 'antal',
  change: 'förändring',
  changePercent: 'förändring i procent',
  rate: 'per10000',
  code: 'kod',
  marking: 'markering',
  hidden: 'skyddad uppgift',
  structural: 'finns inte',
  tableSheet: 'Tabell',
  aboutSheet: 'Om statistiken',
  about: {
    source: 'Källa',
    period: 'Period',
    extractedOn: 'Uttaget',
    marks: 'Tecken',
    method: 'Metod',
    rule: 'Skyddsregel',
    caution: 'Att tänka på',
    population: 'Folkmängd',
  },
  by: 'efter',
  and: 'och',
};
const notes: Notes = {
  title: 'Hänvisningar',
  subject: 'Stöd',
  source: 'Vägvisaren',
  period: '2026',
  extractedOn: '2027-01-10',
  marks: '.. är skyddat',
  method: 'räknat',
  rule: 'Version 1',
  caution: 'activity, not persons',
  withoutHidden: 'left out',
  definitions: [],
};

let table: ProtectedTable;

beforeAll(async () => {
  const tallies = ['1489', '1441', '1466'].flatMap((municipality, at) =>
    ['2026-02', '2026-05'].map((month) =>
      aTally({ municipality, month, service: 'police' }, 3 + 9 * at, 'a'),
    ),
  );
  const selection = Selection.parse({
    municipalities: ['1489', '1466', '1442', '1441'],
    from: '2026-01',
    to: '2026-06',
    region: ['municipality', 'police-area'],
    period: ['quarter', 'half-year'],
    fields: ['service'],
  });
  const counted = countTable(tallies, selection, {
    geography,
    currentMonth: '2026-07',
    languages: ['sv'],
    absent: [anAbsence({ service: 'helpline' })],
  });
  if (!counted.ok) throw new Error(counted.reason);
  const made = await protect({ table: counted.value, ledger: [] });
  if (!made.ok) throw new Error(made.reason);
  table = made.value.table;
});

/** RFC 4180, read strictly. */
function parsed(text: string): string[][] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;"]*))/g)].map(
        (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
      ),
    );
}

describe('rows', () => {
  it('are the full grid in the order of the categories', () => {
    const rows = rowsOf(table, labels);
    expect(rows).toHaveLength(5 * 3 * 13);
    expect(new Set(rows.map(({ value }) => typeof value === 'number'))).toEqual(new Set([true, false]));
    expect(rows[0]?.heads.map(({ code }) => code)).toEqual(['1441', '2026Q1', 'social-services']);
  });
});

describe('CSV for Swedish Excel', () => {
  it('begins with a mark, ends its lines as Excel does and reads back whole', () => {
    const text = csvOf(table, labels, notes);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [header, ...lines] = parsed(text.slice(1));
    expect(header).toEqual([
      'region! (kod)',
      'region!',
      'period! (kod)',
      'period!',
      'service! (kod)',
      'service!',
      'antal',
      'markering',
      'Om statistiken',
    ]);
    expect(lines).toHaveLength(rowsOf(table, labels).length);
    expect(lines.map((fields) => fields[6])).toEqual(rowsOf(table, labels).map(({ value }) => String(value)));
    expect(lines.find(([code]) => code === '1489')?.[1]).toBe('1489 Alingsås');
    expect(lines.find(([code]) => code === '1441')?.[1]).toBe('1441 Lerum; "kommun"');
    for (const fields of lines) {
      const marking = fields[6] === '..' ? 'skyddad uppgift' : fields[6] === '.' ? 'finns inte' : '';
      expect(fields[7]).toBe(marking);
    }
  });

  it('makes formulas harmless and writes a decimal comma', () => {
    expect(['=1', '+1', '-1', '@x', 'x='].map(harmless)).toEqual(["'=1", "'+1", "'-1", "'@x", 'x=']);
    expect(decimal(12.5)).toBe('12,5');
  });
});

describe('JSON-stat', () => {
  it('reads back with the toolkit, hidden cells as null with a status', () => {
    const written = jsonStatOf(table, labels, notes);
    const read = JSONstat(JSON.parse(JSON.stringify(written)));
    expect(read.class).toBe('dataset');
    expect(read.id).toEqual(['region', 'period', 'service', 'contents']);
    expect(read.role).toMatchObject({ time: ['period'], geo: ['region'], metric: ['contents'] });
    rowsOf(table, labels).forEach(({ heads, value }, at) => {
      const [region, period, service] = heads.map(({ code }) => code);
      const cell = read.Data({ region, period, service, contents: 'count' });
      expect(cell.value).toBe(typeof value === 'number' ? value : null);
      expect(written.status[String(at)]).toBe(typeof value === 'number' ? undefined : value);
    });
    expect(read.Dimension('region').Category('police-area:alingsas')).toBeTruthy();
    expect(written.dimension).toMatchObject({
      region: { category: { child: { 'police-area:alingsas': ['1441', '1442', '1466', '1489'] } } },
      period: { category: { child: { '2026H1': ['2026Q1', '2026Q2'] } } },
    });
    expect(written.extension.rule).toEqual({ version: 1, threshold: 5 });
  });
});
