import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { paperHeader } from '../../domain/paper-list.ts';
import { endings, TableFormat } from '../../domain/report/format.ts';
import { ensureBuild } from '../../electron/launch/build.ts';
import { pin, vagvisaren } from '../support/command-line.ts';
import { temporaryFolder } from '../support/pack.ts';
import {
  type Cells,
  cellsOfCsv,
  cellsOfJsonStat,
  cellsOfPx,
  cellsOfSheet,
  cellsOfWideCsv,
  readWorkbook,
  throughGnumeric,
} from '../support/report-cells.ts';

test.beforeAll(() => ensureBuild());

const row = (place: string, agency: 'police' | 'health', count: number): string =>
  `${place};${agency};referral;police;exposed;honour;none;25-64;ar;no;;;${count}`;

/** In 1489 two of health beside 7919 of the police: the police may not know of the two. */
const rows = [
  ...['0580', '1441', '1466', '1489'].flatMap((municipality, at) => [
    row(`2025-02;${municipality}`, 'police', 211 + 97 * at),
    row(`2025-08;${municipality}`, 'police', 223 + 89 * at),
  ]),
  row('2025-05;1489', 'police', 7919),
  row('2025-05;1489', 'health', 2),
  ...['0580', '1441'].map((municipality) => row(`2025-05;${municipality}`, 'health', 431)),
  row('2025-05;0580', 'police', 613),
  row('2025-05;1441', 'police', 617),
];

const readers: Readonly<Partial<Record<TableFormat, (file: string) => Cells>>> = {
  csv: (file) => cellsOfCsv(textOf(file)),
  'csv-wide': (file) => cellsOfWideCsv(textOf(file), 2),
  px: (file) => cellsOfPx(textOf(file)),
  jsonstat: (file) => cellsOfJsonStat(textOf(file)),
  xlsx: (file) => cellsOfSheet(readWorkbook(file).sheets[0]?.rows ?? []),
  ods: (file) => cellsOfSheet(readWorkbook(throughGnumeric(file)).sheets[0]?.rows ?? []),
};
const textOf = (file: string): string => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

test('every format says the same, twice, and none holds a hidden count', async () => {
  test.setTimeout(240_000);
  const folder = temporaryFolder();
  const data = ['--data', path.join(folder, 'data')];
  await vagvisaren(['setup', '--agency', 'police', '--municipalities', '0580,1441,1466,1489', ...data]);
  const list = path.join(folder, 'list.csv');
  fs.writeFileSync(list, [paperHeader, ...rows].join('\r\n'));
  const taken = await vagvisaren(['record', '--file', list, ...data], { VAGVISAREN_PIN: pin });
  expect(taken).toMatchObject({ code: 0 });
  const period = ['--from', '2025-01', '--to', '2025-12', '--by', 'municipality,quarter'];
  const made = async (format: TableFormat, name: string): Promise<string> => {
    const out = path.join(folder, `${name}${endings[format]}`);
    const words = ['export', ...period, '--format', format, '--out', out, ...data];
    const said = await vagvisaren(words, { VAGVISAREN_PIN: pin });
    expect(said, format).toMatchObject({
      code: 0,
      err: format === 'dhis2' ? expect.stringContaining('DHIS2') : '',
    });
    return out;
  };
  const expected = cellsOfCsv(textOf(await made('csv', 'first')));
  expect(expected.get('1489|2025Q2')).toBe('..');
  expect(expected.get('0580|2025Q1')).toBe(211);
  expect(expected.get('0580|2025Q2')).toBe(1044);
  for (const format of TableFormat.options) {
    const file = await made(format, 'table');
    const read = readers[format];
    if (read !== undefined) expect(read(file), format).toEqual(expected);
    const bytes = fs.readFileSync(file);
    for (const part of [bytes, ...(/\.(xlsx|ods)$/.test(file) ? Object.values(unzipSync(bytes)) : [])])
      expect(Buffer.from(part).toString('latin1'), format).not.toMatch(/(?<!\d)79(19|21)(?!\d)/);
    if (format === 'xlsx' || format === 'csv')
      expect(fs.readFileSync(await made(format, 'again')).equals(bytes), format).toBe(true);
  }
});

test('DHIS2 has no thirds of a year: said before anybody is asked for a PIN', async () => {
  const folder = temporaryFolder();
  const data = ['--data', path.join(folder, 'data')];
  await vagvisaren(['setup', '--agency', 'police', '--municipalities', '0580,1489', ...data]);
  const out = path.join(folder, 'x.csv');
  const period = ['--from', '2025-01', '--to', '2025-12', '--by', 'municipality,third'];
  const said = await vagvisaren(['export', ...period, '--format', 'dhis2', '--out', out, ...data]);
  expect(said.code).toBe(2);
  expect(said.err).toContain('tertial');
  expect(fs.existsSync(out)).toBe(false);
});
