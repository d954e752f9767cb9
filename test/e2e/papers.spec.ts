import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import program from '../../package.json' with { type: 'json' };
import guidance from '../../assets/guidance/guidance.json' with { type: 'json' };
import { groupsOf } from '../../domain/recovery-key.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { lacking, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { marksIn, piecesOf } from '../support/marks.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import { button, chip, person, setUpDesk, sizedTo, staff, startAgain } from './desk.ts';
import { ask } from './stored.ts';
import { sticksOut } from './sticks-out.ts';

const words = { sv: staff, en: english.staff };
const looks = join(import.meta.dirname, '../../test-results/looks');
const { version } = program;
const pin = '246813';

let kiosk: Kiosk;
let cups: TestSpooler;
let root: string;

test.beforeAll(async () => {
  fs.mkdirSync(looks, { recursive: true });
  cups = await startSpooler();
  root = freshFolder();
  const data = join(root, 'data');
  for (const folder of [data, join(root, 'tmp')]) fs.mkdirSync(folder, { recursive: true });
  handedOver(root);
  kiosk = await launchKiosk({ data, env: { CUPS_SERVER: cups.server, TMPDIR: join(root, 'tmp') } });
  await setUpDesk(kiosk.window);
  await sizedTo(kiosk, { width: 1280, height: 800 });
});
test.afterAll(async () => {
  await kiosk.close();
  await cups.remove();
  fs.rmSync(root, { recursive: true, force: true });
});

async function savedAs(file: string, press: () => Promise<void>): Promise<ReturnType<typeof readPdf>> {
  await kiosk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await press();
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  const name = file.replace(/^.*\/(.*)\.pdf$/, '$1');
  execFileSync('pdftoppm', ['-r', '60', '-png', file, join(looks, name)]);
  return readPdf(file);
}

/** Black on white, tagged, in letters of its own that can be copied, on A4, and neutral in what it says of itself. */
function isSoundPaper({ info, fonts, bytes }: ReturnType<typeof readPdf>, language: 'sv' | 'en'): void {
  expect(info.get('Title')).toBe(person.neutralTitle);
  expect(info.get('Tagged')).toBe('yes');
  expect(info.get('Page size')).toContain('A4');
  expect(bytes).toContain(`/Lang (${language})`);
  expect(fonts.length).toBeGreaterThan(0);
  for (const { flags } of fonts) expect(flags).toBe('yes yes yes');
}

const wall = /v[åa]ld|violen|abuse|brott|crime|övergrepp|assault/i;
const plainly = (text: string): string => text.replace(/<\/?b>/g, '');

for (const language of ['sv', 'en'] as const)
  test(`the quick guide is one page for the wall that does not tell what it is about (${language})`, async () => {
    const { window } = kiosk;
    if (language === 'en') await button(window, staff.otherLanguage).click();
    const { papers, help, quickGuide, leaflet, count } = words[language];
    await button(window, help.open).click();
    await button(window, papers.open).click();
    await expect(button(window, papers.save)).toBeInViewport({ ratio: 1 });
    expect.soft(await sticksOut(window)).toEqual([]);
    await window.screenshot({ path: join(looks, `papers-help-${language}-light-1280.png`) });
    const pdf = await savedAs(join(root, `quick-guide-${language}.pdf`), () =>
      button(window, papers.save).click(),
    );
    isSoundPaper(pdf, language);
    expect(pdf.pageTexts).toHaveLength(1);
    const { hide } = language === 'sv' ? person : english.person;
    const said = [
      quickGuide.show,
      quickGuide.print,
      quickGuide.count,
      quickGuide.hide,
      quickGuide.idle,
      quickGuide.wrong,
    ]
      .flatMap(({ name, how }) => [name, plainly(how)])
      .map((text) =>
        Object.entries({
          show: leaflet.show,
          print: leaflet.print,
          count: leaflet.count,
          save: count.save,
          hide,
        }).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value), text),
      );
    for (const text of [...said, ...Object.values(quickGuide.askWhom), 'Shift Shift Shift', version])
      expect(lacking(text, pdf.text)).toEqual([]);
    expect(pdf.text).not.toMatch(wall);
    await window.keyboard.press('Escape');
    if (language === 'en') await button(window, english.staff.otherLanguage).click();
  });

