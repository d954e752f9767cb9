import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { failed, ok } from '../../../domain/result.ts';
import { printQueue } from '../../../electron/print/queue.ts';
import { spooler } from '../../../electron/print/spooler.ts';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';
import { handout, handoutsIn, onePage, printing, until } from './printing.ts';

let cups: TestSpooler;

beforeAll(async () => {
  cups = await startSpooler();
});
afterAll(() => cups.remove());

const started = () => printing(spooler(cups.server));
const done = { state: 'done', counted: true };

test('three copies come out, are counted as three, and nothing of the job stays on disk', async () => {
  const { queue, order, engine, files } = await started();
  const paper = cups.paper().length;
  const answer = await queue.start(order('good', { copies: 3 }));
  expect(answer).toMatchObject({ ok: true, value: { copies: 3, printer: 'good' } });
  await until(queue, done);
  expect(cups.paper()).toHaveLength(paper + 1);
  expect(handoutsIn(engine)).toBe(3);
  expect(files()).toEqual([]);
  queue.reset();
  expect(queue.jobs()).toEqual([]);
});

test('one press that arrives twice is one job and one sheet', async () => {
  const { queue, order, engine } = await started();
  const paper = cups.paper().length;
  const twice = order('good', { press: randomUUID() });
  const answers = await Promise.all([queue.start(twice), queue.start(twice)]);
  await until(queue, done);
  await queue.start(twice);
  expect(answers.every((answer) => answer.ok && answer.value.id === twice.press)).toBe(true);
  expect(queue.jobs()).toHaveLength(1);
  expect(cups.paper()).toHaveLength(paper + 1);
  expect(handoutsIn(engine)).toBe(1);
});

test('a printer without paper says so, and the job ends when it is filled', async () => {
  const { queue, order, engine } = await started();
  await queue.start(order('empty'));
  await until(queue, { state: 'sent', need: 'paper' });
  expect(handoutsIn(engine)).toBe(0);
  cups.fillWithPaper();
  await until(queue, done);
  expect(handoutsIn(engine)).toBe(1);
});

test('a paused printer says so, and the job ends when it is resumed', async () => {
  const { queue, order, folder } = await started();
  const { press } = order('paused');
  await queue.start(order('paused', { press }));
  await until(queue, { state: 'sent', need: 'paused' });
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(folder, `${press}.pdf`)).mode & 0o777).toBe(0o600);
  expect(fs.statSync(path.join(folder, `${press}.json`)).mode & 0o777).toBe(0o600);
  cups.resumePrinter('paused');
  await until(queue, done);
});

test('a printer that takes no jobs leaves the job saved, and the next press may send it elsewhere', async () => {
  const { queue, order, engine, files } = await started();
  const rejected = order('rejecting');
  expect(await queue.start(rejected)).toMatchObject({ value: { state: 'saved', need: 'rejecting' } });
  expect(files()).toHaveLength(2);
  expect(await queue.retry(rejected.press, 'good')).toMatchObject({ ok: true, value: { printer: 'good' } });
  await until(queue, done);
  expect(await queue.retry(rejected.press, 'good')).toEqual(failed('already-sent'));
  expect(handoutsIn(engine)).toBe(1);
});

test('a job cancelled here is taken back from the printer, kept, and not counted', async () => {
  const { queue, order, engine } = await started();
  const paper = cups.paper().length;
  cups.pausePrinter('good');
  const waiting = order('good');
  await queue.start(waiting);
  await until(queue, { state: 'sent', need: 'paused' });
  expect(await queue.cancel(waiting.press)).toEqual(ok({}));
  await until(queue, { state: 'saved', need: 'canceled' });
  cups.resumePrinter('good');
  expect(queue.pdf(waiting.press)?.length).toBe((await onePage()).length);
  expect(cups.paper()).toHaveLength(paper);
  expect(handoutsIn(engine)).toBe(0);
  expect(await queue.cancel(randomUUID())).toEqual(failed('unknown-job'));
});

test('some pages of a leaflet, and a test page, come out and are not counted', async () => {
  const { queue, order, engine, files } = await started();
  await queue.start({ ...order('good'), isWhole: false });
  const { press, printer, copies, pdf } = order('good');
  await queue.start({ press, printer, copies, pdf });
  await vi.waitFor(() => {
    expect(queue.jobs().map(({ state, counted }) => [state, counted])).toEqual([
      ['done', false],
      ['done', false],
    ]);
  }, 10_000);
  expect(queue.jobs().map(({ content }) => content)).toEqual([
    { kind: 'leaflet', form: 'a4', language: 'ar', isWhole: false },
    { kind: 'test' },
  ]);
  expect(handoutsIn(engine)).toBe(0);
  expect(files()).toEqual([]);
});

