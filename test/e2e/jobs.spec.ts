import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, type Locator, test } from '@playwright/test';

import { lacking, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import {
  button,
  knownContent,
  languageOf,
  openLeaflet,
  person,
  setUpDesk,
  staff,
  startAgain,
} from './desk.ts';
import { ask, countOf } from './stored.ts';
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
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
  await cups.remove();
  fs.rmSync(folder, { recursive: true });
});
test.beforeEach(() => startAgain(kiosk.window));

const answerDialog = (filePath: string | undefined): Promise<void> =>
  kiosk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((left, [name, value]) => left.replace(`{{${name}}}`, String(value)), text);
const toggle = (group: string, name: string): Locator =>
  kiosk.window.getByRole('group', { name: group, exact: true }).getByRole('button', { name, exact: true });
const printerChip = (name: string, state: string): Locator =>
  kiosk.window
    .getByRole('radiogroup', { name: staff.print.printer })
    .getByText(`${name} · ${state}`, { exact: true });

async function openBatch(languages: readonly string[]): Promise<void> {
  await button(kiosk.window, staff.batch.open).click();
  await expect(kiosk.window.getByRole('heading', { name: staff.batch.title })).toBeFocused();
  for (const language of languages) await toggle(staff.batch.languages, language).click();
}

test('a batch for the patrol car: the sum before the press, then how far it is, and nothing is counted', async () => {
  const { window } = kiosk;
  await openBatch(['Svenska', 'Arabiska', 'Tigrinska']);
  await toggle(staff.batch.leaflets, staff.codes.leaflet['using-violence']).click();
  await toggle(staff.batch.leaflets, staff.codes.priority.grooming).click();
  await window.getByRole('textbox', { name: staff.batch.copies }).fill('20');
  await window.keyboard.press('Tab');
  await expect(window.getByText(filled(staff.batch.sum, { papers: 9, sheets: 180 }))).toBeVisible();
  await expect(window.getByText(staff.batch.why)).toBeVisible();
  await printerChip('slow', staff.printers.idle).click();
  await button(window, staff.batch.print).click();
  await expect(window.getByText(filled(staff.jobs.progress, { done: 0, all: 9 }))).toBeVisible();
  await expect(button(window, filled(staff.jobs.waiting, { number: 1 }))).toBeVisible();
  cups.letSlowPrint();
  await expect(window.getByText(filled(staff.jobs.progress, { done: 9, all: 9 }))).toBeVisible({
    timeout: 30_000,
  });
  await expect(window.getByText(staff.jobs.neverCounted)).toBeVisible();
  expect(cups.paper()).toHaveLength(9);
  expect(await countOf(kiosk, 'handout')).toBe(0);
  expect(fs.readdirSync(join(kiosk.data, 'batch'))).toEqual([]);
});

test('a batch that is cancelled on its page says what came, and the list is empty after the next reset', async () => {
  const { window } = kiosk;
  await openBatch(['Svenska', 'Arabiska']);
  await printerChip('paused', staff.needs.paused).click();
  await button(window, staff.batch.print).click();
  await expect(window.getByRole('status').filter({ hasText: staff.needs.paused })).toBeVisible();
  await button(window, filled(staff.jobs.waiting, { number: 1 })).click();
  const job = window.getByRole('article', { name: filled(staff.jobs.batch, { form: 'A4', copies: 10 }) });
  await expect(job).toContainText(staff.needs.paused);
  await expect(window.locator('main')).not.toContainText(staff.codes.leaflet.exposed);
  await job.getByRole('button', { name: staff.jobs.cancel }).click();
  await expect(job).toContainText(staff.jobs.cancelled, { timeout: 10_000 });
  await expect(job).toContainText(filled(staff.jobs.progress, { done: 0, all: 6 }));
  await startAgain(window);
  expect(await ask(kiosk, 'print.jobs', {})).toEqual({ ok: true, value: [] });
});

