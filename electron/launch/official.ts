import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolder, checkout } from './cache.ts';
import { say } from './failure.ts';

const home = join(checkout, 'node_modules/electron');
const folder = join(home, 'dist');

/** How long a download may bring nothing at all before it counts as out of reach. */
const patience = 6000;

/** How long a release that was out of reach is not asked for again. */
const rest = 24 * 3600 * 1000;

/** The folder of Electron's own release; nothing when it cannot be reached. */
export async function official(): Promise<string | undefined> {
  if (isInstalled()) return folder;
  if (wasJustOutOfReach()) return undefined;
  say('Fetching Electron’s own release.');
  await download();
  if (isInstalled()) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(attempt(), '');
  return undefined;
}

const attempt = (): string => join(cacheFolder(), 'release-out-of-reach');

function wasJustOutOfReach(): boolean {
  const last = statSync(attempt(), { throwIfNoEntry: false });
  return last !== undefined && Date.now() - last.mtimeMs < rest;
}

/** The package writes path.txt last, when everything else is in place. */
const isInstalled = (): boolean => existsSync(join(home, 'path.txt')) && existsSync(join(folder, 'version'));

/** Runs the electron package's own installer and ends it when its download stands still. */
async function download(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'vagvisaren-electron-'));
  const env = { ...process.env, TMPDIR: work, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [join(home, 'install.js')], { env, stdio: 'ignore' });
  const watch = watchGrowth(work, () => child.kill());
  await new Promise<void>((resolve) => {
    const done = (): void => {
      resolve();
    };
    child.once('error', done).once('exit', done);
  });
  clearInterval(watch);
  rmSync(work, { recursive: true, force: true });
}

function watchGrowth(work: string, giveUp: () => void): NodeJS.Timeout {
  let last = { size: 0, at: Date.now() };
  return setInterval(() => {
    const size = sizeOf(work) + sizeOf(folder);
    if (size !== last.size) last = { size, at: Date.now() };
    else if (Date.now() - last.at > patience) giveUp();
  }, 500);
}

function sizeOf(directory: string): number {
  if (!existsSync(directory)) return 0;
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files.reduce(
    (sum, file) => sum + (statSync(join(directory, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

export const versionIn = (runtime: string): string =>
  readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, '');
