import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

import manifest from '../../package.json' with { type: 'json' };
import { checkout } from './cache.ts';
import { Failure, runMain, say } from './failure.ts';
import { stateOf } from './readable-app.ts';
import { capture } from './run.ts';

const sources = [
  'domain',
  'electron',
  'renderer',
  'locales',
  'assets',
  'package-lock.json',
  'electron.vite.config.ts',
];
/** What Electron is started on for the command line. */
export const commandApp = join(checkout, 'out/command');

const stamp = join(checkout, 'out/.built-from');
const lock = join(checkout, 'node_modules/.vagvisaren-build');

/** Builds the app unless what lies in out/ was built from these very sources. One build at a time. */
export async function ensureBuild(): Promise<void> {
  if (isFresh()) return;
  await waitForLock();
  try {
    if (!isFresh()) build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const isFresh = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === stateOf(sources);

function build(): void {
  say('Building the app.');
  rmSync(stamp, { force: true });
  const state = stateOf(sources);
  const vite = join(checkout, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = capture(process.execPath, [vite, 'build'], { cwd: checkout });
  if (done.code !== 0) throw new Failure(`The build failed: ${reasonIn(done.stdout + done.stderr)}`);
  describeCommand();
  writeFileSync(stamp, state);
}

/** The command line is the same app by name, so that both keep their data in the same place. */
function describeCommand(): void {
  const { name, productName, version } = manifest;
  const about = { name, productName, version, type: 'module', main: '../main/command.js' };
  mkdirSync(commandApp, { recursive: true });
  writeFileSync(join(commandApp, 'package.json'), JSON.stringify(about));
}

/** The line of a builder's long answer that names the error. */
function reasonIn(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n');
  const after = lines.slice(lines.findIndex((line) => /^error during build/i.test(line)) + 1);
  const named = after.find((line) => line.trim() !== '' && !line.startsWith('Build failed with'));
  return named?.trim() ?? 'run npx electron-vite build to see why.';
}

async function waitForLock(): Promise<void> {
  while (!takeLock()) {
    if (!isHeld()) rmSync(lock, { recursive: true, force: true });
    await setTimeout(100);
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'holder'), `${process.pid}`);
    return true;
  } catch {
    return false;
  }
}

/** A builder that was killed holds nothing. A lock without a name is only just being taken. */
function isHeld(): boolean {
  const holder = join(lock, 'holder');
  if (!existsSync(holder)) return true;
  try {
    return process.kill(Number(readFileSync(holder, 'utf8')), 0);
  } catch {
    return false;
  }
}

if (import.meta.main)
  await runMain(async () => {
    rmSync(stamp, { force: true });
    await ensureBuild();
    return 0;
  });
