import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { openSheet } from '../../domain/catalogue.ts';
import type { Sheet, SheetChoice } from '../../domain/sheet.ts';
import { canBeLarge, PaperForm } from '../../domain/paper-form.ts';
import { bare, lacking, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { knownContent } from './desk.ts';
import { ask, type Input } from './stored.ts';

const pack = knownContent();
const today = '2026-11-21';

let kiosk: Kiosk;
let folder: string;

test.beforeAll(async () => {
  folder = freshFolder();
  kiosk = await launchKiosk();
});
test.afterAll(async () => {
  await kiosk.close();
  fs.rmSync(folder, { recursive: true });
});

const sheetFor = (choice: SheetChoice): Sheet => {
  const sheet = openSheet(pack, choice, today);
  if (!sheet.ok) throw new Error(sheet.reason);
  return sheet.value;
};

async function save(choice: Input<'print.save'>, name: string): Promise<string> {
  const filePath = join(folder, name);
  await kiosk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  expect(await ask(kiosk, 'print.save', choice)).toEqual({ ok: true, value: { saved: true } });
  return filePath;
}

const pagesOnPaper = (): Promise<number> =>
  kiosk.app
    .windows()
    .find((window) => window.url().endsWith('paper.html'))
    ?.locator('[data-page]')
    .count() ?? Promise.resolve(0);

/** The words of the leaflet's blocks in reading order, all of them or those of these ids. */
const wordsOf = (sheet: Sheet, ids?: readonly string[]): string[] =>
  sheet.columns.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'contacts' || ids?.includes(block.id) === false) return [];
      const lines = 'items' in block ? block.items : [block.text];
      return lines.map((line) =>
        line.map((segment) => ('phone' in segment ? segment.phone : segment.text)).join(''),
      );
    }),
  );

/** One language of each script, and Sorani, whose letters only one of the two Arabic hands has. */
const samples = [
  ...new Map(
    [...pack.languages.values()].toReversed().map(({ language }) => [language.script, language.tag]),
  ).values(),
  'ckb',
];
const papers = PaperForm.options.flatMap((form) => [
  { form, beside: undefined },
  ...(canBeLarge(form) ? [{ form, beside: 'sv' }] : []),
]);

for (const language of samples)
  for (const { form, beside } of papers.filter((paper) => language !== 'sv' || paper.beside === undefined)) {
    const name = [language, ...(beside === undefined ? [] : [beside]), form].join('-');
    test(`${name} is a sound and neutral paper that can be read from its file`, async () => {
      const choice = {
        ...{ leaflet: 'exposed', language, municipality: '1489', form, code: form === 'card' },
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
      expect(info.get('Page size')).toContain(form === 'a5' ? 'A5' : 'A4');
      expect(info.get('Title')).toBe(sheet.columns[0]?.wording.neutralTitle);
      expect(bytes).toContain(`/Lang (${language})`);
      expect(bytes).not.toMatch(/Mozilla|Chrom|Electron|Skia|CreationDate/);
      if (form === 'a4') expect(pageTexts.length).toBeLessThanOrEqual(beside === undefined ? 3 : 5);
      if (form === 'a4')
        for (const [place, page] of pageTexts.entries())
          expect(bare(page)).toContain(bare(`${place + 1} (${pageTexts.length})`));
      expect(pageTexts).toHaveLength(await pagesOnPaper());
      for (const part of [sheet.municipality.name, sheet.stamp.checkedOn, sheet.stamp.validUntil])
        expect(bare(text)).toContain(bare(part));
      const whole = form === 'a4' || form === 'a5';
      const wanted = whole ? wordsOf(sheet) : wordsOf(sheet, ['danger', 'help']);
      const carried = form === 'card' ? wordsOf(sheet, ['danger']) : wanted;
      if (sheet.columns.every(({ language: { direction } }) => direction === 'ltr'))
        for (const words of carried) expect(bare(text)).toContain(bare(words));
      expect(lacking(carried.join(''), text)).toEqual([]);
      const numbers = sheet.columns.flatMap(({ contacts }) =>
        [
          ...contacts.local.slice(0, 1),
          ...contacts.national.slice(0, form === 'card' ? 2 : undefined),
        ].flatMap(({ phone }) => phone ?? []),
      );
      for (const number of numbers) expect(bare(text)).toContain(bare(number));
      // The panels of a pocket leaflet lie as they are folded, and its file has them in that order: only its tags are read.
      const isFlat = form !== 'pocket' && sheet.columns.length === 1;
      if (isFlat && sheet.columns[0]?.language.direction === 'ltr') {
        let from = 0;
        for (const words of carried) {
          const place = bare(text).indexOf(bare(words), from);
          expect(place, words).toBeGreaterThanOrEqual(from);
          from = place;
        }
      }
    });
  }