const inArabic = { leaflet: 'exposed', language: 'ar', municipality: '1489' };

test('a job that no printer took is kept: saved as a PDF, sent elsewhere, and counted when it came', async () => {
  const { window } = kiosk;
  await ask(kiosk, 'print.start', {
    ...{ ...inArabic, printer: 'rejecting', copies: 2, handout: aHandout, press: crypto.randomUUID() },
  });
  await button(window, filled(staff.jobs.waiting, { number: 1 })).click();
  const job = window.getByRole('article', {
    name: filled(staff.jobs.leaflet, { form: 'A4', language: 'Arabiska', copies: 2 }),
  });
  await expect(job).toContainText(staff.needs.rejecting);
  const file = join(folder, 'kept.pdf');
  await answerDialog(file);
  await job.getByRole('button', { name: staff.jobs.keep }).click();
  await expect(job).toContainText(staff.jobs.kept);
  expect(readPdf(file).bytes).toContain('/Lang (ar)');
  await job
    .getByRole('radiogroup', { name: staff.print.tryAgain })
    .getByText(`good · ${staff.printers.idle}`)
    .click();
  await expect(job).toContainText(staff.print.counted, { timeout: 10_000 });
  expect(await countOf(kiosk, 'handout')).toBe(2);
});

test('some pages alone are printed, and are no hand-out; whole sheets are never cut', async () => {
  const before = { paper: cups.paper().length, handouts: await countOf(kiosk, 'handout') };
  const order = { ...inArabic, printer: 'good', copies: 1, handout: aHandout };
  const press = crypto.randomUUID();
  const pages = { from: 2, to: 2 };
  expect(await ask(kiosk, 'print.start', { ...order, pages, press })).toMatchObject({ ok: true });
  await expect.poll(() => cups.paper().length).toBe(before.paper + 1);
  const { info, text } = readPdf(cups.paper().at(-1) ?? '');
  expect(info.get('Pages')).toBe('1');
  expect(text).toContain('2 (2)');
  await expect
    .poll(() => ask(kiosk, 'print.jobs', {}))
    .toMatchObject({ value: [{ state: 'done', counted: false, content: { isWhole: false } }] });
  expect(await countOf(kiosk, 'handout')).toBe(before.handouts);
  const tooFar = { ...order, pages: { from: 2, to: 9 }, press: crypto.randomUUID() };
  expect(await ask(kiosk, 'print.start', tooFar)).toEqual({ ok: false, reason: 'no-such-page' });
  const cut = { ...order, form: 'pocket' as const, pages, press: crypto.randomUUID() };
  expect(await ask(kiosk, 'print.start', cut)).toEqual({ ok: false, reason: 'whole-sheets-only' });
});

test('some pages are chosen in the print panel, which says that they are not counted', async () => {
  const { window } = kiosk;
  const handouts = await countOf(kiosk, 'handout');
  await openLeaflet(window, { pack, tag: 'sv' });
  await button(window, staff.leaflet.print).click();
  await button(window, languageOf(pack, 'sv').wording.takePaper).click();
  await printerChip('good', staff.printers.idle).click();
  await window
    .getByRole('radiogroup', { name: staff.pages.label })
    .getByText(staff.pages.some, { exact: true })
    .click();
  await expect(window.getByText(staff.pages.notCounted)).toBeVisible();
  await window.getByRole('dialog').getByRole('button', { name: staff.print.print, exact: true }).click();
  const said = window.getByRole('status').filter({ hasText: staff.print.done });
  await expect(said).toContainText(staff.jobs.partNotCounted, { timeout: 10_000 });
  expect(readPdf(cups.paper().at(-1) ?? '').info.get('Pages')).toBe('1');
  expect(await countOf(kiosk, 'handout')).toBe(handouts);
  await button(window, person.close).last().click();
  await expect(window.getByRole('dialog')).toBeHidden();
});

