import { afterAll, beforeAll, expect, test } from 'vitest';
import { failed } from '../../../domain/result.ts';
import { askSpooler, spoolerAddress } from '../../../electron/print/ipp.ts';
import { spooler } from '../../../electron/print/spooler.ts';
import { startSpooler, type TestSpooler } from '../../support/spooler.ts';
import { handoutsIn, onePage, printing, until } from './printing.ts';

let cups: TestSpooler;

beforeAll(async () => {
  cups = await startSpooler();
});
afterAll(() => cups.remove());

test('the address is read as CUPS reads it', () => {
  expect(spoolerAddress(undefined)).toEqual({ host: 'localhost', port: 631 });
  expect(spoolerAddress('print.local')).toEqual({ host: 'print.local', port: 631 });
  expect(spoolerAddress('127.0.0.1:8631')).toEqual({ host: '127.0.0.1', port: 8631 });
});

test('every printer is listed with what it needs, and one is the default', async () => {
  const listed = await spooler(cups.server).printers();
  expect(listed).toMatchObject({ ok: true });
  const printers = listed.ok ? listed.value : [];
  expect(printers.map(({ name }) => name).sort()).toEqual([
    'empty',
    'failing',
    'good',
    'paused',
    'rejecting',
    'slow',
  ]);
  expect(printers.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['good']);
  expect(printers.find(({ name }) => name === 'good')).toEqual({
    name: 'good',
    isDefault: true,
    state: 'idle',
  });
  expect(printers.find(({ name }) => name === 'paused')).toMatchObject({ state: 'stopped', need: 'paused' });
  expect(printers.find(({ name }) => name === 'rejecting')).toMatchObject({ need: 'rejecting' });
});

test('the spooler is told a neutral title, a neutral user, the copies, the sides and A4', async () => {
  const sent = await spooler(cups.server).send({
    printer: 'paused',
    copies: 2,
    pdf: await onePage(),
    sides: 'one-sided',
  });
  const known = await askSpooler(
    spoolerAddress(cups.server),
    {
      operation: 0x0009,
      path: '/jobs/',
      attributes: {
        'job-uri': `ipp://localhost/jobs/${sent.ok ? sent.value : 0}`,
        'requested-attributes': ['job-name', 'job-originating-user-name', 'copies', 'media', 'sides'],
      },
    },
    4000,
  );
  expect(known['job-attributes-tag']).toEqual({
    'job-name': 'Information',
    'job-originating-user-name': 'kiosk',
    copies: 2,
    media: 'iso_a4_210x297mm',
    sides: 'one-sided',
  });
  cups.cancel();
});

test('no spooler is said to be no spooler, and the job is kept', async () => {
  const absent = spooler('127.0.0.1:9');
  expect(await absent.printers()).toEqual(failed('no-spooler'));
  const { queue, order, files } = await printing(absent);
  expect(await queue.start(order('good'))).toMatchObject({ value: { state: 'saved', need: 'no-spooler' } });
  expect(files()).toHaveLength(2);
});

test('a spooler that stops in the middle is waited for', async () => {
  const { queue, order, engine } = await printing(spooler(cups.server));
  await queue.start(order('slow'));
  await cups.stop();
  await until(queue, { state: 'sent', need: 'no-spooler' });
  await cups.start();
  cups.letSlowPrint();
  await until(queue, { state: 'done' });
  expect(handoutsIn(engine)).toBe(1);
});

test('a printer removed under its job leaves the job to the person', async () => {
  const { queue, order, engine } = await printing(spooler(cups.server));
  await queue.start(order('paused'));
  cups.removePrinter('paused');
  await until(queue, { counted: false });
  await expect.poll(() => queue.jobs()[0]?.state, { timeout: 8000 }).toMatch(/saved|unknown/);
  expect(handoutsIn(engine)).toBe(0);
});

test('with no printer left the list is empty and there is still a spooler', async () => {
  for (const name of ['good', 'empty', 'slow', 'failing', 'rejecting'] as const) cups.removePrinter(name);
  expect(await spooler(cups.server).printers()).toEqual({ ok: true, value: [] });
});
