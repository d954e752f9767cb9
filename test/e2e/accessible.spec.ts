import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import {
  button,
  knownContent,
  languageOf,
  openLeaflet,
  openSetUp,
  setUpDesk,
  staff,
  startAgain,
} from './desk.ts';
import {
  fillYear,
  roundOfComfort,
  roundOfCoordinating,
  roundOfCounting,
  roundOfLeaflets,
  roundOfStart,
} from './rounds.ts';
import { countOf } from './stored.ts';

const pack = knownContent();

/** A round of many pages in many lights takes its time on a busy machine. */
test.describe.configure({ timeout: 120_000 });

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
  await openSetUp(fresh.window);
  await isAccessible(fresh.window);
  await fresh.close();
});

test('start, also when nothing is found and when a municipality is looked for', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await window.keyboard.type('klingonska');
  await expect(window.getByText(staff.start.noneFound)).toBeVisible();
  await isAccessible(window);
  await roundOfStart(kiosk, () => isAccessible(window));
});

for (const tag of ['sv', 'en', 'ar', 'ti', 'th']) {
  test(`the leaflets in ${tag}: choice, alone, beside Swedish, turned to the person, print question, referral`, async () => {
    await roundOfLeaflets(kiosk, { pack, tag }, () => isAccessible(kiosk.window));
    await roundOfCounting(kiosk, { pack, tag }, () => isAccessible(kiosk.window));
  });
}

test('the coordinator: PIN, table, and the hidden screen', async () => {
  await fillYear(kiosk);
  await roundOfCoordinating(kiosk, () => isAccessible(kiosk.window));
});

test('guidance, help and settings', () => roundOfComfort(kiosk, () => isAccessible(kiosk.window)));

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
