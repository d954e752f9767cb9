import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { imposition } from '../../electron/print/booklet.ts';
import { lacking, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import { knownContent, setUpDesk } from './desk.ts';
import { ask, countOf, type Input } from './stored.ts';
import { aHandout } from '../support/drafts.ts';

const pack = knownContent();

let kiosk: Kiosk;
let cups: TestSpooler;
let folder: string;

test.beforeAll(async () => {
  cups = await startSpooler();
  folder = freshFolder();
  kiosk = await launchKiosk({ env: { CUPS_SERVER: cups.server } });
  await setUpDesk(kiosk.window);
});
test.afterAll(async () => {
  await kiosk.close();
  await cups.remove();
  fs.rmSync(folder, { recursive: true });
});

/** The person answers the system's question where to save; undefined turns back. */
const answerDialog = (filePath: string | undefined): Promise<void> =>
  kiosk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);

async function save(choice: Input<'print.save'>, name = 'information.pdf'): Promise<string> {
  const file = join(folder, name);
  await answerDialog(file);
  expect(await ask(kiosk, 'print.save', choice)).toEqual({ ok: true, value: { saved: true } });
  return file;
}

const paperWindow = (): Page => {
  const found = kiosk.app.windows().find((window) => window.url().endsWith('paper.html'));
  if (found === undefined) throw new Error('No paper window.');
  return found;
};

test('a place without local contacts says so on paper and lends none of its neighbours', async () => {
  const { text } = readPdf(await save({ leaflet: 'exposed', language: 'sv', municipality: '0114' }));
  expect(text).toContain('Det saknas lokal kontakt här.');
  expect(text).not.toMatch(/0322|013-20/);
});

test('turning back from the question where to save leaves no file', async () => {
  await answerDialog(undefined);
  const before = fs.readdirSync(folder);
  const answer = await ask(kiosk, 'print.save', { leaflet: 'exposed', language: 'sv', municipality: '1489' });
  expect(answer).toEqual({ ok: true, value: { saved: false } });
  expect(fs.readdirSync(folder)).toEqual(before);
});

test('a folder that is not there is named, and nothing half is left', async () => {
  await answerDialog(join(folder, 'absent', 'information.pdf'));
  const answer = await ask(kiosk, 'print.save', { leaflet: 'exposed', language: 'sv', municipality: '1489' });
  expect(answer).toEqual({ ok: false, reason: 'folder-missing' });
});

test('after the paper window has crashed the next paper is made all the same', async () => {
  await save({ leaflet: 'exposed', language: 'ti', municipality: '1489' });
  await kiosk.app.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('paper.html'))
      ?.forcefullyCrashRenderer();
  });
  const { info } = readPdf(await save({ leaflet: 'exposed', language: 'ti', municipality: '1489' }));
  expect(info.get('Tagged')).toBe('yes');
});

