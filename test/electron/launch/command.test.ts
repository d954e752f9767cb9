import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuild } from '../../../electron/launch/build.ts';
import { checkout } from '../../../electron/launch/cache.ts';
import { ensureRuntime } from '../../../electron/launch/runtime.ts';

let folder: string;
let data: string;

beforeAll(async () => {
  await ensureRuntime();
  await ensureBuild();
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  data = join(folder, 'data');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function vagvisaren(...words: readonly string[]) {
  const env = { ...process.env };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'NODE_OPTIONS']) Reflect.deleteProperty(env, name);
  const launcher = join(checkout, 'electron/launch/command.ts');
  return spawnSync(process.execPath, [launcher, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
}

test('words that Chromium would take reach our program, which answers on stdout alone', () => {
  const help = vagvisaren('print', '--help', '--lang', 'ar');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('--lang');
});

test('a misuse ends in exit code 2 and one line on stderr, without Chromium’s talk', () => {
  const misused = vagvisaren('nonsense');
  expect(misused).toMatchObject({ status: 2, stdout: '' });
  expect(misused.stderr.trim().split('\n')).toHaveLength(1);
});

test('without a display a command that lists answers with data only', () => {
  const list = vagvisaren('list', 'languages', '--data', data);
  expect(list).toMatchObject({ status: 0, stderr: '' });
  expect(list.stdout).toMatch(/^ar\t/m);
});
