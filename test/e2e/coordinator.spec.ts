import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import type { Store } from '../../electron/store/store.ts';
import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, chip, setUpDesk, sizedTo, staff, startAgain, waitsUntil } from './desk.ts';
import { aCell, ask, inStore } from './stored.ts';

const lastYear = new Date().getFullYear() - 1;
const thisMonth = new Date().toISOString().slice(0, 7);
const pin = '246813';
const otherKiosk = 'c'.repeat(32);
const words = staff.coordinatorPage;

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum', 'Vårgårda', 'Herrljunga']);
  await inStore(kiosk, fill);
});
test.afterAll(() => kiosk.close());
test.beforeEach(async () => {
  await startAgain(kiosk.window);
  await button(kiosk.window, staff.coordinator).click();
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

/** A year with small counts among large, a year of small ones alone, and a month that is not over. */
function fill({ tally }: Store): void {
  const quarters: Record<string, number[]> = {
    '1489': [14, 22, 9, 31],
    '1441': [1, 12, 17, 8],
    '1442': [6, 0, 11, 7],
  };
  for (const [municipality, counts] of Object.entries(quarters))
    for (const [place, count] of counts.entries()) {
      const month = `${lastYear}-${String(place * 3 + 2).padStart(2, '0')}`;
      if (count > 0) tally.add(otherKiosk, aCell({ municipality, month }), count);
    }
  tally.add(otherKiosk, aCell({ month: `${lastYear - 1}-03` }), 1);
  tally.add(otherKiosk, aCell({ month: `${lastYear - 1}-05`, municipality: '1441' }), 2);
  tally.add(otherKiosk, aCell({ month: thisMonth }), 777);
}

async function enter(window: Page, typed: string): Promise<void> {
  await window.getByLabel(words.pin, { exact: true }).fill(typed);
  await button(window, words.open).click();
}

const isFirst = async (window: Page): Promise<boolean> => {
  await expect(window.getByText(/PIN-kod/).first()).toBeVisible();
  return window.getByLabel(words.pinAgain).isVisible();
};

const openTable = async (window: Page): Promise<void> => {
  const first = await isFirst(window);
  if (first) await window.getByLabel(words.pinAgain).fill(pin);
  await enter(window, pin);
  await expect(button(window, words.lock)).toBeVisible();
  if (first) await button(window, staff.recovery.skip).click();
};

/** What the system's own dialog answers when the person chooses this file, or none. */
const savingTo = (file: string | undefined): Promise<void> =>
  kiosk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, file ?? '');

test('the first PIN is typed twice, has six digits, and opens the table', async () => {
  const { window } = kiosk;
  await expect(window.getByText(words.choosePin)).toBeVisible();
  await window.getByLabel(words.pin, { exact: true }).fill('12345');
  await window.getByLabel(words.pinAgain).fill('12345');
  await expect(button(window, words.open)).toBeDisabled();
  await window.getByLabel(words.pin, { exact: true }).fill('123456');
  await expect(window.getByText(staff.reasons['weak-pin'])).toBeVisible();
  await window.getByLabel(words.pin, { exact: true }).fill(pin);
  await window.getByLabel(words.pinAgain).fill('111111');
  await expect(window.getByText(words.pinsDiffer)).toBeVisible();
  await expect(button(window, words.open)).toBeDisabled();
  await window.getByLabel(words.pinAgain).fill(pin);
  await button(window, words.open).click();
  await expect(button(window, words.lock)).toBeVisible();
});

test('a table without anything to show is not shown, and says why', async () => {
  const { window } = kiosk;
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear - 1)).click();
  await expect(window.getByRole('alert')).toHaveText(staff.reasons['everything-hidden']);
  await expect(window.getByRole('table', { name: staff.table.caption })).toHaveCount(0);
  await button(window, staff.table.moreFormats).click();
  for (const name of Object.values(staff.table.save)) await expect(button(window, name)).toBeDisabled();
});

