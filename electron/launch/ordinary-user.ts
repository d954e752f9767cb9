/**
 * Chromium's sandbox, the wall around web pages, refuses to work for root. So when root starts the app, Electron
 * alone runs as an ordinary user, through a folder that looks like an Electron and holds a small script: whoever
 * starts "its" electron (we, the electron package, Playwright) stays what it is.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, checkout, fillWhole, isRoot } from './cache.ts';
import { openToOthers, readableApp } from './readable-app.ts';
import { capture, mustRun } from './run.ts';
import type { Runtime } from './runtime.ts';

/** The user called nobody, whom every system has and who owns nothing. */
export const ordinaryUser = { uid: 65534, gid: 65534 };

const as = ['--reuid', `${ordinaryUser.uid}`, '--regid', `${ordinaryUser.gid}`, '--clear-groups'];

/** Where the app keeps what is its own when root starts it. */
export const homeOfApp = (): string => join(cacheFolder(), 'home');

/** Makes a folder that the app may write to, whoever runs it. */
export function ownedByApp(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(folder, ordinaryUser.uid, ordinaryUser.gid);
  return folder;
}

export interface Seat {
  /** What to give as ELECTRON_OVERRIDE_DIST_PATH. */
  folder: string;
  /** The app as the user of this seat can read it. */
  app: string;
  hasSandbox: boolean;
}

/** Where Electron is started from so that its sandbox is on: the runtime itself, or a step down from root. */
export async function takeSeat(runtime: Runtime): Promise<Seat> {
  const hasSandbox = canSandbox(runtime);
  if (!isRoot || !hasSandbox) return { folder: runtime.folder, app: checkout, hasSandbox };
  const app = await readableApp();
  ownedByApp(homeOfApp());
  return { folder: await stepDown(await readableRuntime(runtime), app), app, hasSandbox };
}

/** The runtime, or a copy of it if an ordinary user may not read it where it is. */
async function readableRuntime(runtime: Runtime): Promise<Runtime> {
  if (openToOthers(runtime.binary)) return runtime;
  const folder = join(cacheFolder(), `electron-${runtime.version}`);
  if (!existsSync(folder))
    await fillWhole(folder, (unfinished) => {
      cpSync(runtime.folder, unfinished, { recursive: true, verbatimSymlinks: true });
      mustRun('Copying Electron', 'chmod', ['-R', 'a+rX', unfinished]);
    });
  return { ...runtime, folder, binary: join(folder, runtime.name) };
}

/** Whether the kernel lets an ordinary user, or the helper beside Electron, build the sandbox's walls. */
export function canSandbox(runtime: Runtime): boolean {
  if (process.platform !== 'linux') return true;
  const walls = ['--user', '--map-root-user', '--pid', '--net', '--fork', 'true'];
  const [program, args] = isRoot ? ['setpriv', [...as, 'unshare', ...walls]] : ['unshare', walls];
  return capture(program, args).code === 0 || helperWorks(join(runtime.folder, 'chrome-sandbox'));
}

function helperWorks(helper: string): boolean {
  if (!existsSync(helper)) return false;
  const wanted = 0o4755;
  if (isRoot && capture('unshare', ['--pid', '--net', '--fork', 'true']).code === 0) {
    chownSync(helper, 0, 0);
    chmodSync(helper, wanted);
  }
  const found = statSync(helper);
  return found.uid === 0 && (found.mode & 0o7777) === wanted;
}

/** A program that starts this one as an ordinary user when root calls it, and is the program itself otherwise. */
export async function steppedDown(binary: string): Promise<string> {
  if (!isRoot) return binary;
  ownedByApp(homeOfApp());
  return join(await stepDown({ binary, version: '' }, checkout), 'electron');
}

/** A folder with a script called electron; its name follows from what the script says. */
async function stepDown(runtime: Pick<Runtime, 'binary' | 'version'>, app: string): Promise<string> {
  const script = stepDownScript(runtime.binary, app);
  const name = createHash('sha256').update(script).digest('hex').slice(0, 16);
  const folder = join(cacheFolder(), `seat-${name}`);
  if (existsSync(folder)) return folder;
  await fillWhole(folder, (unfinished) => {
    writeFileSync(join(unfinished, 'electron'), script, { mode: 0o755 });
    writeFileSync(join(unfinished, 'version'), runtime.version);
    chmodSync(unfinished, 0o755);
  });
  return folder;
}

/** Paths into the checkout become paths into the app's readable copy, where there is one. */
export const stepDownScript = (binary: string, app: string): string => `#!/bin/sh
from=${quoted(checkout)}
to=${quoted(app)}
for word; do
  shift
  case $word in "$from" | "$from"/*) word=$to\${word#"$from"} ;; esac
  set -- "$@" "$word"
done
[ "$from" = "$to" ] || cd "$to"
[ "\${VAGVISAREN_HOME:-}" ] || VAGVISAREN_HOME=${quoted(homeOfApp())}
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_RUNTIME_DIR
export HOME="$VAGVISAREN_HOME" USER=nobody LOGNAME=nobody
exec setpriv ${as.join(' ')} ${quoted(binary)} "$@"
`;

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
