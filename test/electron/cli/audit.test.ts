import * as fs from 'node:fs';
import * as path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { failed } from '../../../domain/result.ts';
import { builtPack, packAt, temporaryFolder } from '../../support/pack.ts';
import { run, words } from './terminal.ts';

const folder = temporaryFolder();
const nobody = { ask: () => Promise.resolve(failed('not-set-up')), pack: packAt(builtPack()) };
const audit = (...line: string[]) => run(nobody, ['audit', ...line]);

function fileOf(content: string | Uint8Array, name = 'table.csv'): string {
  const file = path.join(fs.mkdtempSync(path.join(folder, 'f')), name);
  fs.writeFileSync(file, content);
  return file;
}

const header = 'område (kod);område;period (kod);period;antal;markering;Om statistiken';
const about = 'Källa: Vägvisaren, egen räkning av hänvisningar.';
type Rows = readonly (readonly [region: string, period: string, value: number | string])[];
const long = (rows: Rows): string =>
  `\uFEFF${[
    header,
    ...rows.map(([region, period, value], at) =>
      [region, region, period, period, value, '', at === 0 ? about : ''].join(';'),
    ),
  ].join('\r\n')}\r\n`;

const quarter = '2025Q3';
const safe: Rows = [
  ['1442', quarter, '..'],
  ['1466', quarter, '..'],
  ['1489', quarter, 31],
  ['police-area:alingsas', quarter, 60],
];
const exposed: Rows = [
  ['1442', quarter, '..'],
  ['1466', quarter, 26],
  ['1489', quarter, 31],
  ['police-area:alingsas', quarter, 60],
];

describe('the auditor at a terminal', () => {
  it('says that a file is safe, and how safe', async () => {
    const said = await audit(fileOf(long(safe)));
    expect(said).toMatchObject({ code: 0, notes: [], asked: [] });
    expect(said.text).toBe(
      'Säkert. Skyddade celler: 2. Skyddade grupper med minst 6 möjliga värden kvar: 2. Skyddade grupper som säkert är minst 5: 0.',
    );
  });

  it('says what is exposed, by file, line and codes', async () => {
    const file = fileOf(long(exposed));
    const said = await audit(file);
    expect(said.code).toBe(1);
    expect(said.isAnswer).toBe(true);
    expect(said.text.split('\n')).toEqual(
      expect.arrayContaining([`${file}:2 1442, 2025Q3: exakt 3`, 'Utlämnat: 1']),
    );
  });

  it('tells what two files let out together, each safe alone', async () => {
    const first = fileOf(long(safe));
    const second = fileOf(
      long([
        ['1466', quarter, 26],
        ['1489', quarter, 31],
      ]),
    );
    expect(await audit(first)).toMatchObject({ code: 0 });
    expect(await audit(second)).toMatchObject({ code: 0 });
    const said = await audit(first, second);
    expect(said.code).toBe(1);
    expect(said.text).toContain(`${first}:2 1442, 2025Q3: exakt 3`);
  });

  it('tells an interval in whole numbers', async () => {
    const file = fileOf(
      long([
        ['1442', quarter, '..'],
        ['1466', quarter, '..'],
        ['1489', quarter, 31],
        ['police-area:alingsas', quarter, 35],
      ]),
    );
    const said = await audit(file);
    expect(said.text).toContain(`${file}:2 1442, 2025Q3: mellan 0 och 4`);
  });

  it('tells small numbers, zeros and contradictions', async () => {
    const small = fileOf(
      long([
        ['1442', quarter, 3],
        ['1466', quarter, 0],
      ]),
    );
    const said = await audit(small);
    expect(said.text).toContain(`${small}:2 1442, 2025Q3: 3 står utskrivet`);
    expect(said.text).toContain(`${small}:3 1466, 2025Q3: en nolla står utskriven`);
    const one = fileOf(long([['1442', quarter, 30]]));
    const two = fileOf(long([['1442', quarter, 31]]));
    expect((await audit(one, two)).text).toContain(
      `${one}:2 1442, 2025Q3; ${two}:2 1442, 2025Q3: olika tal om samma sak (30, 31)`,
    );
  });

  it('cannot audit numbers that do not add up', async () => {
    const wrong = fileOf(
      long([
        ['1442', quarter, 30],
        ['1466', quarter, 30],
        ['police-area:alingsas', quarter, 61],
      ]),
    );
    expect(await audit(wrong)).toMatchObject({ code: 2, text: expect.stringContaining(wrong) });
  });

  it('knows which places a county has where no municipality is named', async () => {
    const both = (area: number | string): string =>
      long([
        ['police-area:alingsas', quarter, area],
        ['county:14', quarter, 60],
        ['T', quarter, 60],
      ]);
    expect(await audit(fileOf(both(60)))).toMatchObject({ code: 0 });
    const apart = fileOf(both(57));
    expect((await audit(apart)).text).toContain(
      `${apart}:3 county:14, 2025Q3; ${apart}:4 T, 2025Q3, utan ${apart}:2 police-area:alingsas, 2025Q3: exakt 3`,
    );
    const counties = fileOf(
      long([
        ['county:14', quarter, '..'],
        ['county:05', quarter, 57],
        ['T', quarter, 60],
      ]),
    );
    expect((await audit(counties)).text).toContain(`${counties}:2 county:14, 2025Q3: exakt 3`);
  });

  it('takes a missing row as hidden and says so', async () => {
    const rows: Rows = [...exposed, ['1442', '2025', 40], ['1466', '2025', 50]];
    const said = await audit(fileOf(long(rows)));
    expect(said.notes).toEqual([words.audit.missing.replace('{{number}}', '2')]);
  });

  it('is stricter when it is asked to be, never laxer', async () => {
    const file = fileOf(
      long([
        ['1442', quarter, 8],
        ['1466', quarter, 20],
      ]),
    );
    expect(await audit(file)).toMatchObject({ code: 0 });
    expect(await audit(file, '--threshold', '10')).toMatchObject({ code: 1 });
    for (const least of ['4', '0', '-1', 'x', '5.5'])
      expect(await audit(file, `--threshold=${least}`)).toMatchObject({ code: 2 });
    expect(await audit()).toMatchObject({ code: 2, text: words.audit.noFiles });
  });
});

