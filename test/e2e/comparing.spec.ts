import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { overviewYear } from '../support/overview-year.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { button, chip, setUpDesk, sizedTo, staff } from './desk.ts';
import { sticksOut } from './sticks-out.ts';
import { inStore } from './stored.ts';

const lastYear = new Date().getFullYear() - 1;
const pin = '246813';
const folder = join(import.meta.dirname, '../../test-results/comparing');

test.describe.configure({ timeout: 120_000, mode: 'serial' });

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum', 'Vårgårda']);
  await inStore(kiosk, ({ tally }) => {
    const rows = [...overviewYear(String(lastYear - 1)), ...overviewYear(String(lastYear), 3)];
    for (const { kiosk: from, cell, count } of rows) tally.add(from, cell, count);
  });
  await button(kiosk.window, staff.coordinator).click();
  await kiosk.window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await kiosk.window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(kiosk.window, staff.coordinatorPage.open).click();
});
test.afterAll(() => kiosk.close());
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

const tableIn = (window: Page) => window.getByRole('table', { name: staff.table.caption });

test('a year stands beside the year before, with the change in words of sign', async () => {
  const { window } = kiosk;
  const beside = button(window, staff.table.besideBefore);
  await beside.click();
  await expect(beside).toHaveAttribute('aria-pressed', 'true');
  const table = tableIn(window);
  await expect(table.getByRole('columnheader', { name: staff.table.change })).toBeVisible({
    timeout: 60_000,
  });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    staff.table.region,
    String(lastYear - 1),
    String(lastYear),
    staff.table.change,
  ]);
  const alingsas = table.getByRole('row', { name: /^Alingsås/ }).getByRole('cell');
  await expect(alingsas).toHaveText(['576', '720', /^\+144 \(\+25\s%\)$/]);
  const vargarda = table.getByRole('row', { name: /^Vårgårda/ }).getByRole('cell');
  await expect(vargarda).toHaveText(['..', '..', '..']);
  await expect(vargarda.last().getByRole('img', { name: staff.table.protected })).toBeVisible();
  await expect(window.getByText(staff.table.changeLegend)).toBeVisible();
});

test('the comparison is saved as it is seen', async () => {
  const { window, data } = kiosk;
  const file = join(data, 'compared.csv');
  await kiosk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await button(window, staff.table.save.csv).click();
  await expect(window.getByText(staff.table.saved)).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(file, 'utf8')).toContain(';576;720;144;25');
});

test('a population that is entered gives a rate beside the year, never of what is protected', async () => {
  const { window } = kiosk;
  await button(window, staff.population.open).click();
  const field = (name: string) => window.getByLabel(staff.population.inhabitants.replace('{{name}}', name));
  await field('Alingsås').fill('20000');
  await field('Lerum').fill('40000');
  await expect(button(window, staff.population.save)).toBeDisabled();
  await chip(window, staff.population.source, staff.population.sources.own).click();
  await button(window, staff.population.save).click();
  await expect(window.getByText(staff.population.saved)).toBeVisible();
  const table = tableIn(window);
  const rate = staff.table.rateOf.replace('{{year}}', String(lastYear));
  await expect(table.getByRole('columnheader', { name: rate })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Alingsås/ }).getByRole('cell')).toHaveText([
    '576',
    '720',
    '360,0',
    /^\+144/,
  ]);
  const whole = table.getByRole('row', { name: new RegExp(`^${staff.table.total}`) }).getByRole('cell');
  await expect(whole.nth(2)).toHaveText('');
  await field('Vårgårda').fill('10000');
  await button(window, staff.population.save).click();
  await expect(
    table
      .getByRole('row', { name: /^Vårgårda/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('..');
  await expect(whole.nth(2)).not.toHaveText('');
  await field('Lerum').fill('');
  await button(window, staff.population.save).click();
  await expect(
    table
      .getByRole('row', { name: /^Lerum/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('');
});

for (const [language, words] of [
  ['sv', staff],
  ['en', english.staff],
] as const) {
  test(`all of it is accessible in ${language}, light and dark, and nothing sticks out`, async () => {
    const { window } = kiosk;
    await sizedTo(kiosk, { width: 1280, height: 800 });
    mkdirSync(folder, { recursive: true });
    if (language === 'en') await button(window, staff.otherLanguage).click();
    await expect(window.getByRole('columnheader', { name: words.table.change })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect.soft(await sticksOut(window)).toEqual([]);
      await window.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await window.screenshot({ path: join(folder, `table-${language}-${colorScheme}.png`) });
      await button(window, words.population.save).scrollIntoViewIfNeeded();
      await window.screenshot({ path: join(folder, `population-${language}-${colorScheme}.png`) });
    }
    await window.emulateMedia({ colorScheme: null });
    if (language === 'en') await button(window, words.otherLanguage).click();
  });
}
