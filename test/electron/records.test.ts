import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperHeader } from '../../domain/paper-list.ts';
import { openStore } from '../../electron/store/open.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import { started } from '../support/for-this-test.ts';
import { countsIn } from '../support/publishing.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;
const pin = '246810';

/** Today is 21 November 2026: October is over. */
async function atDesk(...given: Parameters<typeof startEngine>): Promise<Engine> {
  const engine = await started(...given);
  await engine.ask('setup.save', setUp);
  return engine;
}

const row = (month: string, count = 4, municipality = '1489'): string =>
  `${month};${municipality};police;referral;social-services;exposed;close-relationship;none;25-64;ar;no;;;${count}`;
const textOf = (rows: readonly string[], end = '\n'): string => [paperHeader, ...rows].join(end);
const take = ({ ask }: Engine, rows: readonly string[]) =>
  ask('records.take', { text: textOf(rows), again: false });
const takeAgain = ({ ask }: Engine, rows: readonly string[]) =>
  ask('records.take', { text: textOf(rows), again: true });

describe('a list kept on paper', () => {
  it('goes in whole or not at all, naming row and field and no content', async () => {
    const engine = await atDesk();
    const secret = row('2026-11').replace('25-64', 'Anna Andersson');
    const bad = await take(engine, [row('2026-11'), row('2027-01'), secret]);
    expect(bad).toMatchObject({
      value: {
        counted: 0,
        problems: [
          { row: 3, field: 'month', reason: 'month-in-future' },
          { row: 4, field: 'age', reason: 'unknown-code' },
        ],
      },
    });
    expect(JSON.stringify(bad)).not.toContain('Anna');
    expect(countsIn(engine)).toEqual([]);
    expect(await take(engine, [row('2026-11'), row('2026-11', 5)])).toMatchObject({
      value: { rows: 2, counted: 9, problems: [], outside: [], published: false },
    });
    expect(countsIn(engine)).toEqual([9]);
  });

  it('needs a set-up, as every count does', async () => {
    const engine = await started();
    expect(await take(engine, [row('2026-11')])).toMatchObject({ reason: 'not-set-up' });
  });

  it('is open to anyone for the month that is, and needs the coordinator for one that is over', async () => {
    const engine = await atDesk();
    expect(await take(engine, [row('2026-11')])).toMatchObject({ ok: true });
    expect(await take(engine, [row('2026-11', 2), row('2026-10')])).toMatchObject({ reason: 'locked' });
    expect(countsIn(engine)).toEqual([4]);
    await engine.ask('coordinator.choosePin', { pin });
    expect(await take(engine, [row('2026-11', 2), row('2026-10')])).toMatchObject({
      value: { rows: 2, counted: 6 },
    });
    await engine.ask('coordinator.lock', {});
    expect(await take(engine, [row('2026-10', 9)])).toMatchObject({ reason: 'locked' });
    expect(countsIn(engine)).toEqual([4, 6]);
  });

  it('is counted once, however it was saved and sorted, unless it is to be counted again', async () => {
    const engine = await atDesk();
    const rows = [row('2026-11', 1), row('2026-11', 2, '1441')];
    expect(await take(engine, rows)).toMatchObject({ value: { counted: 3 } });
    const savedAnew = { text: `\uFEFF${textOf([...rows].reverse(), '\r\n')}\r\n`, again: false };
    expect(await engine.ask('records.take', savedAnew)).toMatchObject({ reason: 'list-taken-before' });
    expect(countsIn(engine)).toEqual([2, 1]);
    expect(await takeAgain(engine, rows)).toMatchObject({ value: { counted: 3 } });
    expect(countsIn(engine)).toEqual([4, 2]);
    expect(await take(engine, rows)).toMatchObject({ reason: 'list-taken-before' });
    expect(await take(engine, [...rows, row('2026-11', 1)])).toMatchObject({ value: { counted: 4 } });
  });

  it('names the rows of municipalities beyond the chosen ones, and counts them', async () => {
    const engine = await atDesk();
    const rows = [row('2026-11'), row('2026-11', 3, '0580'), '', row('2026-11', 1, '0580')];
    expect(await take(engine, rows)).toMatchObject({ value: { counted: 8, outside: [3, 5] } });
  });

  it('says when a month it adds to is published, and the next table of it is as it was', async () => {
    const engine = await atDesk();
    await engine.ask('coordinator.choosePin', { pin });
    await take(engine, [row('2025-02', 9), row('2025-03', 12, '1441')]);
    const out = path.join(temporaryFolder(), 'table.csv');
    const year = { from: '2025-01', to: '2025-12', by: ['municipality', 'year'], format: 'csv', out };
    expect(await engine.ask('tables.write', year)).toMatchObject({ ok: true });
    expect(await take(engine, [row('2024-02')])).toMatchObject({ value: { published: false } });
    expect(await take(engine, [row('2025-02', 1, '0580')])).toMatchObject({ value: { published: false } });
    const first = fs.readFileSync(out);
    expect(await take(engine, [row('2025-02')])).toMatchObject({ value: { published: true } });
    expect(await engine.ask('tables.write', year)).toMatchObject({ ok: true });
    expect(fs.readFileSync(out).equals(first)).toBe(true);
    expect(countsIn(engine)).toContain(13);
  });
});

it('a store from before lists were remembered is brought along with what it holds', async () => {
  const engine = await atDesk();
  await take(engine, [row('2026-11')]);
  engine.close();
  const older = openStore(path.join(engine.folder, 'tally.db'), engine.key);
  if (!older.ok) throw new Error(older.reason);
  older.value.exec(`
    drop table taken_list; drop table correction; drop table publication; drop table frozen; drop table frozen_place; drop index tally_place; drop table log;
    alter table ledger drop column publication; pragma user_version = 1`);
  older.value.close();
  const newer = await atDesk({ folder: engine.folder, key: engine.key });
  expect(await take(newer, [row('2026-11')])).toMatchObject({ value: { counted: 4 } });
  expect(await take(newer, [row('2026-11')])).toMatchObject({ reason: 'list-taken-before' });
  expect(countsIn(newer)).toEqual([8]);
});

it('a list that fails half-way leaves no count and is not remembered', async () => {
  const engine = await atDesk();
  engine.close();
  const change = (statement: string): void => {
    const opened = openStore(path.join(engine.folder, 'tally.db'), engine.key);
    if (!opened.ok) throw new Error(opened.reason);
    opened.value.exec(statement);
    opened.value.close();
  };
  change(`create trigger fault before insert on tally when new.municipality = '1441'
    begin select raise(abort, 'fault'); end`);
  const rows = [row('2026-11'), row('2026-11', 1, '1441')];
  const failing = await startEngine({ folder: engine.folder, key: engine.key });
  expect(await take(failing, rows)).toMatchObject({ ok: false });
  expect(countsIn(failing)).toEqual([]);
  failing.close();
  change('drop trigger fault');
  const mended = await atDesk({ folder: engine.folder, key: engine.key });
  expect(await take(mended, rows)).toMatchObject({ value: { counted: 5 } });
});