describe('what is no table', () => {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const bomb = (): Uint8Array =>
    zipSync({ 'xl/workbook.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }] });
  it.each<[string, () => string, string]>([
    ['missing', () => path.join(folder, 'none.csv'), 'table-missing'],
    ['a folder', () => folder, 'table-not-a-file'],
    ['endless', () => '/dev/zero', 'table-not-a-file'],
    ['empty', () => fileOf(''), 'table-not-ours'],
    ['bytes', () => fileOf(new Uint8Array([0x89, 0x50, 0xff, 0, 1, 2])), 'table-not-text'],
    ['zeros', () => fileOf(new Uint8Array(1000)), 'table-not-text'],
    ['of somebody else', () => fileOf('a;b\r\n1;2\r\n'), 'table-not-ours'],
    ['prose', () => fileOf('Hej\r\n'), 'table-not-ours'],
    ['other JSON', () => fileOf('{"a": 1}'), 'table-malformed'],
    ['half JSON', () => fileOf('{"class": "dataset", "id'), 'table-cut-off'],
    ['a zip of something', () => fileOf(zipSync({ 'a.txt': new Uint8Array(9) })), 'table-not-ours'],
    ['a bomb', () => fileOf(bomb()), 'table-too-large'],
    ['half a zip', () => fileOf(zipSync({ 'a.txt': new Uint8Array(9) }).subarray(0, 60)), 'table-cut-off'],
    ['a code of nobody', () => fileOf(long([['9999', quarter, 9]])), 'table-unknown-code'],
    ['a period of nobody', () => fileOf(long([['1442', '2025Q5', 9]])), 'table-unknown-code'],
    ['a word for a number', () => fileOf(long([['1442', quarter, 'nio']])), 'table-no-number'],
    ['below nothing', () => fileOf(long([['1442', quarter, -9]])), 'table-no-number'],
    [
      'twice',
      () =>
        fileOf(
          long([
            ['1442', quarter, 9],
            ['1442', quarter, 9],
          ]),
        ),
      'table-cell-twice',
    ],
    ['cut in a row', () => fileOf(long(safe).slice(0, -5)), 'table-cut-off'],
    ['cut in a mark', () => fileOf(`${long(safe)}"1442`), 'table-cut-off'],
  ])('%s is told as that', async (_what, file, reason) => {
    const at = file();
    const said = await audit(at);
    expect(said.code).toBe(2);
    expect(said.text).toMatch(new RegExp(`^${reasons[reason] ?? '?'} ${at}`));
  });

  it('is told by its line', async () => {
    const file = fileOf(
      long([
        ['1489', quarter, 9],
        ['1442', quarter, 'nio'],
      ]),
    );
    expect((await audit(file)).text).toBe(`${reasons['table-no-number'] ?? ''} ${file}:3`);
  });

  it('is told also beside good ones', async () => {
    expect(await audit(fileOf(long(safe)), fileOf('x'))).toMatchObject({ code: 2 });
  });
});