test('a pressed print comes out of a real printer and is counted once', async () => {
  const press = crypto.randomUUID();
  const choice = { leaflet: 'exposed', language: 'ar', beside: 'sv', municipality: '1489' };
  const order = { ...choice, printer: 'good', copies: 2, handout: aHandout, press };
  const [first, second] = await Promise.all([
    ask(kiosk, 'print.start', order),
    ask(kiosk, 'print.start', order),
  ]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  await expect
    .poll(() => ask(kiosk, 'print.jobs', {}))
    .toEqual({
      ok: true,
      value: [
        {
          id: press,
          printer: 'good',
          copies: 2,
          content: { kind: 'leaflet', form: 'a4', language: 'ar', isWhole: true },
          state: 'done',
          counted: true,
        },
      ],
    });
  expect(cups.paper()).toHaveLength(1);
  expect(readPdf(cups.paper()[0] ?? '').info.get('Title')).toBe(
    pack.languages.get('ar')?.wording.neutralTitle,
  );
  expect(await countOf(kiosk, 'handout')).toBe(2);
  expect(fs.readdirSync(join(kiosk.data, 'print'))).toEqual([]);
});

const inSwedish = { leaflet: 'exposed', language: 'sv', municipality: '1489' };
const onPaper = (): Promise<number> => paperWindow().locator('[data-page]').count();

test('paper laid out ahead is printed as it lies, and never for another sheet', async () => {
  await save(inSwedish);
  const ahead = { leaflet: 'exposed', language: 'uk', municipality: '1489' };
  expect(await ask(kiosk, 'print.prepare', ahead)).toEqual({ ok: true, value: {} });
  await expect(paperWindow().locator('[data-page]').first()).toHaveAttribute('lang', 'uk');
  const first = await paperWindow().locator('[data-page]').first().elementHandle();
  expect(readPdf(await save(ahead)).bytes).toContain('/Lang (uk)');
  expect(await first.evaluate((page) => document.contains(page))).toBe(true);
  const { bytes, info } = readPdf(await save(inSwedish));
  expect(bytes).toContain('/Lang (sv)');
  expect(info.get('Title')).toBe(pack.languages.get('sv')?.wording.neutralTitle);
});

test('at reset nothing stays on the paper', async () => {
  await ask(kiosk, 'print.prepare', inSwedish);
  await expect.poll(onPaper).toBeGreaterThan(0);
  await ask(kiosk, 'counts.reset', {});
  await expect.poll(onPaper).toBe(0);
  expect(await paperWindow().locator('body').innerText()).toBe('');
  expect(await paperWindow().title()).toBe('');
  const { text } = readPdf(await save(inSwedish));
  expect(text).toContain('Alingsås');
});

test('a paper window that crashes while it lays out ahead keeps no press waiting', async () => {
  await save(inSwedish);
  await ask(kiosk, 'print.prepare', { ...inSwedish, language: 'ar' });
  await kiosk.app.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('paper.html'))
      ?.forcefullyCrashRenderer();
  });
  const { info } = readPdf(await save(inSwedish));
  expect(info.get('Tagged')).toBe('yes');
});

test('a booklet comes to the printer folded: two pages beside each other, the back beside the front', async () => {
  const press = crypto.randomUUID();
  const choice = { leaflet: 'exposed', language: 'ar', municipality: '1489', form: 'a5' } as const;
  const flat = readPdf(await save(choice));
  const before = cups.paper().length;
  const counted = await countOf(kiosk, 'handout');
  await ask(kiosk, 'print.start', { ...choice, printer: 'good', copies: 1, handout: aHandout, press });
  await expect.poll(() => cups.paper().length).toBe(before + 1);
  const folded = readPdf(cups.paper().at(-1) ?? '');
  expect(folded.pageTexts).toHaveLength(flat.pageTexts.length / 2);
  expect(folded.info.get('Page size')).toContain('A4');
  expect(folded.info.get('Title')).toBe(pack.languages.get('ar')?.wording.neutralTitle);
  const last = flat.pageTexts.length - 1;
  const leaves = imposition(flat.pageTexts.length, true);
  expect(leaves[0]).toEqual([0, last]);
  for (const [place, pair] of leaves.entries())
    expect(lacking(pair.map((page) => flat.pageTexts[page]).join(''), folded.pageTexts[place] ?? '')).toEqual(
      [],
    );
  await expect.poll(() => countOf(kiosk, 'handout')).toBe(counted + 1);
});

test('a code to scan is there only when asked for, and holds the address of one service and nothing else', async () => {
  const leads = () => paperWindow().locator('[data-leads-to]');
  await save({ leaflet: 'exposed', language: 'ar', municipality: '1489' });
  await expect(leads()).toHaveCount(0);
  await save({ leaflet: 'exposed', language: 'ar', municipality: '1489', code: true });
  await expect(leads()).toHaveCount(1);
  const known = pack.services.find(({ id }) => id === 'kvinnofridslinjen')?.url;
  expect(await leads().getAttribute('data-leads-to')).toBe(known);
  await expect(leads()).toHaveAttribute('aria-label', /: kvinnofridslinjen\.se$/);
});

test('large letters on a card are refused with a reason', async () => {
  const choice = {
    leaflet: 'exposed',
    language: 'sv',
    municipality: '1489',
    form: 'card',
    large: true,
  } as const;
  expect(await ask(kiosk, 'print.save', choice)).toEqual({ ok: false, reason: 'too-small-for-large' });
});
