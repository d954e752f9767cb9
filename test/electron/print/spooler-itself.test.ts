import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';

let spooler: TestSpooler;
let page: string;

beforeAll(async () => {
  spooler = await startSpooler();
  page = join(mkdtempSync(join(tmpdir(), 'page-')), 'page.pdf');
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  writeFileSync(page, await document.save());
});
afterAll(async () => {
  await spooler.remove();
  rmSync(join(page, '..'), { recursive: true });
});

const lp = (printer: string) =>
  spawnSync('lp', ['-h', spooler.server, '-d', printer, page], { encoding: 'utf8' });
const printersNow = (): string =>
  execFileSync('lpstat', ['-h', spooler.server, '-l', '-p'], { encoding: 'utf8' });
const jobsNow = (): string => execFileSync('lpstat', ['-h', spooler.server, '-o'], { encoding: 'utf8' });

test('a good printer puts the page on paper', async () => {
  expect(lp('good').stdout).toMatch(/^request id is good-1/);
  await vi.waitFor(() => {
    expect(spooler.paper()).toHaveLength(1);
  }, 5000);
  expect(
    readFileSync(spooler.paper()[0] ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('an empty printer says so and prints when it is filled', async () => {
  const before = spooler.paper().length;
  lp('empty');
  await vi.waitFor(() => {
    expect(printersNow()).toMatch(/media-empty/);
  }, 5000);
  spooler.fillWithPaper();
  await vi.waitFor(() => {
    expect(spooler.paper()).toHaveLength(before + 1);
  }, 5000);
});

test('a paused printer keeps the job until it is resumed', async () => {
  const before = spooler.paper().length;
  lp('paused');
  expect(jobsNow()).toMatch(/paused-/);
  spooler.resumePrinter('paused');
  await vi.waitFor(() => {
    expect(spooler.paper()).toHaveLength(before + 1);
  }, 5000);
});

test('a rejecting printer takes no job', () => {
  expect(lp('rejecting').stderr).toMatch(/not accepting jobs/);
});

test('a job on a slow printer can be cancelled', async () => {
  const before = spooler.paper().length;
  lp('slow');
  await vi.waitFor(() => {
    expect(printersNow()).toMatch(/printing slow-/);
  }, 5000);
  spooler.cancel();
  await vi.waitFor(() => {
    expect(jobsNow()).toBe('');
  }, 5000);
  expect(spooler.paper()).toHaveLength(before);
});

test('a dead spooler answers nobody and comes back with its printers', async () => {
  await spooler.stop();
  expect(lp('good').status).not.toBe(0);
  await spooler.start();
  expect(printersNow()).toMatch(/printer good/);
});
