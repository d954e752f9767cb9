import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import {
  button,
  chip,
  knownContent,
  languageOf,
  openLeaflet,
  setUpDesk,
  staff,
  startAgain,
  tile,
} from './desk.ts';
import { aCell, countOf, inStore } from './stored.ts';

const pack = knownContent();
const lastYear = new Date().getFullYear() - 1;

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
});
test.afterAll(() => kiosk.close());

/** Small targets, buttons and chips alone: what is only read may be small. */
const smallTargets = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, [role="button"], label:has(input[type="radio"])',
    );
    const least = (target: HTMLElement): number => (target.closest('nav ol') === null ? 56 : 44);
    return [...targets]
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(
        ({ target, box }) =>
          (target.tabIndex >= 0 || target.tagName === 'LABEL') && box.width > 1 && box.height > 1,
      )
      .filter(({ target, box }) => box.height < least(target) - 0.5 || box.width < 44)
      .map(({ target, box }) => `${target.innerText} ${Math.round(box.width)}×${Math.round(box.height)}`);
  });

async function isAccessible(window: Page): Promise<void> {
  await window.evaluate(() => document.fonts.ready);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${colorScheme} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    );
    expect.soft(found).toEqual([]);
  }
  await window.emulateMedia({ colorScheme: null });
  expect.soft(await smallTargets(window)).toEqual([]);
}

test('set-up', async () => {
  const fresh = await launchKiosk();
  await expect(fresh.window.getByRole('heading', { name: staff.setup.title })).toBeVisible();
  await isAccessible(fresh.window);
  await fresh.close();
});

test('start, also when nothing is found and when a municipality is looked for', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await isAccessible(window);
  await window.keyboard.type('klingonska');
  await expect(window.getByText(staff.start.noneFound)).toBeVisible();
  await isAccessible(window);
  await startAgain(window);
  await button(window, staff.start.otherMunicipality).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await isAccessible(window);
  await window.keyboard.press('Escape');
});

for (const tag of ['sv', 'ar', 'ti', 'prs']) {
  test(`the leaflets in ${tag}: choice, alone, beside Swedish, turned to the person, print question, referral`, async () => {
    const { window } = kiosk;
    await startAgain(window);
    const { language, wording } = languageOf(pack, tag);
    await tile(window, language.endonym).click();
    await expect(window.getByRole('button').filter({ hasText: wording.audience.exposed })).toBeVisible();
    await isAccessible(window);
    await startAgain(window);
    await openLeaflet(window, { pack, tag });
    await isAccessible(window);
    if (tag !== 'sv') {
      await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
      await expect(window.getByRole('article').locator('[lang="sv"] h1')).toBeVisible();
      await isAccessible(window);
    }
    await button(window, staff.leaflet.show).click();
    await isAccessible(window);
    await button(window, wording.close).click();
    await button(window, staff.leaflet.print).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await isAccessible(window);
    await button(window, wording.takePaper).click();
    await isAccessible(window);
    await window.keyboard.press('Escape');
    await button(window, staff.leaflet.count).click();
    await isAccessible(window);
    await button(window, staff.count.definitions).click();
    await isAccessible(window);
    await chip(window, staff.fields.service, staff.codes.service.police).click();
    await button(window, staff.count.save).click();
    await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
    await isAccessible(window);
  });
}

test('the coordinator: PIN, table, and the hidden screen', async () => {
  const { window } = kiosk;
  await inStore(kiosk, ({ tally }) => {
    for (const [place, count] of [14, 2, 22, 31].entries())
      for (const municipality of ['1489', '1441'])
        tally.add('c'.repeat(32), aCell({ municipality, month: `${lastYear}-0${place * 2 + 1}` }), count);
  });
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await expect(window.getByText(staff.coordinatorPage.choosePin)).toBeVisible();
  await isAccessible(window);
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill('246813');
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill('246813');
  await button(window, staff.coordinatorPage.open).click();
  await expect(window.getByRole('table')).toBeVisible({ timeout: 20_000 });
  await isAccessible(window);
  await button(window, 'Dölj').click();
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await isAccessible(window);
  await button(window, staff.hidden.start).click();
});

/** Tab until something with these words has the focus. */
async function tabTo(window: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const focused = await window.evaluate(() => {
      const now = document.activeElement;
      if (!(now instanceof HTMLElement) || now === document.body) return '';
      return `${now.getAttribute('aria-label') ?? ''} ${now.closest('label')?.innerText ?? now.innerText}`;
    });
    if (words.test(focused)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Not reached: ${String(words)}`);
}

test('from start to a counted referral by keyboard alone, always seeing where one is', async () => {
  const { window } = kiosk;
  await startAgain(window);
  const before = await countOf(kiosk, 'referral');
  await window.keyboard.type('soom');
  await tabTo(window, /Soomaali/);
  const outline = await window.evaluate(() => {
    const shown = getComputedStyle(document.activeElement ?? document.body);
    return `${shown.outlineStyle} ${shown.outlineWidth} ${shown.boxShadow}`;
  });
  expect(outline).not.toMatch(/^none .* none$/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Soomaali' })).toBeVisible();
  await tabTo(window, new RegExp(languageOf(pack, 'so').wording.audience.exposed));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article')).toBeVisible();
  await tabTo(window, /^\s*Räkna$/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: staff.count.title })).toBeVisible();
  await tabTo(window, /Socialtjänst/);
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('radio', { name: staff.codes.service['out-of-hours-social'] })).toBeChecked();
  await tabTo(window, new RegExp(staff.count.save));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  expect(await countOf(kiosk, 'referral')).toBe(before + 1);
});

test('a dialog keeps the focus, and gives it back', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  for (let step = 0; step < 6; step += 1) {
    await window.keyboard.press('Tab');
    expect(await window.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
      true,
    );
  }
  await window.keyboard.press('Escape');
  await expect(button(window, staff.leaflet.print)).toBeFocused();
});
