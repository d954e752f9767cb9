import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { checkout } from '../electron/launch/cache.ts';

const tools = join(checkout, 'node_modules/.bin');

/** With the project's own Node first, whatever the machine has. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [tools, process.env['PATH'] ?? ''].join(delimiter),
});

interface Run {
  code: number;
  output: string;
}

/** Runs one of the project's tools and keeps what it says. */
export function quietly(tool: string, args: readonly string[]): Run {
  const done = spawnSync(tool, args, {
    cwd: checkout,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: done.status ?? 1, output: done.error?.message ?? done.stdout + done.stderr };
}

/** Runs one of the project's tools in plain view. */
export function openly(tool: string, args: readonly string[], env: Record<string, string> = {}): number {
  const all = { ...environment(), ...env };
  return (
    spawnSync(tool, args, { cwd: checkout, env: all, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
  );
}
