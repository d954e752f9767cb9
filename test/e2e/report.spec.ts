import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import type { Overview } from '../../domain/overview/overview.ts';
import { schemeOf } from '../../domain/overview/scheme.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import { countOf, countTable } from '../../domain/statistics.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { bare, readPdf } from '../electron/print/reading-pdf.ts';
import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { reportYear } from '../support/report-year.ts';
import { button, chip, knownContent, setUpDesk, staff } from './desk.ts';
import { ask, inStore } from './stored.ts';

const pack = knownContent();
const lastYear = new Date().getFullYear() - 1;
const year = String(lastYear);
const tallies = [...reportYear(String(lastYear - 1)), ...reportYear(year, 41)];
const pin = '246813';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let kiosk: Kiosk;
let folder: string;

test.beforeAll(async () => {
  folder = freshFolder();
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
  await inStore(kiosk, ({ tally }) => {
    for (const { kiosk: from, cell, count } of tallies) tally.add(from, cell, count);
  });
  await button(kiosk.window, staff.coordinator).click();
  await kiosk.window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await kiosk.window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(kiosk.window, staff.coordinatorPage.open).click();
  await openOverview();
});
test.afterAll(async () => {
  await kiosk.close();
  fs.cpSync(folder, join(import.meta.dirname, '../../test-results/report'), { recursive: true });
  fs.rmSync(folder, { recursive: true });
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

async function openOverview(): Promise<void> {
  await chip(kiosk.window, staff.overview.view, staff.overview.views.overview).click();
  await expect(kiosk.window.getByRole('figure').first()).toBeVisible({ timeout: 90_000 });
}

/** What the system's own dialog answers when the person chooses this file, or none. */
const savingTo = (filePath: string): Promise<void> =>
  kiosk.app.evaluate(({ dialog }, chosen) => {
    Reflect.set(dialog, 'hasAsked', false);
    dialog.showSaveDialog = () => {
      Reflect.set(dialog, 'hasAsked', true);
      return Promise.resolve({ canceled: chosen === '', filePath: chosen });
    };
  }, filePath);

const hasAsked = (): Promise<unknown> =>
  kiosk.app.evaluate(({ dialog }): unknown => Reflect.get(dialog, 'hasAsked'));

const ledgerLength = (): Promise<number> => inStore(kiosk, ({ ledger }) => ledger.all().length);

async function seen(): Promise<Overview> {
  const answer = await ask(kiosk, 'overview.read', { year });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** Counts behind dots that nobody could have from anywhere else. */
function hiddenCounts(overview: Overview): number[] {
  const ground = {
    geography: pack.geography,
    currentMonth: `${lastYear + 1}-01`,
    languages: [...pack.languages.keys()],
  };
  const printed = new Set(overview.tables.flatMap(({ table }) => table.cells));
  const hidden = schemeOf(year, ['1489', '1441'], pack.geography).flatMap(({ id, year: of, selection }) => {
    const counted = countTable(tallies, selection, ground);
    const shown = overview.tables.find((one) => one.id === id && one.year === of)?.table.cells ?? [];
    if (!counted.ok) throw new Error(counted.reason);
    const { value } = counted;
    const queries = cellQueries(value);
    if (queries.length !== shown.length) throw new Error(`${of} ${id}`);
    return queries.flatMap((query, place) => (shown[place] === '..' ? [countOf(value, query)] : []));
  });
  return [...new Set(hidden)].filter((count) => count > 9_999 && !printed.has(count));
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

test('turning back in the dialog saves and publishes nothing', async () => {
  await savingTo('');
  await button(kiosk.window, staff.overview.save).click();
  await expect.poll(hasAsked, { timeout: 60_000 }).toBe(true);
  await expect(button(kiosk.window, staff.overview.save)).toBeEnabled();
  await expect(kiosk.window.getByText(staff.overview.saved)).toHaveCount(0);
  expect(await ledgerLength()).toBe(0);
});

test('a folder that is gone is told in words, and nothing is published', async () => {
  await savingTo(join(folder, 'gone', 'report.pdf'));
  await button(kiosk.window, staff.overview.save).click();
  await expect(kiosk.window.getByRole('alert')).toHaveText(staff.reasons['folder-missing'], {
    timeout: 60_000,
  });
  expect(await ledgerLength()).toBe(0);
});

test('one press saves the report, and what it shows is in the ledger', async () => {
  const file = join(folder, 'report.pdf');
  await savingTo(file);
  await button(kiosk.window, staff.overview.save).click();
  await expect(kiosk.window.getByText(staff.overview.saved)).toBeVisible({ timeout: 60_000 });
  expect(fs.readdirSync(folder)).toEqual(['report.pdf']);
  expect(await ledgerLength()).toBeGreaterThan(100);
});

test('the report is a tagged, neutral file in its language, with its own letters', () => {
  const { info, fonts, bytes, pageTexts } = readPdf(join(folder, 'report.pdf'));
  expect(info.get('Tagged')).toBe('yes');
  expect(info.get('Title')).toBe(`${staff.report.titles.referral} ${year}`);
  expect(info.get('Page size')).toContain('A4');
  expect(bytes).toContain('/Lang (sv)');
  expect(bytes).not.toMatch(/Mozilla|Chrom|Electron|Skia|CreationDate/);
  expect(fonts.filter(({ flags }) => flags !== 'yes yes yes')).toEqual([]);
  expect(fonts.filter(({ name }) => !/^[A-Z]{6}\+Noto/.test(name))).toEqual([]);
  for (const tag of ['Table', 'TH', 'TD', 'H1', 'H2', 'Link']) expect(bytes, tag).toContain(`/S /${tag}`);
  for (const [place, page] of pageTexts.entries())
    expect(bare(page)).toContain(bare(`${place + 1} (${pageTexts.length})`));
});

test('it reads from what it is, by figures and tables, to how it was made', async () => {
  const { text } = readPdf(join(folder, 'report.pdf'));
  const { tables } = await seen();
  const first = staff.overview.whole.replace('{{year}}', year);
  let from = 0;
  for (const words of [
    `${staff.report.titles.referral} ${year}`,
    staff.report.caution,
    'Alingsås, Lerum',
    staff.report.sources.referral,
    staff.overview.report.contents,
    staff.overview.report.hatched,
    staff.overview.by.region,
    staff.overview.by.service,
    staff.overview.by.language,
    ...[...tables.filter((one) => one.year === year), ...tables.filter((one) => one.year !== year)].map(
      ({ id, year: of }) => `${staff.overview.tables[id]} ${of}`,
    ),
    staff.overview.report.method.counted,
    staff.report.marks,
    staff.overview.report.method.riskText,
  ]) {
    const place = bare(text).indexOf(bare(words), from);
    expect(place, words).toBeGreaterThanOrEqual(from);
    from =
      words === staff.overview.report.contents
        ? bare(text).indexOf(bare(staff.overview.report.hatched))
        : place;
  }
  expect(bare(text)).toContain(bare(first));
  const printed = tables.flatMap(({ table }) => table.cells.filter((cell) => typeof cell === 'number'));
  for (const count of printed) expect(text).toContain(String(count));
});

test('no count that stands behind dots is anywhere in it', async () => {
  const hidden = hiddenCounts(await seen());
  expect(hidden.length).toBeGreaterThan(3);
  const { text, bytes } = readPdf(join(folder, 'report.pdf'));
  expect(text).toContain('..');
  for (const count of hidden) {
    expect(text).not.toContain(String(count));
    expect(bytes.toLowerCase()).not.toContain(utf16(String(count)));
    expect(bytes).not.toMatch(new RegExp(`(?<![\\d.])${count}(?![\\d.])`));
  }
});

test('in English the report is English', async () => {
  const { window } = kiosk;
  await button(window, staff.otherLanguage).click();
  await savingTo(join(folder, 'english.pdf'));
  await button(window, english.staff.overview.save).click();
  await expect(window.getByText(english.staff.overview.saved)).toBeVisible({ timeout: 60_000 });
  const { text, bytes } = readPdf(join(folder, 'english.pdf'));
  expect(bytes).toContain('/Lang (en)');
  expect(bare(text)).toContain(bare(english.staff.overview.report.method.title));
  await button(window, english.staff.otherLanguage).click();
});

test('a lock that fell meanwhile is told, and nothing is left of the file', async () => {
  const { window } = kiosk;
  await kiosk.app.evaluate(
    ({ dialog }, file) => {
      dialog.showSaveDialog = async () => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return { canceled: false, filePath: file };
      };
    },
    join(folder, 'late.pdf'),
  );
  const before = await ledgerLength();
  await button(window, staff.overview.save).click();
  await window.waitForTimeout(300);
  await ask(kiosk, 'coordinator.lock', {});
  await expect(window.getByLabel(staff.coordinatorPage.pin, { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect(fs.readdirSync(folder).sort()).toEqual(['english.pdf', 'report.pdf']);
  expect(await ledgerLength()).toBe(before);
});
