import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { overviewYear } from '../support/overview-year.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import { button, chip, setUpDesk, sizedTo, staff } from './desk.ts';
import { sticksOut } from './sticks-out.ts';
import { inStore } from './stored.ts';

const lastYear = new Date().getFullYear() - 1;
const pin = '246813';
const folder = join(import.meta.dirname, '../../test-results/overview');

test.describe.configure({ timeout: 120_000 });

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
  await inStore(kiosk, ({ tally }) => {
    for (const { kiosk: from, cell, count } of [
      ...overviewYear(String(lastYear - 1)),
      ...overviewYear(String(lastYear), 3),
    ])
      tally.add(from, cell, count);
  });
  await button(kiosk.window, staff.coordinator).click();
  await kiosk.window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await kiosk.window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(kiosk.window, staff.coordinatorPage.open).click();
  await chip(kiosk.window, staff.overview.view, staff.overview.views.overview).click();
  await expect(kiosk.window.getByRole('figure').first()).toBeVisible({ timeout: 90_000 });
});
test.afterAll(() => kiosk.close());
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

test('a year is told in sentences, each with its figure and its table', async () => {
  const { window } = kiosk;
  const whole = window.getByRole('figure', { name: String(lastYear) });
  await expect(whole).toContainText(`från 902 (${lastYear - 1}) till 1154 (${lastYear})`, {
    timeout: 60_000,
  });
  await expect(window.getByText(staff.table.internal)).toBeVisible();
  const places = window.getByRole('figure', { name: staff.overview.by.region });
  await expect(places).toContainText('Alingsås');
  const asTable = places.getByText(staff.overview.asTable);
  await asTable.focus();
  await window.keyboard.press('Enter');
  await expect(places.getByRole('row', { name: /Alingsås/ })).toHaveText('Alingsås720576');
  const languages = window.getByRole('figure', { name: staff.overview.by.language });
  await expect(languages).toContainText('Annat är skyddat.');
  await languages.getByText(staff.overview.asTable).click();
  await expect(languages.getByRole('img', { name: staff.table.protected }).first()).toBeVisible();
});

for (const [language, words] of [
  ['sv', staff],
  ['en', english.staff],
] as const) {
  test(`is accessible in ${language}, light and dark`, async () => {
    const { window } = kiosk;
    if (language === 'en') await button(window, staff.otherLanguage).click();
    await expect(window.getByRole('figure', { name: words.overview.by.service })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    await window.emulateMedia({ colorScheme: null });
    if (language === 'en') await button(window, words.otherLanguage).click();
  });
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`nothing sticks out at ${size.width}`, async () => {
    const { window } = kiosk;
    await sizedTo(kiosk, size);
    mkdirSync(folder, { recursive: true });
    await window.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    for (const look of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await window.emulateMedia(look);
      expect.soft(await sticksOut(window)).toEqual([]);
      const file = `${size.width}-${look.colorScheme}-${look.forcedColors}.png`;
      await window.screenshot({ path: join(folder, file) });
    }
    await window.emulateMedia({ colorScheme: null, forcedColors: null });
  });

test('the lock takes it off the screen', async () => {
  const { window } = kiosk;
  await button(window, staff.coordinatorPage.lock).click();
  await expect(window.getByLabel(staff.coordinatorPage.pin, { exact: true })).toBeVisible();
  await expect(window.getByRole('figure')).toHaveCount(0);
});
