import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { printQueue } from '../../../electron/print/queue.ts';
import { spooler } from '../../../electron/print/spooler.ts';
import { setUp, startEngine } from '../../support/engine.ts';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { handoutsIn } from './printing.ts';

const child = path.join(import.meta.dirname, '../../support/printing-child.ts');
let cups: TestSpooler;

beforeAll(async () => {
  cups = await startSpooler();
});
afterAll(() => cups.remove());

/** Waits until nothing of the queue is under way any longer. */
const settled = (queue: ReturnType<typeof printQueue>): Promise<void> =>
  vi.waitFor(
    () => {
      expect(queue.jobs().filter(({ state }) => state === 'sent')).toEqual([]);
    },
    { timeout: 10_000, interval: 50 },
  );

/** Prints in a process that is killed before its `step`th change of a file; the next start looks after what remains. */
async function killedBefore(step: number) {
  const prints = path.join(temporaryFolder(), 'print');
  const engine = await startEngine();
  await engine.ask('setup.save', setUp);
  const paper = cups.paper().length;
  const words = [child, engine.folder, engine.key, prints, cups.server, randomUUID(), String(step)];
  const [code, signal] = await once(spawn(process.execPath, words, { stdio: 'inherit' }), 'exit');
  const next = printQueue({ folder: prints, spooler: spooler(cups.server), ask: engine.ask, every: 50 });
  next.resume();
  await settled(next);
  const left = next.jobs().map(({ state }) => state);
  await next.stop();
  engine.close();
  const files = fs.existsSync(prints) ? fs.readdirSync(prints) : [];
  return {
    ended: code === 0,
    killed: signal === 'SIGKILL',
    left: left.filter((state) => state !== 'done'),
    files,
    paper: cups.paper().length - paper,
    counted: handoutsIn(engine),
  };
}

test(
  'kill -9 at each step of printing: at most one paper, counted when it is known to have come, else a person is asked',
  { timeout: 180_000 },
  async () => {
    const seen = new Set<string>();
    for (let step = 1; ; step += 1) {
      const { ended, killed, left, files, paper, counted } = await killedBefore(step);
      expect(ended || killed, `step ${step}`).toBe(true);
      expect(paper, `step ${step}`).toBeLessThanOrEqual(1);
      expect(
        files.filter((name) => name.endsWith('.part')),
        `step ${step}`,
      ).toEqual([]);
      if (left.length === 0)
        expect({ counted, files }, `step ${step}`).toEqual({ counted: paper, files: [] });
      else expect(counted, `step ${step}`).toBe(0);
      if (left.includes('saved')) expect(paper, `step ${step}`).toBe(0);
      for (const state of left) seen.add(state);
      if (left.length === 0) seen.add(counted === 1 ? 'counted' : 'nothing');
      if (ended) break;
    }
    expect([...seen].sort()).toEqual(['counted', 'nothing', 'saved', 'unknown']);
  },
);
