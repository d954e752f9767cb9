import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Failure } from './failure.ts';
import { official, versionIn } from './official.ts';
import { standIn } from './stand-in.ts';
import { capture } from './run.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** An Electron ready to run: its folder, and what to tell people about it. */
export interface Runtime {
  folder: string;
  /** Of the program in that folder. */
  name: string;
  binary: string;
  version: string;
  isStandIn: boolean;
}

/** Finds, or fetches, an Electron: the one the caller names, its own release, else the stand-in. */
export async function ensureRuntime(): Promise<Runtime> {
  ensureSystemPackages('runtime');
  const runtime = await find();
  const missing = missingLibraries(runtime.binary);
  if (missing.length > 0) throw new Failure(`Electron lacks system libraries: ${missing.join(', ')}.`);
  return runtime;
}

export const describe = (runtime: Runtime): string =>
  `Electron ${runtime.version}${runtime.isStandIn ? ', stand-in for trial and tests' : ''}`;

async function find(): Promise<Runtime> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named !== undefined && named !== '') return runtimeIn(named, false);
  const own = await official();
  return own === undefined ? runtimeIn(await standIn(), true) : runtimeIn(own, false);
}

function runtimeIn(folder: string, isStandIn: boolean): Runtime {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name =
    process.platform === 'darwin' || process.platform === 'win32' ? inside[process.platform] : 'electron';
  const binary = join(folder, name);
  if (!existsSync(binary)) throw new Failure(`There is no Electron in ${folder}.`);
  const version = existsSync(join(folder, 'version')) ? versionIn(folder) : 'of its own';
  return { folder, name, binary, version, isStandIn };
}

function missingLibraries(binary: string): string[] {
  if (process.platform !== 'linux') return [];
  const lines = capture('ldd', [binary]).stdout.split('\n');
  return lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0] ?? line);
}
