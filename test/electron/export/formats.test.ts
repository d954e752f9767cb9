import * as fs from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellQueries } from '../../../domain/disclosure/grid.ts';
import type { ProtectedTable } from '../../../domain/disclosure/protect.ts';
import { endings, TableFormat } from '../../../domain/report/format.ts';
import { countOf } from '../../../domain/statistics.ts';
import type { TallyRow } from '../../../domain/tally.ts';
import { tableFile } from '../../../electron/export/table-file.ts';
import { labelsOf, notesOf } from '../../../electron/export/words.ts';
import { alingsasArea } from '../../support/engine.ts';
import { jsonStatSchema } from '../../support/json-stat-schema.ts';
import { madeTable } from '../../support/made-table.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { readPx } from '../../support/px.ts';
import {
  type Cells,
  cellsOfCsv,
  cellsOfJsonStat,
  cellsOfPx,
  cellsOfSheet,
  cellsOfWideCsv,
  pythonCsv,
  readCsv,
  readWorkbook,
  throughGnumeric,
} from '../../support/report-cells.ts';
import { aTally } from '../../support/tables.ts';

const folder = temporaryFolder();
const labels = labelsOf(alingsasArea);
let table: ProtectedTable;
let expected: Cells;
/** Big true counts of cells that are protected because another agency could tell the rest, and of what led to them. */
let planted: number[];

const municipalities = ['0580', '1441', '1442', '1466', '1489'];

function tallies(): TallyRow[] {
  const everywhere = municipalities.flatMap((municipality, place) =>
    ['2025-02', '2025-05'].flatMap((month, at) =>
      (['police', 'health-care'] as const).flatMap((service) => [
        aTally({ municipality, month, service, agency: 'police' }, 211 + 97 * place + 13 * at, 'a'),
        aTally({ municipality, month, service, agency: 'health' }, 131 + 89 * place + 7 * at, 'b'),
      ]),
    ),
  );
  const at = { municipality: '1489', month: '2025-02', service: 'social-services' } as const;
  return [
    ...everywhere,
    aTally({ ...at, agency: 'police' }, 7919, 'a'),
    aTally({ ...at, agency: 'health' }, 2, 'b'),
  ];
}

beforeAll(async () => {
  const made = await madeTable(tallies(), {
    municipalities,
    from: '2025-01',
    to: '2025-06',
    region: ['municipality', 'county', 'country'],
    period: ['quarter', 'half-year'],
    fields: ['service'],
  });
  ({ table, expected } = made);
  const printed = new Set(expected.values());
  const hidden = cellQueries(made.counted).filter((_, at) => table.cells[at]?.state === 'hidden');
  const behind = hidden.map((query) => countOf(made.counted, query));
  planted = [7919, ...behind.filter((count) => count > 999)].filter((count) => !printed.has(count));
});

const content = (format: TableFormat): string | Uint8Array =>
  tableFile(format, table, {
    labels,
    notes: notesOf({ table, from: '2025-01', to: '2025-06', today: '2026-11-21' }),
  });
const text = (format: TableFormat): string => {
  const whole = content(format);
  return typeof whole === 'string' ? whole : '';
};

function fileOf(format: TableFormat): string {
  const file = path.join(folder, `table${endings[format]}`);
  fs.writeFileSync(file, content(format));
  return file;
}

const caution = 'Verksamhet, inte antal personer. Inte jämförbart med Koladas nyckeltal.';

it('the table has all that a cell can be, and a planted count behind a dot', () => {
  expect([...expected.values()]).toEqual(expect.arrayContaining(['..', '.', expect.any(Number)]));
  expect(expected.get('1489|2025Q1|social-services')).toBe('..');
  expect(planted).toEqual(expect.arrayContaining([7919, 7921]));
});

describe('a workbook', () => {
  it.each(['xlsx', 'ods'] as const)('%s reads back in gnumeric and openpyxl', (format) => {
    const file = fileOf(format);
    for (const each of format === 'xlsx' ? [file, throughGnumeric(file)] : [throughGnumeric(file)]) {
      const { sheets, names } = readWorkbook(each);
      expect(sheets.map(({ name }) => name)).toEqual(['Tabell', 'Om statistiken']);
      const [first, second] = sheets;
      expect(cellsOfSheet(first?.rows ?? [])).toEqual(expected);
      expect(first?.rows[1]?.slice(0, 2)).toEqual(['0580', 'Linköping']);
      expect(first?.types).toEqual(['n', 's']);
      expect(second?.types).toEqual(['s']);
      expect(second?.rows).toContainEqual(['Att tänka på', caution]);
      expect(sheets.map(({ state, comments, hidden }) => [state, comments, hidden])).toEqual([
        ['visible', 0, 0],
        ['visible', 0, 0],
      ]);
      if (each === file) expect([names, first?.sides]).toEqual([0, ['right']]);
    }
  });

  it('of OpenDocument says its marks to the right', () => {
    const parts = unzipSync(Buffer.from(content('ods')));
    const xml = Buffer.from(parts['content.xml'] ?? []).toString();
    const marks = [...xml.matchAll(/style-name="([\w-]+)" office:value-type="string"><text:p>\.{1,2}</g)];
    expect(marks.length).toBe([...expected.values()].filter((value) => typeof value !== 'number').length);
    expect(new Set(marks.map(([, style]) => style))).toEqual(new Set(['mark']));
    expect(xml).toMatch(/style:name="mark".*?fo:text-align="end"/);
  });
});

