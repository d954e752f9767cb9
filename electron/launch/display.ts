import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';

import { Failure } from './failure.ts';
import { ensureSystemPackages } from './system-packages.ts';

export interface Display {
  name: string;
  close: () => Promise<void>;
}

export const hasDisplay = (env = process.env): boolean =>
  process.platform !== 'linux' ||
  [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');

/** A screen nobody sees, on a free number. It ends with `close`, and with this process in any case. */
export async function virtualDisplay(size = '1366x900'): Promise<Display> {
  ensureSystemPackages('display');
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'];
  // Detached: Ctrl-C in a terminal reaches the app first, and the screen goes when the app has gone.
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', 'Xvfb', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const number = await Promise.race([
    firstLine(server.stdio[3]),
    once(server, 'exit'),
    once(server, 'error'),
  ]);
  if (typeof number !== 'string') throw new Failure('The virtual display (Xvfb) did not start.');
  server.unref();
  const close = async (): Promise<void> => {
    server.ref();
    const ended = once(server, 'exit');
    if (server.kill()) await ended;
  };
  return { name: `:${number}`, close };
}

/** Read up to the line's end, which Xvfb writes by itself: it dies if nobody is there to take it. */
async function firstLine(pipe: unknown): Promise<string | undefined> {
  if (!(pipe instanceof Readable)) return undefined;
  let text = '';
  for await (const part of pipe.setEncoding('utf8')) {
    text += String(part);
    if (text.endsWith('\n')) return text.trim();
  }
  return undefined;
}
