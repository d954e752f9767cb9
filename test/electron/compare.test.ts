import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSafe } from '../../domain/audit/audit.ts';
import { alingsasArea } from '../support/engine.ts';
import { audited, tablesOf } from '../support/audited.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, referrals, take, withAYear } from '../support/publishing.ts';
import { readCsv, readWorkbook, throughGnumeric } from '../support/report-cells.ts';
import { run, words } from './cli/terminal.ts';

let engine: Engine;
let out: string;
const { command, reasons, table: told } = words;
const years = ['compare', '--by', 'municipality', '--period', '2025', '--with', '2024'];
const compare = (line: readonly string[]) => run(engine, line, [pin]);
const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));

/** 2024 beside 2025: many in Alingsås and Lerum, some in Herrljunga, none in Vårgårda. */
beforeEach(async () => {
  engine = await withAYear();
  await take(engine, [
    referrals('2024-03', 150),
    referrals('2024-05', 100, '1441'),
    referrals('2024-06', 12, '1466'),
    referrals('2025-06', 7, '1466'),
  ]);
  out = path.join(temporaryFolder(), 'compared.csv');
});
afterEach(() => {
  engine.close();
  expect(engine.crashes).toEqual([]);
});

const published = (): number => looked(engine, ({ ledger }) => ledger.length());

describe('a comparison at the terminal', () => {
  it('sets two years side by side with the change, and publishes nothing', async () => {
    const said = await compare(years);
    expect(said).toMatchObject({ code: 0, notes: [told.internal] });
    const rows = rowsOf(said.text);
    expect(rows[0]).toEqual(['', '2024', '2025', told.change, told.changePercent]);
    expect(rows).toContainEqual(['Alingsås', '150', '174', '+24', '+16']);
    expect(rows).toContainEqual(['Lerum', '100', '84', '−16', '−16']);
    expect(rows).toContainEqual(['Vårgårda', '..', '..', '..', '..']);
    const herrljunga = rows.find(([name]) => name === 'Herrljunga');
    expect(herrljunga?.slice(3)).toEqual(['..', '..']);
    expect(rows.find(([name]) => name?.startsWith('Lokalpolisområde') === true)).toBeDefined();
    expect(said.text.endsWith(`${told.legend} ${told.activity}`)).toBe(true);
    expect(published()).toBe(0);
  });

  it('is of these two periods alone, with fields beside the places', async () => {
    const said = await compare([
      'compare',
      '--by',
      'county,service',
      '--period',
      '2025Q1',
      '--with',
      '2024Q1',
    ]);
    const rows = rowsOf(said.text);
    expect(rows[0]?.slice(-4)).toEqual(['2024Q1', '2025Q1', told.change, told.changePercent]);
    const whole = rows.find(([, service]) => service === words.report.total);
    expect(whole?.slice(2)).toEqual(['150', '53', '−97', '−65']);
  });
});

describe('a comparison that is saved', () => {
  it('is in the ledger as these two periods, and the auditor finds nothing', async () => {
    expect(await compare([...years, '--out', out])).toMatchObject({ code: 0, text: command.compared });
    const text = fs.readFileSync(out, 'utf8');
    const [header, ...rows] = readCsv(text.replace('\uFEFF', ''), ';');
    expect(header?.slice(2)).toEqual([
      '2024',
      '2025',
      'förändring 2024–2025',
      'förändring i procent 2024–2025',
    ]);
    expect(rows.find(([code]) => code === '1489')).toEqual([
      '1489',
      '1489 Alingsås',
      '150',
      '174',
      '24',
      '16',
    ]);
    expect(rows.find(([code]) => code === '1441')?.slice(4)).toEqual(['-16', '-16']);
    expect(text).toContain('2024 och 2025');
    const periods = looked(engine, ({ ledger }) => ledger.all().map(({ query }) => query['period']?.length));
    expect(new Set(periods)).toEqual(new Set([12]));
    expect(isSafe(await audited([text], { geography: alingsasArea }))).toBe(true);
    const once = fs.readFileSync(out);
    await compare([...years, '--out', out]);
    expect(fs.readFileSync(out)).toEqual(once);
  });

  it.each(['xlsx', 'ods'])('as %s has its changes as numbers with a sign', async (format) => {
    expect(await compare([...years, '--out', out, '--format', format])).toMatchObject({ code: 0 });
    const book = format === 'ods' ? throughGnumeric(out) : out;
    const file = `${book}.xlsx`;
    fs.copyFileSync(book, file);
    const [sheet] = readWorkbook(file).sheets;
    expect(sheet?.rows.find(([code]) => code === '1489')).toEqual(['1489', 'Alingsås', 150, 174, 24, 16]);
    expect(sheet?.rows.find(([code]) => code === '1442')?.slice(2)).toEqual(['..', '..', '..', '..']);
    expect(isSafe(await audited([fs.readFileSync(out)], { geography: alingsasArea }))).toBe(true);
  });

  it('is refused by the auditor when a change stands beside what is protected, or is not the change', async () => {
    await compare([...years, '--out', out]);
    const text = fs.readFileSync(out, 'utf8');
    const planted = text.replace(/^(1442;[^;]*;\.\.;\.\.);\.\.;/m, '$1;2;');
    expect(planted).not.toBe(text);
    for (const wrong of [
      planted,
      text.replace(';150;174;24;', ';150;174;25;'),
      text.replace(';24;16', ';24;17'),
    ]) {
      expect(wrong).not.toBe(text);
      expect(tablesOf(wrong, alingsasArea)).toMatchObject({ ok: false, reason: 'table-numbers-elsewhere' });
    }
  });
});

describe('a comparison is not made', () => {
  it.each([
    [['compare', '--by', 'municipality', '--period', '2025'], '--with'],
    [['compare', '--by', 'service', '--period', '2025', '--with', '2024'], '--by'],
    [['compare', '--by', 'municipality,year', '--period', '2025', '--with', '2024'], reasons['by-unknown']],
    [
      ['compare', '--by', 'municipality', '--period', '2025', '--with', '2024Q1'],
      reasons['periods-not-alike'],
    ],
    [
      ['compare', '--by', 'municipality', '--period', '2025', '--with', 'SECRET'],
      reasons['period-malformed'],
    ],
    [[...years, '--format', 'px', '--out', 'x.px'], '--format'],
    [[...years, '--format', 'csv'], '--out'],
  ])('of %j', async (line, text) => {
    const said = await compare(line);
    expect(said).toMatchObject({ code: 2, asked: [], text: expect.stringContaining(text) });
    expect(said.text).not.toContain('SECRET');
  });

  it('of a year that is not over', async () => {
    const said = await compare(['compare', '--by', 'municipality', '--period', '2026', '--with', '2025']);
    expect(said).toMatchObject({ code: 1, asked: [], text: reasons['period-not-closed'] });
  });

  it('without the PIN', async () => {
    await engine.ask('coordinator.lock', {});
    expect(await run(engine, years, ['999999'])).toMatchObject({ code: 1, text: reasons['wrong-pin'] });
  });
});
