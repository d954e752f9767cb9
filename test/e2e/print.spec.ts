import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { openSheet, type Sheet, type SheetChoice } from '../../domain/catalogue.ts';
import { bare, lacking, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import { knownContent, setUpDesk } from './desk.ts';
import { ask, countOf } from './stored.ts';

const pack = knownContent();
const today = '2026-11-21';
const leaflets = ['exposed', 'child-young-close', 'using-violence'] as const;

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

const sheetFor = (choice: SheetChoice): Sheet => {
  const sheet = openSheet(pack, choice, today);
  if (!sheet.ok) throw new Error(sheet.reason);
  return sheet.value;
};

/** The person answers the system's question where to save; undefined turns back. */
const answerDialog = (filePath: string | undefined): Promise<void> =>
  kiosk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);

async function save(choice: SheetChoice, name = 'information.pdf'): Promise<string> {
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

/** What sticks out of its page, and pages that are not A4, as paper sees them. */
async function overflow(): Promise<string[]> {
  const page = paperWindow();
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-page]')].flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      const millimetre = 96 / 25.4;
      const isA4 =
        Math.abs(edge.width - 210 * millimetre) < 1 && Math.abs(edge.height - 297 * millimetre) < 1;
      const footer = sheet.querySelector('[data-footer]')?.getBoundingClientRect().top ?? 0;
      const outside = [...sheet.querySelectorAll('*')].filter((element) => {
        const { left, right, bottom } = element.getBoundingClientRect();
        const isFoot = element.closest('[data-footer]') !== null;
        return (
          left < edge.left + 30 ||
          right > edge.right - 30 ||
          (!isFoot && bottom > footer + 1) ||
          bottom > edge.bottom
        );
      });
      return [...(isA4 ? [] : ['not A4']), ...outside.map(({ outerHTML }) => outerHTML.slice(0, 120))];
    }),
  );
}

const wordsOf = (sheet: Sheet) =>
  sheet.columns.flatMap(({ language, blocks, contacts }) => [
    ...blocks.flatMap((block) => {
      if (block.kind === 'contacts') return [];
      const lines = 'items' in block ? block.items : [block.text];
      return lines.map((line) => ({
        language,
        text: line.map((segment) => ('phone' in segment ? segment.phone : segment.text)).join(''),
      }));
    }),
    ...[...contacts.local, ...contacts.national].flatMap(({ explanation }) =>
      explanation === undefined ? [] : [{ language, text: explanation }],
    ),
  ]);

for (const language of pack.languages.keys()) {
  for (const leaflet of leaflets) {
    for (const beside of language === 'sv' ? [undefined] : [undefined, 'sv']) {
      const name = [language, ...(beside === undefined ? [] : [beside]), leaflet].join('-');
      test(`${name} is a sound, complete and neutral A4 paper`, async () => {
        const choice = {
          leaflet,
          language,
          municipality: '1489',
          ...(beside === undefined ? {} : { beside }),
        };
        const sheet = sheetFor(choice);
        const { info, fonts, text: marked, pageTexts, bytes } = readPdf(await save(choice, `${name}.pdf`));
        const text = marked.replaceAll('(?)', '');
        expect(fonts.filter(({ flags }) => flags !== 'yes yes yes')).toEqual([]);
        expect(
          fonts.filter(({ name: font, type }) => !/^[A-Z]{6}\+Noto/.test(font) || type.includes('Type 3')),
        ).toEqual([]);
        expect(info.get('Tagged')).toBe('yes');
        expect(info.get('Page size')).toContain('A4');
        expect(info.get('Title')).toBe(sheet.columns[0]?.wording.neutralTitle);
        expect(bytes).toContain(`/Lang (${language})`);
        expect(bytes).not.toMatch(/Mozilla|Chrom|Electron|Skia|CreationDate/);
        const limit = beside === undefined ? 3 : 5;
        expect(Number(info.get('Pages'))).toBeLessThanOrEqual(limit);
        expect(pageTexts).toHaveLength(await paperWindow().locator('[data-page]').count());
        expect(await overflow()).toEqual([]);
        for (const { language: spoken, text: wanted } of wordsOf(sheet)) {
          if (spoken.direction === 'ltr') expect(bare(text)).toContain(bare(wanted));
          else expect(lacking(wanted, text)).toEqual([]);
        }
        const whole = wordsOf(sheet).map(({ text: wanted }) => wanted);
        expect(lacking(whole.join(''), text)).toEqual([]);
        for (const { contacts } of sheet.columns)
          for (const { phone } of [...contacts.local, ...contacts.national])
            if (phone !== undefined) expect(bare(text)).toContain(bare(phone));
        for (const [place, page] of pageTexts.entries())
          for (const part of [
            sheet.municipality.name,
            sheet.stamp.checkedOn,
            sheet.stamp.validUntil,
            `${place + 1} (${pageTexts.length})`,
          ])
            expect(bare(page)).toContain(bare(part));
      });
    }
  }
}

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
  const handout = {
    municipality: '1489',
    audience: 'exposed',
    violence: 'close-relationship',
    priority: 'none',
    language: 'ar',
    leaflet: 'exposed',
    form: 'a4',
  } as const;
  const order = { ...choice, printer: 'good', copies: 2, handout, press };
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
