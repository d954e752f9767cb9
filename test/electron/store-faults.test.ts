import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { newestVersion } from '../../electron/store/migrate.ts';
import { openStore } from '../../electron/store/open.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { aReferral, setUp, startEngine } from '../support/engine.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;

async function usedEngine(): Promise<Engine> {
  const engine = await startEngine();
  await engine.ask('setup.save', setUp);
  await engine.ask('referrals.record', aReferral());
  return engine;
}

const fileOf = ({ folder }: Pick<Engine, 'folder'>): string => path.join(folder, 'tally.db');

/** Another program at the same file. */
function beside(engine: Engine): Connection {
  const opened = openStore(fileOf(engine), engine.key);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

const countsIn = (connection: Connection): unknown =>
  connection.prepare('select sum(count) as sum from tally').get();

it(
  'a store that another program holds is told as busy, and counts again when it is let go',
  { timeout: 30_000 },
  async () => {
    const engine = await usedEngine();
    const other = beside(engine);
    other.exec('begin exclusive');
    expect(await engine.ask('referrals.record', aReferral())).toEqual({ ok: false, reason: 'store-busy' });
    other.exec('commit');
    expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ ok: true });
    expect(countsIn(other)).toEqual({ sum: 2 });
    expect(engine.crashes).toEqual([]);
    other.close();
    engine.close();
  },
);

it('a store of a newer version is refused by that name, and not a byte of it is changed', async () => {
  const engine = await usedEngine();
  const other = beside(engine);
  other.exec(`pragma user_version = ${newestVersion + 1}`);
  engine.close();
  other.close();
  const before = fs.readFileSync(fileOf(engine));
  const older = await startEngine({ folder: engine.folder, key: engine.key });
  expect(await older.ask('counts.state', {})).toEqual({
    ok: true,
    value: { on: false, reason: 'store-newer' },
  });
  expect(await older.ask('referrals.record', aReferral())).toEqual({ ok: false, reason: 'store-newer' });
  older.close();
  expect(fs.readFileSync(fileOf(engine)).equals(before)).toBe(true);
});

it('in a folder that was taken away nothing is said to be counted, and all is there when it is back', async () => {
  const engine = await usedEngine();
  const elsewhere = `${engine.folder}-unplugged`;
  fs.renameSync(engine.folder, elsewhere);
  expect(await engine.ask('referrals.record', aReferral())).toEqual({ ok: false, reason: 'store-gone' });
  expect(await engine.ask('counts.state', {})).toEqual({
    ok: true,
    value: { on: false, reason: 'store-gone' },
  });
  expect(fs.existsSync(engine.folder)).toBe(false);
  fs.renameSync(elsewhere, engine.folder);
  expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ ok: true });
  const other = beside(engine);
  expect(countsIn(other)).toEqual({ sum: 2 });
  other.close();
  engine.close();
});

it('a file that was replaced while it was open takes nothing either', async () => {
  const engine = await usedEngine();
  const copy = fs.readFileSync(fileOf(engine));
  fs.rmSync(fileOf(engine));
  fs.writeFileSync(fileOf(engine), copy);
  expect(await engine.ask('referrals.record', aReferral())).toEqual({ ok: false, reason: 'store-gone' });
  engine.close();
});