/** Colours of the first page that are no shade of grey. */
function coloursOf(file: string): string[] {
  const picture = execFileSync('pdftoppm', ['-r', '60', '-singlefile', file], { maxBuffer: 50_000_000 });
  const pixels = picture.subarray(picture.indexOf('255\n') + 4);
  const seen = new Set<string>();
  for (let at = 0; at < pixels.length; at += 3) seen.add(pixels.subarray(at, at + 3).toString('hex'));
  expect(seen.has('ffffff') && seen.size > 2).toBe(true);
  return [...seen].filter(
    (colour) => colour.slice(0, 2) !== colour.slice(2, 4) || colour.slice(0, 2) !== colour.slice(4),
  );
}

test("a printer's test page shows margins and every language's letters, in black, and is never counted", async () => {
  const { window } = kiosk;
  const handouts = await countOf(kiosk, 'handout');
  const paper = cups.paper().length;
  await button(window, staff.batch.open).click();
  await ask(kiosk, 'print.test', { printer: 'good', press: crypto.randomUUID() });
  await expect.poll(() => cups.paper().length, { timeout: 10_000 }).toBe(paper + 1);
  const { info, text, fonts } = readPdf(cups.paper().at(-1) ?? '');
  expect(info.get('Pages')).toBe('1');
  expect(info.get('Title')).toBe(pack.languages.get('sv')?.wording.neutralTitle);
  for (const { language } of pack.languages.values()) expect(lacking(language.endonym, text)).toEqual([]);
  for (const inset of ['5 mm', '10 mm', '15 mm', '20 mm']) expect(text).toContain(inset);
  expect(fonts.every(({ flags, type }) => flags === 'yes yes yes' && !type.includes('Type 3'))).toBe(true);
  expect(coloursOf(cups.paper().at(-1) ?? '')).toEqual([]);
  expect(await countOf(kiosk, 'handout')).toBe(handouts);
});

test('every language and core leaflet in one file, found by language, each on a sheet of its own', async () => {
  const file = join(folder, 'all.pdf');
  await answerDialog(file);
  const languages = [...pack.languages.keys()];
  const leaflets = ['exposed', 'child-young-close', 'using-violence'] as const;
  const choice = { languages, leaflets: [...leaflets], municipality: '1489' };
  expect(await ask(kiosk, 'print.batchFile', choice)).toEqual({ ok: true, value: { saved: true } });
  const { info, bytes, pageTexts, fonts } = readPdf(file);
  expect(info.get('Tagged')).toBe('yes');
  expect(Number(info.get('Pages')) % 2).toBe(0);
  expect(bytes).not.toMatch(/Mozilla|Chrom|Electron|Skia|CreationDate/);
  expect(fonts.every(({ flags }) => flags === 'yes yes yes')).toBe(true);
  for (const tag of languages) expect(bytes).toContain(`/Lang (${tag})`);
  const firsts = pageTexts.flatMap((text, page) => (/\b1 \(\d\)/.test(text) ? [page] : []));
  expect(firsts).toHaveLength(languages.length * leaflets.length);
  expect(firsts.filter((page) => page % 2 === 1)).toEqual([]);
});

test('a file that is stopped half-way leaves nothing, and a second one waits for the first', async () => {
  const { window } = kiosk;
  await answerDialog(join(folder, 'stopped.pdf'));
  await openBatch([]);
  await button(window, staff.batch.allLanguages).click();
  await button(window, staff.batch.save).click();
  await expect(window.getByText(/^Gör filen: [1-9]/)).toBeVisible();
  const second = { languages: ['sv'], leaflets: ['exposed' as const], municipality: '1489' };
  expect(await ask(kiosk, 'print.batchFile', second)).toEqual({ ok: false, reason: 'batch-under-way' });
  await button(window, staff.batch.stop).click();
  await expect(window.getByText(staff.batch.notSaved)).toBeVisible();
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
});
