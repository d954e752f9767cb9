import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { PaperChoice } from '../../../domain/paper-form.ts';
import type { PrintJob } from '../../../domain/print-job.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { type Batches, batches } from '../../../electron/print/batch/batches.ts';
import { spooler } from '../../../electron/print/spooler.ts';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { onePage } from './printing.ts';

let cups: TestSpooler;
let page: Uint8Array;

beforeAll(async () => {
  cups = await startSpooler();
  page = await onePage();
});
afterAll(() => cups.remove());
beforeEach(() => {
  cups.letSlowPrint();
});

const papersIn = (...languages: readonly string[]): PaperChoice[] =>
  languages.map((language) => PaperChoice.parse({ leaflet: 'exposed', language, municipality: '1489' }));
const eight = papersIn('sv', 'ar', 'so', 'ti', 'fa', 'uk', 'ps', 'am');

type Pdf = (paper: PaperChoice) => Promise<Result<Uint8Array>>;
function desk(server = cups.server, given: { folder?: string; pdf?: Pdf } = {}) {
  const { folder = path.join(temporaryFolder(), 'batch'), pdf = () => Promise.resolve(ok(page)) } = given;
  const open = () => batches({ folder, spooler: spooler(server), pdf, every: 50 });
  return {
    batch: open(),
    again: open,
    files: () => (fs.existsSync(folder) ? fs.readdirSync(folder) : []),
    order: (printer: string, papers = eight) => ({ press: randomUUID(), printer, copies: 2, papers }),
  };
}

const only = (batch: Batches): PrintJob | undefined => batch.jobs()[0];
const until = (batch: Batches, wanted: object): Promise<void> =>
  vi.waitFor(
    () => {
      expect(only(batch)).toMatchObject(wanted);
    },
    { timeout: 10_000, interval: 50 },
  );
const come = (done: number, all = 8) => ({ content: { kind: 'batch', form: 'a4', done, all } });

test('eight papers come out one after another as one job, and nothing of it stays on disk', async () => {
  const { batch, order, files } = desk();
  const before = cups.paper().length;
  const wanted = order('good');
  expect(batch.start(wanted)).toMatchObject({ ok: true, value: { state: 'sent', ...come(0) } });
  expect(batch.start(wanted)).toMatchObject({ ok: true, value: { id: wanted.press } });
  await until(batch, { state: 'done', counted: false, ...come(8) });
  expect(cups.paper()).toHaveLength(before + 8);
  expect(files()).toEqual([]);
  expect(batch.jobs()).toHaveLength(1);
  batch.reset();
  expect(batch.jobs()).toEqual([]);
});

test('cancelled in the middle: what came stays true, what the spooler had is taken back, nothing more is sent', async () => {
  const made: string[] = [];
  const pdf: Pdf = ({ language }) => {
    made.push(language);
    return Promise.resolve(ok(page));
  };
  const { batch, order, files } = desk(cups.server, { pdf });
  const before = cups.paper().length;
  const wanted = order('good');
  batch.start(wanted);
  await vi.waitFor(() => {
    expect(cups.paper().length).toBeGreaterThanOrEqual(before + 2);
  }, 10_000);
  cups.pausePrinter('good');
  await until(batch, { state: 'sent', need: 'paused' });
  const came = cups.paper().length - before;
  expect(batch.cancel(wanted.press)).toEqual(ok({}));
  await until(batch, { state: 'done', ...come(came) });
  cups.resumePrinter('good');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(cups.paper()).toHaveLength(before + came);
  expect(made).toHaveLength(came + 1);
  expect(files()).toEqual([]);
});

test('cancelled while a paper is being made: it is never sent', async () => {
  let hurry: (made: Result<Uint8Array>) => void = () => undefined;
  const slowly = new Promise<Result<Uint8Array>>((resolve) => {
    hurry = resolve;
  });
  const { batch, order } = desk(cups.server, { pdf: () => slowly });
  const before = cups.paper().length;
  const wanted = order('good');
  batch.start(wanted);
  batch.cancel(wanted.press);
  hurry(ok(page));
  await until(batch, { state: 'done', ...come(0) });
  expect(cups.paper()).toHaveLength(before);
});

test('out of paper is said and waited for', async () => {
  const { batch, order } = desk();
  batch.start(order('empty', papersIn('sv', 'ar')));
  await until(batch, { state: 'sent', need: 'paper', ...come(0, 2) });
  cups.fillWithPaper();
  await until(batch, { state: 'done', ...come(2, 2) });
});

