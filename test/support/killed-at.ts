import { syncBuiltinESMExports } from 'node:module';

const fs = process.getBuiltinModule('node:fs');

const steps = ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmSync'] as const;

/** From now on this process is killed just before what would be its `last` change of a file. */
export function killedAt(last: number): void {
  let done = 0;
  for (const step of steps) {
    const own: unknown = Reflect.get(fs, step);
    Reflect.set(fs, step, (...given: unknown[]): unknown => {
      done += 1;
      if (done === last) process.kill(process.pid, 'SIGKILL');
      const made: unknown = typeof own === 'function' ? Reflect.apply(own, fs, given) : undefined;
      return made;
    });
  }
  syncBuiltinESMExports();
}