test('a job cancelled at the printer is saved again, not counted, and forgotten on request', async () => {
  const { queue, order, engine, files } = await started();
  const slow = order('slow');
  await queue.start(slow);
  expect(await queue.retry(slow.press, 'good')).toEqual(failed('already-sent'));
  cups.cancel();
  await until(queue, { state: 'saved', need: 'canceled' });
  expect(handoutsIn(engine)).toBe(0);
  expect(queue.forget(slow.press)).toEqual(ok({}));
  expect(files()).toEqual([]);
  expect(queue.forget(slow.press)).toEqual(failed('unknown-job'));
});

test('a printer that gives the job up leaves it saved', async () => {
  const { queue, order } = await started();
  await queue.start(order('failing'));
  await until(queue, { state: 'saved', need: 'aborted' });
});

test('a printer that does not exist is named as such', async () => {
  const { queue, order } = await started();
  expect(await queue.start(order('nowhere'))).toMatchObject({
    value: { state: 'saved', need: 'no-printer' },
  });
});

test('a job counted just before a crash is not counted again', async () => {
  const { queue, order, engine, folder, again } = await started();
  const press = randomUUID();
  await queue.start(order('good', { press }));
  const known = fs.readFileSync(path.join(folder, `${press}.json`), 'utf8');
  await queue.stop();
  await engine.ask('handouts.printed', { job: press, copies: 1, handout });
  expect(known).toContain(press);
  const next = again();
  next.resume();
  await until(next, done);
  expect(handoutsIn(engine)).toBe(1);
});

test('a job sent before a crash is followed after it and never sent again', async () => {
  const { queue, order, engine, again, files } = await started();
  const paper = cups.paper().length;
  await queue.start(order('slow'));
  await queue.stop();
  const next = again();
  expect(next.jobs()).toMatchObject([{ state: 'sent' }]);
  cups.letSlowPrint();
  await until(next, done);
  expect(cups.paper()).toHaveLength(paper + 1);
  expect(handoutsIn(engine)).toBe(1);
  expect(files()).toEqual([]);
});

test('a job that was only saved waits for a press after a restart', async () => {
  const { queue, order, again } = await started();
  const paper = cups.paper().length;
  const rejected = order('rejecting');
  await queue.start(rejected);
  await queue.stop();
  const next = again();
  expect(next.jobs()).toMatchObject([{ state: 'saved', need: 'rejecting' }]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(cups.paper()).toHaveLength(paper);
  expect(await next.retry(rejected.press, 'good')).toMatchObject({ ok: true });
  await until(next, done);
});

test('a damaged description is left alone, and paper nobody describes is cleared away', async () => {
  const { folder, again, files } = await started();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'broken.json'), '{"id": ');
  fs.writeFileSync(path.join(folder, `${randomUUID()}.pdf`), 'left over');
  expect(again().jobs()).toEqual([]);
  expect(files()).toEqual(['broken.json']);
});

test('with counting off the job is done, not counted, and gone from disk', async () => {
  const { order, folder, files } = await started();
  const off = printQueue({
    folder,
    spooler: spooler(cups.server),
    ask: () => Promise.resolve(failed('key-missing')),
    every: 50,
  });
  await off.start(order('good'));
  await until(off, { state: 'done', counted: false });
  expect(files()).toEqual([]);
});

test('an engine that is just restarting is asked again until it has counted', async () => {
  const { order, folder, engine } = await started();
  let falls = 2;
  const ask = (name: string, input: object) => {
    falls -= 1;
    return falls >= 0 ? Promise.resolve(failed('engine-stopped')) : engine.ask(name, input);
  };
  const queue = printQueue({ folder, spooler: spooler(cups.server), ask, every: 50 });
  await queue.start(order('good'));
  await until(queue, done);
  expect(handoutsIn(engine)).toBe(1);
});

test('paper that cannot be made starts no job', async () => {
  const { queue, order, files } = await started();
  const answer = await queue.start({ ...order('good'), pdf: () => Promise.resolve(failed('paper-failed')) });
  expect(answer).toEqual(failed('paper-failed'));
  expect(queue.jobs()).toEqual([]);
  expect(files()).toEqual([]);
});

test('a folder that cannot be written to starts no job and says why', async () => {
  const { order, folder } = await started();
  fs.writeFileSync(folder, 'a file where the folder should be');
  const queue = printQueue({
    folder: path.join(folder, 'print'),
    spooler: spooler(cups.server),
    ask: () => Promise.resolve(ok({})),
  });
  expect(await queue.start(order('good'))).toEqual(failed('folder-not-writable'));
  expect(queue.jobs()).toEqual([]);
});
