import { type ChildProcess, type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

import { Failure, say } from './failure.ts';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end and keeps what it says. */
export function capture(
  command: string,
  args: readonly string[],
  options: Partial<SpawnSyncOptionsWithStringEncoding> = {},
): Outcome {
  const done = spawnSync(command, args, { maxBuffer: 1 << 26, ...options, encoding: 'utf8' });
  if (done.error !== undefined) return { code: 127, stdout: '', stderr: done.error.message };
  return { code: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

/** As capture, but anything else than success is a failure that says what was being done. */
export function mustRun(what: string, command: string, args: readonly string[]): string {
  const done = capture(command, args);
  if (done.code === 0) return done.stdout;
  throw new Failure(
    `${what} failed: ${lastLine(done.stderr) ?? lastLine(done.stdout) ?? `exit code ${done.code}`}`,
  );
}

function lastLine(text: string): string | undefined {
  const line = text.trimEnd().split('\n').at(-1);
  return line === '' ? undefined : line;
}

/** Waits for a child, passes signals on to it, and answers the exit code a shell would see. */
export function follow(child: ChildProcess): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passed = new Set<string>();
  const pass = (signal: NodeJS.Signals): void => {
    passed.add(signal);
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new Failure(`Could not start: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      if (signal !== null && !passed.has(signal)) say(`It ended unexpectedly (${signal}).`);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
