import * as fs from 'node:fs';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProtectedTable } from '../../../domain/disclosure/protect.ts';
import { type ReportLanguage } from '../../../domain/overview/report.ts';
import { endings, TableFormat } from '../../../domain/report/format.ts';
import { tableFile } from '../../../electron/export/table-file.ts';
import { labelsOf, notesOf } from '../../../electron/export/words.ts';
import english from '../../../locales/en/ui.json';
import swedish from '../../../locales/sv/ui.json';
import { tablesOf } from '../../support/audited.ts';
import { alingsasArea } from '../../support/engine.ts';
import { madeTable } from '../../support/made-table.ts';
import { temporaryFolder } from '../../support/pack.ts';
import {
  cellsOfCsv,
  cellsOfJsonStat,
  cellsOfPx,
  cellsOfSheet,
  cellsOfWideCsv,
  pythonCsv,
  readWorkbook,
  throughGnumeric,
} from '../../support/report-cells.ts';
import { readPx } from '../../support/px.ts';
import { aTally } from '../../support/tables.ts';

let table: ProtectedTable;
let expected: ReadonlyMap<string, number | string>;

beforeAll(async () => {
  const tallies = ['0580', '1441', '1442'].flatMap((municipality, place) =>
    ['2025-01', '2025-02', '2025-03'].flatMap((month, at) =>
      (['social-services', 'police', 'helpline', 'health-care'] as const).map((service, kind) =>
        aTally({ municipality, month, service }, 19 + place * 4 + at * 3 + kind, 'a'),
      ),
    ),
  );
  ({ table, expected } = await madeTable(tallies, {
    municipalities: ['0580', '1441', '1442'],
    from: '2025-01',
    to: '2025-03',
    region: ['municipality', 'county', 'country'],
    period: ['month', 'quarter'],
    fields: ['service'],
  }));
});

const content = (format: TableFormat, language: ReportLanguage): string | Uint8Array =>
  tableFile(format, table, {
    labels: labelsOf(alingsasArea, language),
    notes: notesOf({ table, from: '2025-01', to: '2025-03', today: '2026-11-21', language }),
  });

/** All letters of a file, those that are packed too. */
function lettersOf(format: TableFormat, language: ReportLanguage): string {
  const whole = content(format, language);
  if (typeof whole === 'string') return whole;
  return Object.values(unzipSync(whole))
    .map((part) => Buffer.from(part).toString())
    .join('\n');
}

function fileOf(format: TableFormat, language: ReportLanguage): string {
  const file = path.join(temporaryFolder(), `table${endings[format]}`);
  fs.writeFileSync(file, content(format, language));
  return file;
}

const text = (format: TableFormat): string => lettersOf(format, 'en');
const report = { sv: swedish.staff.report, en: english.staff.report };
const means = { sv: swedish.staff.means.service, en: english.staff.means.service };

describe.each(TableFormat.options)('%s', (format) => {
  it('is in the language that was asked for, and has no word of the other', () => {
    for (const [own, other] of [
      ['en', 'sv'],
      ['sv', 'en'],
    ] as const) {
      const said = lettersOf(format, own);
      expect(said).toContain(report[own].caution);
      for (const word of ['caution', 'marks', 'method', 'protected', 'structural'] as const)
        expect(said.replaceAll('"\r\n"', '')).not.toContain(report[other][word]);
    }
  });

  it.each(['sv', 'en'] as const)('is read by the auditor in %s', (language) => {
    const read = tablesOf(content(format, language), alingsasArea);
    if (format === 'dhis2') expect(read).toMatchObject({ reason: 'table-without-hidden' });
    else expect(read).toMatchObject({ ok: true, value: [{ kind: 'referral' }] });
    if (!read.ok) return;
    const cells = read.value[0]?.cells.map(({ said }) => (said.state === 'value' ? said.value : said.state));
    const states = { '..': 'hidden', '.': 'structural' };
    const marks = [...expected.values()].map((value) =>
      value === '..' || value === '.' ? states[value] : value,
    );
    expect([...(cells ?? [])].sort()).toEqual(marks.sort());
  });
});

