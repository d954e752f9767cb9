import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { isRoot } from '../../electron/launch/cache.ts';
import {
  homeOfApp,
  ordinaryUser,
  ownedByApp,
  steppedDown,
  takeSeat,
} from '../../electron/launch/ordinary-user.ts';
import { ensureRuntime } from '../../electron/launch/runtime.ts';
import { ensureBuild } from '../../electron/launch/build.ts';

export interface KioskOptions {
  /** A data folder to start on; without it a fresh one that goes with `close`. */
  data?: string;
  env?: Record<string, string>;
  args?: readonly string[];
  /** Another built app than the checkout's own: one that a test has damaged. */
  app?: string;
  /** A packaged program, which is its own Electron and holds its own app. */
  executable?: string;
}

export interface Kiosk {
  app: ElectronApplication;
  window: Page;
  data: string;
  /** What any window has written to its console as an error, and what it threw. */
  errors: string[];
  close: () => Promise<void>;
}

/** Real Electron, sandbox on, as an ordinary user even when root runs the tests. */
export async function launchKiosk(options: KioskOptions = {}): Promise<Kiosk> {
  const folder = options.data === undefined ? freshFolder() : handedOver(options.data);
  const app = askedAgain(
    await launch(options, {
      ...inherited(),
      VAGVISAREN_DATA: folder,
      VAGVISAREN_HOME: folder,
      ...options.env,
    }),
  );
  const errors = listen(app);
  const close = async (): Promise<void> => {
    await app.close();
    if (options.data === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { app, window: await app.firstWindow(), data: folder, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const collected = 'Resulting promise was garbage collected';

/** V8's inspector holds an answer so loosely that it may be collected on its way: then the same is asked again. */
function askedAgain(app: ElectronApplication): ElectronApplication {
  return new Proxy(app, {
    get: (target, name) => {
      const part: unknown = Reflect.get(target, name);
      if (typeof part !== 'function') return part;
      if (name !== 'evaluate') return (...given: unknown[]): unknown => Reflect.apply(part, target, given);
      return (...given: unknown[]): Promise<unknown> =>
        untilAnswered(() => Promise.resolve<unknown>(Reflect.apply(part, target, given)), 20);
    },
  });
}

async function untilAnswered(ask: () => Promise<unknown>, times: number): Promise<unknown> {
  try {
    return await ask();
  } catch (fault) {
    if (times === 0 || !(fault instanceof Error) || !fault.message.includes(collected)) throw fault;
    await setTimeout(100);
    return untilAnswered(ask, times - 1);
  }
}

async function launch(options: KioskOptions, env: Record<string, string>): Promise<ElectronApplication> {
  if (options.app === undefined && options.executable === undefined) await ensureBuild();
  const { folder, app, hasSandbox } = await takeSeat(await ensureRuntime());
  const words = ['--disable-gpu', ...(options.args ?? [])];
  if (options.executable !== undefined) {
    const executablePath = await steppedDown(options.executable);
    return _electron.launch({ executablePath, args: words, chromiumSandbox: hasSandbox, env });
  }
  const args = [options.app ?? app, ...words];
  return withOverride(folder, () => _electron.launch({ args, chromiumSandbox: hasSandbox, env }));
}

let lastLaunch: Promise<unknown> = Promise.resolve();

/**
 * Playwright asks the electron package, which asks this variable. What a test starts by itself must not see it,
 * so launches stand in line: two at once would each put back what the other had set.
 */
async function withOverride<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const launched = lastLaunch.then(async () => {
    const { ELECTRON_OVERRIDE_DIST_PATH: before } = process.env;
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
    try {
      return await action();
    } finally {
      delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
      if (before !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = before;
    }
  });
  lastLaunch = launched.catch(() => undefined);
  return launched;
}

/** Gives a data folder, with all that is in it, to the user the app runs as. */
export function handedOver(folder: string): string {
  ownedByApp(folder);
  if (isRoot) execFileSync('chown', ['-R', `${ordinaryUser.uid}:${ordinaryUser.gid}`, folder]);
  return folder;
}

/** A new empty folder that the app may write to. */
export function freshFolder(): string {
  return ownedByApp(mkdtempSync(join(ownedByApp(homeOfApp()), 'test-')));
}

function inherited(): Record<string, string> {
  const env: Record<string, string> = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value;
  return env;
}

function listen(app: ElectronApplication): string[] {
  const errors: string[] = [];
  const hear = (page: Page): void => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  };
  app.on('window', hear);
  app.windows().forEach(hear);
  return errors;
}
