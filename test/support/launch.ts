import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { ownedByApp, homeOfApp, takeSeat } from '../../electron/launch/ordinary-user.ts';
import { ensureRuntime } from '../../electron/launch/runtime.ts';
import { ensureBuild } from '../../electron/launch/build.ts';

export interface KioskOptions {
  /** A data folder to start on; without it a fresh one that goes with `close`. */
  data?: string;
  env?: Record<string, string>;
  args?: readonly string[];
  /** Another app than the checkout's own. */
  app?: string;
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
export async function launchKiosk({ data, env, args = [], app: path }: KioskOptions = {}): Promise<Kiosk> {
  const folder = data ?? freshFolder();
  const seat = await seated(path === undefined);
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = seat.folder;
  const app = await _electron.launch({
    args: ['--disable-gpu', path ?? seat.app, ...args],
    chromiumSandbox: seat.hasSandbox,
    env: { ...inherited(), VAGVISAREN_DATA: folder, VAGVISAREN_HOME: folder, ...env },
  });
  const errors = listen(app);
  const close = async (): Promise<void> => {
    await app.close();
    if (data === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { app, window: await app.firstWindow(), data: folder, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

let seat: ReturnType<typeof takeSeat> | undefined;

/** The same for all tests of a run, since the runtime is looked for only once. */
async function seated(needsBuild: boolean): ReturnType<typeof takeSeat> {
  if (needsBuild) await ensureBuild();
  return (seat ??= ensureRuntime().then(takeSeat));
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
