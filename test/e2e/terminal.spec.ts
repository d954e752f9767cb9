import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureBuild } from '../../electron/launch/build.ts';
import { atTerminal, launcher, pin, vagvisaren } from '../support/command-line.ts';
import { temporaryFolder } from '../support/pack.ts';

test.beforeAll(() => ensureBuild());

test('ends well whoever reads the answer, or cannot', () => {
  const list = `"${process.execPath}" "${launcher}" list codes --data "${temporaryFolder()}"`;
  const shell = (line: string) => spawnSync('bash', ['-o', 'pipefail', '-c', line], { encoding: 'utf8' });
  expect(shell(`${list} | head -n 1`)).toMatchObject({
    status: 0,
    stdout: 'agency\tpolice\tPolisen\tPolisens reception, station eller patrull.\n',
    stderr: '',
  });
  expect(shell(`${list} | true`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(shell(`${list} > /dev/full`)).toMatchObject({ status: 1, stdout: '' });
});

test('asks for the first PIN twice, shows none of it, and lets go at Ctrl-C', async () => {
  const data = path.join(temporaryFolder(), 'data');
  const setup = ['setup', '--agency', 'police', '--municipalities', '1489', '--data', data];
  await vagvisaren(setup);
  const log = ['log', '--data', data];
  const left = await atTerminal(log, [['6–12 siffror:', '2468\u0003']]);
  expect(left).toMatchObject({ code: 130 });
  expect(left.text).toContain('Avbrutet. Inget är ändrat.');
  const chosen = await atTerminal(log, [
    ['6–12 siffror:', `${pin}\r`],
    ['PIN-kod igen:', `${pin}\r`],
  ]);
  expect(chosen).toMatchObject({ code: 0 });
  expect(chosen.text).toContain('PIN-koden är nu vald');
  const known = await atTerminal(log, [['PIN-kod:', `${pin}\r`]]);
  expect(known).toMatchObject({ code: 0 });
  for (const { text } of [left, chosen, known]) expect(text).not.toContain('2468');
});

test('a file of many leaflets that is ended half-way by Ctrl-C leaves nothing, and says so', async () => {
  const folder = temporaryFolder();
  const wish = ['--leaflets', 'all', '--langs', 'all', '--form', 'a5', '--municipality', '1489'];
  const where = ['--out', path.join(folder, 'all.pdf'), '--data', path.join(temporaryFolder(), 'data')];
  const command = spawn(process.execPath, [launcher, 'batch', ...wish, ...where], { detached: true });
  let said = '';
  command.stderr.on('data', (words: Buffer) => {
    said += words.toString();
  });
  const ended = once(command, 'exit');
  await expect.poll(() => said, { timeout: 20_000 }).toContain(' av ');
  expect(fs.readdirSync(folder)).toHaveLength(1);
  process.kill(-(command.pid ?? 0), 'SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(said).toContain('Ingen fil är sparad.');
  expect(fs.readdirSync(folder)).toEqual([]);
});