test('a printer that takes no jobs stops it before the first; another printer takes it all', async () => {
  const { batch, order } = desk();
  const wanted = order('rejecting', papersIn('sv', 'ar'));
  batch.start(wanted);
  await until(batch, { state: 'saved', need: 'rejecting', ...come(0, 2) });
  expect(batch.retry(wanted.press, 'good')).toMatchObject({ ok: true, value: { printer: 'good' } });
  expect(batch.retry(wanted.press, 'good')).toEqual(failed('already-sent'));
  await until(batch, { state: 'done', ...come(2, 2) });
});

test('cancelled at the printer, or given up by it, stops it where it was', async () => {
  const { batch, order } = desk();
  const wanted = order('failing', papersIn('sv', 'ar'));
  batch.start(wanted);
  await until(batch, { state: 'saved', need: 'aborted', ...come(0, 2) });
  cups.pausePrinter('good');
  batch.retry(wanted.press, 'good');
  await until(batch, { state: 'sent', need: 'paused' });
  cups.cancel();
  await until(batch, { state: 'saved', need: 'canceled', ...come(0, 2) });
  cups.resumePrinter('good');
  expect(batch.forget(wanted.press)).toEqual(ok({}));
  expect(batch.jobs()).toEqual([]);
  expect(batch.forget(wanted.press)).toEqual(failed('unknown-job'));
});

test('a printer that does not exist, and a paper that cannot be made, are named', async () => {
  const nowhere = desk();
  nowhere.batch.start(nowhere.order('nowhere'));
  await until(nowhere.batch, { state: 'saved', need: 'no-printer' });
  let made = 0;
  const failing = desk(cups.server, {
    pdf: () => Promise.resolve((made += 1) > 1 ? failed('paper-failed') : ok(page)),
  });
  failing.batch.start(failing.order('good'));
  await until(failing.batch, { state: 'saved', need: 'paper-failed', ...come(1) });
});

test('after a restart what was sent is followed, and the rest waits for a press', async () => {
  const { batch, order, again } = desk();
  const before = cups.paper().length;
  const wanted = order('good', papersIn('sv', 'ar', 'so'));
  cups.pausePrinter('good');
  batch.start(wanted);
  await until(batch, { state: 'sent', need: 'paused' });
  batch.stop();
  const next = again();
  expect(only(next)).toMatchObject({ state: 'sent' });
  next.resume();
  cups.resumePrinter('good');
  await until(next, { state: 'saved', ...come(1, 3) });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(cups.paper()).toHaveLength(before + 1);
  expect(next.retry(wanted.press, 'good')).toMatchObject({ ok: true });
  await until(next, { state: 'done', ...come(3, 3) });
  expect(cups.paper()).toHaveLength(before + 3);
});

test('a spooler that goes down is said, and waited for', async () => {
  const { batch, order } = desk();
  cups.pausePrinter('good');
  batch.start(order('good', papersIn('sv')));
  await until(batch, { state: 'sent', need: 'paused' });
  await cups.stop();
  await until(batch, { state: 'sent', need: 'no-spooler' });
  await cups.start();
  cups.resumePrinter('good');
  await until(batch, { state: 'done', ...come(1, 1) });
  const absent = desk('127.0.0.1:9');
  absent.batch.start(absent.order('good'));
  await until(absent.batch, { state: 'saved', need: 'no-spooler' });
});

test('a folder that cannot be written to begins nothing', () => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');
  const { batch, order } = desk(cups.server, { folder: path.join(file, 'batch') });
  expect(batch.start(order('good'))).toEqual(failed('folder-not-writable'));
  expect(batch.jobs()).toEqual([]);
});

test('a printer removed in the middle leaves the rest to the person, who sends it elsewhere', async () => {
  const { batch, order } = desk();
  const wanted = order('paused', papersIn('sv', 'ar'));
  batch.start(wanted);
  await until(batch, { state: 'sent', need: 'paused' });
  cups.removePrinter('paused');
  await vi.waitFor(() => {
    expect(only(batch)?.state).toMatch(/saved|unknown/);
  }, 10_000);
  expect(batch.retry(wanted.press, 'good')).toMatchObject({ ok: true });
  await until(batch, { state: 'done', ...come(2, 2) });
});
