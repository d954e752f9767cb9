import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PaperChoice } from '../../../domain/paper-form.ts';
import { failed, ok } from '../../../domain/result.ts';
import { batches } from '../../../electron/print/batch/batches.ts';
import { spooler } from '../../../electron/print/spooler.ts';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { handoutsIn, onePage, printing, until } from './printing.ts';

let cups: TestSpooler;

beforeAll(async () => {
  cups = await startSpooler({ keepsHistory: false });
});
afterAll(() => cups.remove());

test('where the spooler keeps no history a person says whether paper came, and then it is counted', async () => {
  const { queue, order, engine, files } = await printing(spooler(cups.server));
  const job = order('slow', { copies: 2 });
  await queue.start(job);
  expect(queue.came(job.press)).toEqual(failed('already-sent'));
  cups.letSlowPrint();
  await until(queue, { state: 'unknown', need: 'ask' });
  expect(handoutsIn(engine)).toBe(0);
  expect(queue.came(job.press)).toEqual(ok({}));
  await until(queue, { state: 'done', counted: true });
  expect(handoutsIn(engine)).toBe(2);
  expect(files()).toEqual([]);
  expect(queue.came(job.press)).toEqual(failed('unknown-job'));
});

test('a batch asks too, and goes on from what the person says', async () => {
  const papers = ['sv', 'ar'].map((language) =>
    PaperChoice.parse({ leaflet: 'exposed', language, municipality: '1489' }),
  );
  const page = await onePage();
  const batch = batches({
    folder: path.join(temporaryFolder(), 'batch'),
    spooler: spooler(cups.server),
    pdf: () => Promise.resolve(ok(page)),
    every: 50,
  });
  const before = cups.paper().length;
  const press = randomUUID();
  batch.start({ press, printer: 'good', copies: 1, papers });
  for (const done of [0, 1]) {
    await vi.waitFor(() => {
      expect(batch.jobs()[0]).toMatchObject({ state: 'unknown', content: { done } });
    }, 10_000);
    expect(batch.came(press)).toEqual(ok({}));
  }
  await vi.waitFor(() => {
    expect(batch.jobs()[0]).toMatchObject({ state: 'done', content: { done: 2 } });
  }, 5000);
  expect(cups.paper()).toHaveLength(before + 2);
});