for (const language of ['sv', 'en'] as const)
  test(`the guidance on paper has every section with source and day, on numbered pages (${language})`, async () => {
    const { window } = kiosk;
    await startAgain(window);
    if (language === 'en') await button(window, staff.otherLanguage).click();
    const { papers, guidance: page } = words[language];
    await button(window, page.open).click();
    await button(window, papers.openGuidance).click();
    expect.soft(await sticksOut(window)).toEqual([]);
    await window.screenshot({ path: join(looks, `papers-guidance-${language}-light-1280.png`) });
    const pdf = await savedAs(join(root, `guidance-${language}.pdf`), () =>
      button(window, papers.save).click(),
    );
    isSoundPaper(pdf, language);
    const pages = pdf.pageTexts.length;
    expect(pages).toBeGreaterThan(2);
    for (const [at, text] of pdf.pageTexts.entries()) {
      const place = papers.page.replace('{{page}}', `${at + 1}`).replace('{{pages}}', `${pages}`);
      expect(text).toContain(place);
      expect(text).toContain(version);
    }
    for (const part of guidance.parts) {
      expect(pdf.text).toContain(part.title[language]);
      for (const { section, title, text, checkedOn } of part.blocks)
        expect(lacking([section, title[language], text[language], checkedOn].join(''), pdf.text)).toEqual([]);
    }
    if (language === 'en') await button(window, english.staff.otherLanguage).click();
  });

test('the quick guide comes out of a printer by its own name in the list, and is never counted', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await button(window, staff.help.open).click();
  await button(window, staff.papers.open).click();
  await window.getByRole('radiogroup', { name: staff.print.printer }).getByText(/^good/).click();
  await button(window, staff.papers.print).click();
  await expect(window.getByText(staff.jobs.neverCounted)).toBeVisible();
  expect(cups.paper()).toHaveLength(1);
  expect(readPdf(cups.paper()[0] ?? '').pageTexts).toHaveLength(1);
  expect(await ask(kiosk, 'print.jobs', {})).toMatchObject({
    value: [{ content: { kind: 'staff', paper: 'quick-guide' }, state: 'done', counted: false }],
  });
  await window.keyboard.press('Escape');
});

test('a recovery key comes out of a printer on a page of its own, and is nowhere on the disk', async () => {
  const { window } = kiosk;
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  const offer = window.getByRole('region', { name: staff.recovery.offer });
  await offer.getByRole('button', { name: staff.recovery.make }).click();
  const shown = window.getByRole('group', { name: staff.recovery.key });
  await expect(shown).toBeVisible();
  await expect(offer.getByText(staff.recovery.shownPrinter, { exact: true })).toBeVisible();
  const groups = await shown.locator('span').allTextContents();
  const key = groups.join('');
  expect(groupsOf(key)).toEqual(groups);
  await chip(window, staff.print.printer, `good · ${staff.printers.idle}`).click();
  await window.emulateMedia({ colorScheme: 'light' });
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect.soft(violations.map(({ id }) => id)).toEqual([]);
  await window.screenshot({ path: join(looks, 'recovery-print-light-1280.png') });
  await button(window, staff.recovery.print).click();
  await expect(offer.getByText(staff.recovery.came)).toBeVisible();
  const paper = cups.paper().at(-1) ?? '';
  execFileSync('pdftoppm', ['-r', '60', '-png', paper, join(looks, 'recovery-paper')]);
  const pdf = readPdf(paper);
  isSoundPaper(pdf, 'sv');
  expect(pdf.pageTexts).toHaveLength(1);
  expect(pdf.text.replace(/\s/g, '')).toContain(key);
  expect(pdf.text).not.toMatch(wall);
  expect(await ask(kiosk, 'print.jobs', {})).not.toMatchObject({ value: [{}, {}] });
  const marks = [key, ...groups, groups.join(' ')];
  const rare = marks.filter((mark) => mark.length > 4);
  expect(marksIn(piecesOf(root), rare)).toEqual([]);
  await button(window, staff.recovery.done).click();
  expect(await window.content()).not.toContain(groups[0]);
  expect(marksIn([{ place: 'said', bytes: Buffer.from(kiosk.errors.join()) }], marks)).toEqual([]);
});

test('a printer that wants something gets the key taken back from it, and that is said', async () => {
  test.setTimeout(60_000);
  const { window } = kiosk;
  await button(window, staff.recovery.open).click();
  const part = window.getByRole('region', { name: staff.recovery.title });
  await part.getByRole('button', { name: staff.recovery.makeNew }).click();
  await part
    .getByRole('radiogroup', { name: staff.print.printer })
    .getByText(/^paused/)
    .click();
  const before = cups.paper().length;
  await button(window, staff.recovery.print).click();
  await expect(part.getByText(staff.recovery.printing)).toBeVisible();
  await expect(part.getByText(staff.recovery.cameNot)).toBeVisible({ timeout: 30_000 });
  await expect(part.getByRole('status')).toContainText(staff.needs.paused);
  cups.resumePrinter('paused');
  await window.waitForTimeout(1500);
  expect(cups.paper()).toHaveLength(before);
  expect(kiosk.errors).toEqual([]);
});