describe('text for spreadsheets', () => {
  it('in long form reads back, codes and all', () => {
    const whole = text('csv');
    expect(cellsOfCsv(whole.slice(1))).toEqual(expected);
    expect(whole).toContain(caution);
  });

  it('in wide form reads back', () => {
    const whole = text('csv-wide');
    expect(cellsOfWideCsv(whole.slice(1), 4)).toEqual(expected);
    expect(whole).toContain(`Att tänka på;${caution}`);
  });

  it.each(['csv', 'csv-wide'] as const)(
    '%s is to Python what it is here, the zero of 0580 with its name',
    (format) => {
      const rows = pythonCsv(fileOf(format));
      expect(rows).toEqual(readCsv(text(format).slice(1), ';'));
      expect(rows[1]?.slice(0, 2)).toEqual(['0580', '0580 Linköping']);
    },
  );
});

describe('formats of statistical offices', () => {
  it('PX reads back strictly', () => {
    expect(cellsOfPx(text('px'))).toEqual(expected);
    const { keywords } = readPx(text('px'));
    expect(keywords.get('TITLE')).toEqual(['Hänvisningar efter område, hänvisad till och period']);
    expect(keywords.get('NOTEX')?.join()).toContain(caution);
    expect(keywords.get('DATASYMBOL2')).toEqual(['..']);
  });

  it('JSON-stat keeps its schema and reads back in the toolkit', () => {
    const whole = text('jsonstat');
    const check = new Ajv({ strict: true, allowUnionTypes: true }).compile(jsonStatSchema);
    expect(check(JSON.parse(whole)), JSON.stringify(check.errors)).toBe(true);
    expect(cellsOfJsonStat(whole)).toEqual(expected);
    expect(whole).toContain(caution);
  });
});

describe('formats on demand', () => {
  it('SDMX-CSV has every cell, and one mark for all that is hidden', () => {
    const [header, ...rows] = readCsv(text('sdmx'), ',');
    expect(header?.slice(0, 5)).toEqual(['DATAFLOW', 'REGION', 'TIME_PERIOD', 'SERVICE', 'OBS_VALUE']);
    expect(rows.map((row) => row.slice(4, 7).join())).toEqual(
      [...expected.values()].map((value) =>
        typeof value === 'number' ? `${value},F,A` : value === '..' ? 'NaN,N,Q' : 'NaN,F,M',
      ),
    );
    expect(rows.map((row) => row[2])).toContain('2025-S1');
    for (const row of rows) expect(row.slice(0, 4).join()).toMatch(/^[\w:().,-]+$/);
  });

  it('DHIS2 has what is printed of the finest level and nothing else, and says that sums are wrong', () => {
    const [, ...rows] = readCsv(text('dhis2'), ',');
    const found = new Map(rows.map((row) => [[row[2], row[1], row[3]].join('|'), Number(row[5])]));
    const finest = [...expected].filter(
      ([codes, value]) => typeof value === 'number' && /^\d{4}\|....Q.\|(?!T$)/.test(codes),
    );
    expect(found).toEqual(new Map(finest));
    expect(rows.every((row) => (row[8] ?? '').includes('summor blir fel'))).toBe(true);
  });
});

/** Every part of a file, unpacked. */
const partsOf = (whole: string | Uint8Array): string[] =>
  typeof whole === 'string'
    ? [whole]
    : [whole, ...Object.values(unzipSync(whole))].map((part) => Buffer.from(part).toString('latin1'));

describe.each(TableFormat.options)('%s', (format) => {
  it('holds no count that is hidden, in no part of it', () => {
    for (const part of partsOf(content(format)))
      for (const count of planted) expect(part).not.toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
  });

  it('is the same bytes when it is made again', async () => {
    const first = Buffer.from(content(format));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.from(content(format)).equals(first)).toBe(true);
  });
});