describe('an English file', () => {
  it.each(['xlsx', 'ods'] as const)('%s reads back, sheets and definitions in English', (format) => {
    const { sheets } = readWorkbook(throughGnumeric(fileOf(format, 'en')));
    expect(sheets.map(({ name }) => name)).toEqual(['Table', 'About the statistics']);
    const [first, second] = sheets;
    expect(cellsOfSheet(first?.rows ?? [])).toEqual(expected);
    expect(first?.rows[0]).toEqual(expect.arrayContaining(['area (code)', 'area', '2025-01 (January)']));
    expect(second?.rows).toContainEqual(['Keep in mind', report.en.caution]);
    expect(second?.rows).toContainEqual(["Women's shelter", means.en['womens-shelter']]);
    expect(second?.rows.map(([name]) => name)).toContain('Referred to');
  });

  it('CSV reads back, long and wide, with what its codes mean', () => {
    expect(cellsOfCsv(text('csv').slice(1))).toEqual(expected);
    expect(cellsOfWideCsv(text('csv-wide').slice(1), 4)).toEqual(expected);
    expect(text('csv-wide')).toContain(means.en.helpline);
    expect(lettersOf('csv-wide', 'sv')).toContain(means.sv.helpline);
  });

  it('PX reads back strictly and says that it is English', () => {
    expect(cellsOfPx(text('px'))).toEqual(expected);
    const { keywords } = readPx(text('px'));
    expect(keywords.get('LANGUAGE')).toEqual(['en']);
    expect(keywords.get('TITLE')).toEqual(['Referrals by area, referred to and period']);
    expect(readPx(lettersOf('px', 'sv')).keywords.get('LANGUAGE')).toEqual(['sv']);
  });

  it('JSON-stat reads back', () => {
    expect(cellsOfJsonStat(text('jsonstat'))).toEqual(expected);
    expect(JSON.parse(text('jsonstat'))).toMatchObject({ label: 'Referrals' });
  });
});

describe.each(['sv', 'en'] as const)('what is made on demand, in %s', (language) => {
  it('SDMX-CSV is to Python a row for each cell, each with a value or the reason why there is none', () => {
    const [header = [], ...rows] = pythonCsv(fileOf('sdmx', language), ',');
    expect(header).toEqual([
      ...['DATAFLOW', 'REGION', 'TIME_PERIOD', 'SERVICE'],
      ...['OBS_VALUE', 'CONF_STATUS', 'OBS_STATUS', 'COMMENT_DSET'],
    ]);
    const marks = new Map([
      ['N,Q', '..'],
      ['F,M', '.'],
    ]);
    const found = rows.map(([, region, period, service, value, secret, status]) => [
      [region?.replace('county_', 'county:'), period?.replace('2025-Q', '2025Q'), service].join('|'),
      `${secret},${status}` === 'F,A' ? Number(value) : marks.get(`${secret},${status}`),
    ]);
    expect(found).toEqual([...expected]);
    expect(new Set(rows.map((row) => row[4] === 'NaN' || /^\d+$/.test(row[4] ?? '')))).toEqual(
      new Set([true]),
    );
  });

  it('DHIS2 is to Python what is printed of the finest level', () => {
    const [header = [], ...rows] = pythonCsv(fileOf('dhis2', language), ',');
    expect(header.slice(0, 6)).toEqual([
      ...['dataelement', 'period', 'orgunit', 'categoryoptioncombo', 'attributeoptioncombo', 'value'],
    ]);
    const finest = [...expected].filter(
      ([codes, value]) => typeof value === 'number' && /^\d{4}\|2025-..\|(?!T$)/.test(codes),
    );
    expect(finest.length).toBeGreaterThan(0);
    const found = rows.map((row) => [
      [row[2], row[1]?.replace(/(....)(..)/, '$1-$2'), row[3]].join('|'),
      Number(row[5]),
    ]);
    expect(found).toEqual(finest);
    for (const row of rows) expect(row[8]).toContain(report[language].withoutHidden);
  });
});
