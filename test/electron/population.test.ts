import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSafe } from '../../domain/audit/audit.ts';
import { audited, tablesOf } from '../support/audited.ts';
import { alingsasArea, setUp, startEngine } from '../support/engine.ts';
import { overviewYear } from '../support/overview-year.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, published, referrals, take, withAYear } from '../support/publishing.ts';
import { readCsv, readWorkbook, throughGnumeric } from '../support/report-cells.ts';
import { run, words } from './cli/terminal.ts';

let engine: Engine;
const { reasons } = words;
const population = (...line: readonly string[]) => run(engine, ['population', ...line], [pin]);

/** Made up, every one. */
const figures = '1489=20000,1441=40000,1466=10000,1442=10000';
const entered = () => population('--set', figures, '--year', '2025');

beforeEach(async () => {
  engine = await withAYear();
  await take(engine, [referrals('2025-06', 7, '1466')]);
});
afterEach(() => {
  engine.close();
  expect(engine.crashes).toEqual([]);
});

describe('population at the terminal', () => {
  it('is none until it is entered, is listed with its source, and is taken away by nought', async () => {
    expect(await population()).toMatchObject({ code: 0, text: words.population.none });
    const said = await population('--set', '1489=20000, 1441=40000', '--year', '2025', '--source', 'scb');
    const lines = [
      '1441\tLerum\t2025\t40000\tSCB, 31 december',
      '1489\tAlingsås\t2025\t20000\tSCB, 31 december',
    ];
    expect(said).toMatchObject({ code: 0, text: lines.join('\n') });
    await population('--set', '1489=0', '--year', '2025');
    expect(await population()).toMatchObject({ code: 0, text: lines[0] });
  });

  it.each([
    [['--set', '1489=20000'], '--year'],
    [['--year', '2025'], '--set'],
    [['--set', '1489=SECRET', '--year', '2025'], '--set'],
    [['--set', '1489=-5', '--year', '2025'], '--set'],
    [['--set', '1489=1,1489=2', '--year', '2025'], '--set'],
    [['--set', '1489', '--year', '2025'], '--set'],
    [['--set', '1489=99999999', '--year', '2025'], '--set'],
    [['--set', '1489=5', '--year', '2025Q1'], '--year'],
    [['--set', '1489=5', '--year', '2025', '--source', 'SECRET'], '--source'],
    [['--source', 'scb'], '--source'],
  ])('is not entered by %j', async (line, flag) => {
    const said = await population(...line);
    expect(said).toMatchObject({ code: 2, asked: [], text: expect.stringContaining(flag) });
    expect(said.text).not.toContain('SECRET');
  });

  it('is of no year that has not begun', async () => {
    const said = await population('--set', '1489=5', '--year', '2099');
    expect(said.text).toBe(reasons['year-not-begun']);
  });

  it('is of no place that does not exist, and of nobody without the PIN', async () => {
    const said = await population('--set', '9999=5', '--year', '2025');
    expect(said).toMatchObject({ code: 2, text: reasons['unknown-municipality'] });
    await engine.ask('coordinator.lock', {});
    expect(await run(engine, ['population'], ['999999'])).toMatchObject({ text: reasons['wrong-pin'] });
    expect(await engine.ask('populations.read', {})).toMatchObject({ reason: 'locked' });
    const change = { year: '2025', source: 'own', inhabitants: { '1489': 5 } };
    expect(await engine.ask('populations.save', change)).toMatchObject({ reason: 'locked' });
  });
});

