import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { expect, it } from 'vitest';
import { migrations, newestVersion } from '../../electron/store/migrate.ts';
import { openStore } from '../../electron/store/open.ts';
import { store } from '../../electron/store/store.ts';
import { aCell } from '../e2e/stored.ts';
import { newKey } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';

const child = path.join(import.meta.dirname, '../support/migrating-child.ts');

/** A store as the first version left it, with something counted. */
function firstStore(): { readonly file: string; readonly key: string } {
  const file = path.join(temporaryFolder(), 'tally.db');
  const key = newKey();
  const connection = new Database(file);
  connection.pragma(`key = "x'${key}'"`);
  connection.pragma('journal_mode = WAL');
  connection.exec(migrations[0] ?? '');
  const cell = { kiosk: 'a'.repeat(32), ...aCell({}), count: 7, revision: 3 };
  const names = Object.keys(cell);
  connection
    .prepare(`insert into tally (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`)
    .run(cell);
  connection.exec('pragma user_version = 1');
  connection.close();
  return { file, key };
}

function versionIn(file: string, key: string): unknown {
  const connection = new Database(file);
  connection.pragma(`key = "x'${key}'"`);
  const version: unknown = connection.pragma('user_version', { simple: true });
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  connection.close();
  return version;
}

it(
  'kill -9 at each statement of a migration leaves the old store or the new, and the next start finishes it',
  { timeout: 120_000 },
  () => {
    const seen = new Set<unknown>();
    let ended = false;
    for (let step = 1; !ended; step += 1)
      for (const when of ['before', 'after']) {
        const { file, key } = firstStore();
        const { signal, status } = spawnSync(process.execPath, [child, file, key, String(step), when]);
        ended = status === 0;
        expect(ended || signal === 'SIGKILL').toBe(true);
        seen.add(versionIn(file, key));
        const opened = store(file, key);
        if (!opened.ok) throw new Error(opened.reason);
        expect(opened.value.tally.all()).toMatchObject([{ count: 7, revision: 3 }]);
        expect(opened.value.publications.faults()).toEqual([]);
        opened.value.close();
        expect(versionIn(file, key)).toBe(newestVersion);
      }
    expect([...seen].sort()).toEqual([1, newestVersion]);
  },
);

it('an empty file that a killed start left behind is a new store', () => {
  const file = path.join(temporaryFolder(), 'tally.db');
  const key = newKey();
  for (const when of ['before', 'after'])
    expect(spawnSync(process.execPath, [child, file, key, '1', when]).signal).toBe('SIGKILL');
  const opened = openStore(file, key);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});