test('a wrong PIN is said in words and opens nothing', async () => {
  const { window } = kiosk;
  await expect(window.getByText(words.enterPin)).toBeVisible();
  await enter(window, '999999');
  await expect(window.getByRole('alert')).toHaveText(staff.reasons['wrong-pin']);
  await expect(window.getByRole('table', { name: staff.table.caption })).toHaveCount(0);
  const choice = { from: `${lastYear}-01`, to: `${lastYear}-12`, by: ['municipality', 'year'] };
  expect(await ask(kiosk, 'tables.show', choice)).toMatchObject({ reason: 'locked' });
  await savingTo(undefined);
  expect(await ask(kiosk, 'tables.export', { ...choice, format: 'csv' })).toMatchObject({ reason: 'locked' });
  expect(await ask(kiosk, 'coordinator.choosePin', { pin: '135799' })).toMatchObject({ reason: 'pin-set' });
});

test('small counts are two dots with a legend, and no total gives them away', async () => {
  const { window } = kiosk;
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear)).click();
  const table = window.getByRole('table', { name: staff.table.caption });
  await expect(table).toBeVisible({ timeout: 20_000 });
  await expect(window.getByText(staff.table.legend)).toBeVisible();
  await expect(window.getByText(staff.table.internal)).toBeVisible();
  await expect(window.getByText(staff.table.activity)).toBeVisible();
  const lerum = table.getByRole('row', { name: /^Lerum/ });
  const periods = await table.getByRole('columnheader').allInnerTexts();
  const asInFiles = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', ''].map((part) => `${lastYear}${part}`);
  expect(periods).toEqual([staff.table.region, ...asInFiles]);
  await expect(table.getByRole('row').last()).toHaveAccessibleName(new RegExp(`^${staff.table.total}`));
  await expect(lerum.getByRole('cell').nth(periods.indexOf(`${lastYear}Q1`) - 1)).toHaveText('..');
  await expect(lerum.getByRole('img', { name: staff.table.protected }).first()).toBeVisible();
  expect(await table.getByRole('img', { name: staff.table.protected }).count()).toBeGreaterThan(1);
  const shown = (await table.getByRole('cell').allInnerTexts()).map((cell) => cell.trim());
  for (const cell of shown) expect(cell).toMatch(/^(\.\.|0|[5-9]|\d{2,})$/);
  await button(window, staff.table.moreFormats).click();
  for (const name of Object.values(staff.table.save)) await expect(button(window, name)).toBeEnabled();
});

test('a year of months moves within its own edge, names and periods standing still', async () => {
  const { window } = kiosk;
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear)).click();
  await chip(window, staff.table.finest, staff.table.levels.month).click();
  const region = window.getByRole('region', { name: staff.table.caption });
  await expect(region.getByRole('columnheader', { name: `${lastYear}-12` })).toBeVisible({ timeout: 20_000 });
  expect(
    await window.getByRole('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);
  const name = region.getByRole('rowheader', { name: 'Lerum' });
  const before = await name.boundingBox();
  await region.evaluate((area) => {
    area.scrollLeft = area.scrollWidth;
  });
  expect(await region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect((await name.boundingBox())?.x).toBe(before?.x);
  await expect(region.getByRole('columnheader', { name: `${lastYear}-12` })).toBeInViewport({ ratio: 1 });
});

test('the table is asked anew when its page is opened again', async () => {
  const { window } = kiosk;
  await openTable(window);
  await chip(window, staff.table.finest, staff.table.levels.year).click();
  const whole = window
    .getByRole('table', { name: staff.table.caption })
    .getByRole('row')
    .last()
    .getByRole('cell');
  await expect(whole).toHaveCount(1, { timeout: 20_000 });
  await expect(whole).toHaveText(/^\d+$/, { timeout: 20_000 });
  const before = Number(await whole.innerText());
  await inStore(kiosk, ({ tally }) => {
    tally.add(otherKiosk, aCell({ month: `${lastYear}-02` }), 6);
  });
  await window.getByRole('button', { name: new RegExp(`^${staff.name}`) }).click();
  await button(window, staff.coordinator).click();
  await openTable(window);
  await chip(window, staff.table.finest, staff.table.levels.year).click();
  await expect(whole).toHaveCount(1, { timeout: 20_000 });
  await expect(whole).toHaveText(String(before + 6), { timeout: 20_000 });
});

test('on a small screen the table is seen whole, with what its marks mean and how it is saved', async () => {
  const { window } = kiosk;
  await sizedTo(kiosk, { width: 1280, height: 800 });
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear)).click();
  const table = window.getByRole('table', { name: staff.table.caption });
  await expect(table).toBeVisible({ timeout: 20_000 });
  await expect(button(window, words.lock)).toBeInViewport({ ratio: 1 });
  await expect(table).toBeInViewport({ ratio: 1 });
  await expect(window.getByText(staff.table.legend)).toBeInViewport({ ratio: 1 });
  await expect(button(window, staff.table.save.xlsx)).toBeInViewport({ ratio: 1 });
  await expect(button(window, staff.table.moreFormats)).toBeInViewport({ ratio: 1 });
});