describe('rates', () => {
  it('stand beside a comparison as text, of printed numbers alone', async () => {
    await entered();
    const line = ['compare', '--by', 'municipality', '--period', '2025', '--with', '2024'];
    await take(engine, [
      referrals('2024-03', 150),
      referrals('2024-05', 100, '1441'),
      referrals('2024-06', 12, '1466'),
    ]);
    const rows = (await run(engine, line, [pin])).text.split('\n').map((row) => row.split('\t'));
    expect(rows[0]?.at(-1)).toBe('2025 per 10 000 invånare');
    expect(rows.find(([name]) => name === 'Alingsås')?.slice(-2)).toEqual(['+16', '87,0']);
    expect(rows.find(([name]) => name === 'Vårgårda')?.at(-1)).toBe('..');
  });

  it('stand after the whole year in the overview, and only where periods stand across', async () => {
    const other = await startEngine();
    await other.ask('setup.save', { ...setUp, municipalities: ['1489', '1441'] });
    await other.ask('coordinator.choosePin', { pin });
    looked(other, ({ tally }) => {
      for (const { kiosk, cell, count } of [...overviewYear('2024'), ...overviewYear('2025', 3)])
        tally.add(kiosk, cell, count);
    });
    await run(other, ['population', '--set', '1489=20000,1441=10000', '--year', '2025'], [pin]);
    const { text } = await run(other, ['overview', '--year', '2025'], [pin]);
    expect(text).toMatch(/\t2025\t2025 per 10 000 invånare$/m);
    expect(text).toMatch(/^Alingsås\t\.\.\t180\t180\t\.\.\t720\t360,0$/m);
    expect(text).toMatch(/^Lerum\t\.\.\t144\t144\t\.\.\t434\t434,0$/m);
    const [services] = text.split(words.overview.tables['municipality-service']).slice(-1);
    expect(services?.split('\n\n')[0]).not.toContain('10 000');
    other.close();
  });

  it('are a column of their own in the long CSV, for whole years, and the auditor still reads it', async () => {
    const without = await published(engine);
    expect(without).not.toContain('per10000');
    await entered();
    const text = await published(engine);
    const [header = [], ...rows] = readCsv(text.replace('\uFEFF', ''), ';');
    const at = header.indexOf('per10000');
    expect(at).toBe(header.indexOf('antal') + 1);
    const rateOf = (region: string, period: string) =>
      rows.find((row) => row[0] === region && row[2] === period)?.[at];
    expect(rateOf('1489', '2025')).toBe('87');
    expect(rateOf('county:14', '2025')).toBe('33,9');
    expect(rateOf('1442', '2025')).toBe('..');
    expect(rateOf('1489', '2025Q1')).toBe('');
    expect(text).toContain('Folkmängd: Egen uppgift.');
    for (const row of rows) if (row[at - 1] === '..') expect(['..', '']).toContain(row[at]);
    expect(isSafe(await audited([text], { geography: alingsasArea }))).toBe(true);
    expect(await published(engine)).toBe(text);
  });

  it.each(['xlsx', 'ods'])('are a column beside the year in %s, with one decimal', async (format) => {
    await entered();
    const out = path.join(temporaryFolder(), 'table');
    const choice = { from: '2025-01', to: '2025-12', by: ['municipality', 'quarter'] };
    expect(await engine.ask('tables.write', { ...choice, format, out })).toMatchObject({ ok: true });
    const file = `${out}.copy.xlsx`;
    fs.copyFileSync(format === 'ods' ? throughGnumeric(out) : out, file);
    const [sheet, about] = readWorkbook(file).sheets;
    const [header, ...rows] = sheet?.rows ?? [];
    const at = header?.indexOf('per10000 2025') ?? -1;
    expect(at).toBe((header?.length ?? 0) - 1);
    expect(rows.find(([code]) => code === 'county:14')?.[at]).toBe(33.9);
    expect(rows.find(([code]) => code === '1442')?.[at]).toBe('..');
    expect(JSON.stringify(about?.rows)).toContain('Egen uppgift. per10000');
    expect(isSafe(await audited([fs.readFileSync(out)], { geography: alingsasArea }))).toBe(true);
  });

  it('in a file that stand beside what is protected are told by the auditor', async () => {
    await entered();
    for (const format of ['csv', 'csv-wide']) {
      const text = await published(engine, { format });
      const planted =
        format === 'csv'
          ? text.replace(/^(1442;[^;]*;2025;[^;]*;\.\.);\.\.;/m, '$1;2,0;')
          : text.replace(/^(1442;.*);\.\.\r$/m, '$1;2,0\r');
      expect(planted).not.toBe(text);
      expect(tablesOf(planted, alingsasArea)).toMatchObject({ ok: false, reason: 'table-numbers-elsewhere' });
    }
  });
});