test('what is seldom needed opens one at a time, in sight under its heading', async () => {
  const { window } = kiosk;
  await openTable(window);
  for (const part of [staff.population, staff.internal, staff.correct, staff.older]) {
    await button(window, part.open).click();
    const heading = window.getByRole('heading', { level: 2, name: part.title, exact: true });
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(button(window, part.open)).toBeInViewport({ ratio: 1 });
    await expect(window.getByRole('button', { expanded: true })).toHaveText(part.open);
  }
  await button(window, staff.older.open).click();
  await expect(window.getByRole('button', { expanded: true })).toHaveCount(0);
  await expect(window.getByRole('region', { name: staff.older.title })).toHaveCount(0);
});

test('what is saved is what was shown', async () => {
  const { window, data } = kiosk;
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear)).click();
  const table = window.getByRole('table', { name: staff.table.caption });
  await expect(table.getByRole('row', { name: /^Lerum/ })).toBeVisible({ timeout: 20_000 });
  const shown = (await table.getByRole('cell').allInnerTexts()).map((cell) => cell.trim());
  await savingTo(undefined);
  await button(window, staff.table.save.csv).click();
  await expect(button(window, staff.table.save.csv)).toBeEnabled();
  await expect(window.getByText(staff.table.saved)).toHaveCount(0);
  const file = join(data, 'table.csv');
  await savingTo(file);
  await button(window, staff.table.save.csv).click();
  await expect(window.getByText(staff.table.saved)).toBeVisible({ timeout: 20_000 });
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  for (const cell of new Set(shown)) expect(text).toContain(cell);
  expect(text).toContain('Lerum');
  expect(text).not.toContain('777');
});

test('the month that is not over is in no table', async () => {
  const { window } = kiosk;
  await openTable(window);
  await expect(chip(window, staff.table.year, thisMonth.slice(0, 4))).toHaveCount(0);
  for (const by of [['municipality', 'month'], ['municipality', 'year'], ['municipality']]) {
    const answer = await ask(kiosk, 'tables.show', { from: `${lastYear}-01`, to: thisMonth, by });
    const cells = answer.ok ? answer.value.cells : [];
    expect(answer.ok ? 'shown' : answer.reason).not.toBe('locked');
    expect(cells.some((cell) => typeof cell === 'number' && cell >= 777)).toBe(false);
  }
});

test('when the table has locked itself, the PIN is asked for again', async () => {
  const { window } = kiosk;
  await openTable(window);
  await ask(kiosk, 'coordinator.lock', {});
  await chip(window, staff.table.year, String(lastYear - 2)).click();
  await expect(window.getByLabel(words.pin, { exact: true })).toBeVisible();
  await openTable(window);
  await chip(window, staff.table.year, String(lastYear - 2)).click();
  await expect(window.getByText(staff.reasons.locked)).toHaveCount(0);
});

test('lock and hide both close the table', async () => {
  const { window } = kiosk;
  await openTable(window);
  await button(window, words.lock).click();
  await expect(window.getByLabel(words.pin, { exact: true })).toBeVisible();
  await openTable(window);
  await button(window, 'Dölj').click();
  await button(window, staff.hidden.start).click();
  await button(window, staff.coordinator).click();
  await expect(window.getByLabel(words.pin, { exact: true })).toBeVisible();
  await expect(window.getByRole('table', { name: staff.table.caption })).toHaveCount(0);
});

test('after five wrong PINs even the right one has to wait', async () => {
  const { window } = kiosk;
  for (let time = 0; time < 5; time += 1) {
    await enter(window, '999999');
    await expect(window.getByRole('alert')).toHaveText(staff.reasons['wrong-pin']);
  }
  await enter(window, pin);
  await expect(window.getByRole('alert')).toHaveText(waitsUntil);
});
