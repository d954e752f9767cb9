import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

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
import { aCell, inStore } from './stored.ts';

const pack = knownContent();
const lastYear = new Date().getFullYear() - 1;
const folder = join(import.meta.dirname, '../../test-results/looks');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const lights = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

let kiosk: Kiosk;
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Herrljunga', 'Vårgårda', 'Lerum']);
  await inStore(kiosk, fill);
});
test.afterAll(() => kiosk.close());

const fill: Parameters<typeof inStore<void>>[1] = ({ tally }) => {
  const quarters: Record<string, number[]> = {
    '1489': [41, 56, 38, 47],
    '1441': [1, 12, 17, 8],
    '1442': [6, 0, 11, 7],
  };
  for (const [municipality, counts] of Object.entries(quarters))
    for (const [place, count] of counts.entries())
      if (count > 0)
        tally.add(
          'c'.repeat(32),
          aCell({ municipality, month: `${lastYear}-${String(place * 3 + 2).padStart(2, '0')}` }),
          count,
        );
};

/** What sticks out of the window, out of what holds it, or is cut off without a way to reach it. */
const sticksOut = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`;
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.closest('svg, [aria-hidden="true"]') === null &&
        element.checkVisibility() &&
        element.clientWidth > 1 &&
        getComputedStyle(element).clipPath === 'none',
    );
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ['the document is wider than the window'] : [];
    const overflowing = seen
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((element) => !['inline', 'contents'].includes(getComputedStyle(element).display))
      .filter((element) => element.tagName !== 'INPUT')
      .filter((element) => element.querySelector(':scope > [aria-hidden="true"]:not(svg, span)') === null)
      .map(
        (element) => `wider than itself by ${element.scrollWidth - element.clientWidth}: ${name(element)}`,
      );
    const outside = seen
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((element) => `outside the window: ${name(element)}`);
    return [...wide, ...overflowing, ...outside];
  });

async function looksRight(name: string): Promise<void> {
  const { app, window } = kiosk;
  await window.evaluate(() => document.fonts.ready);
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    for (const [light, media] of Object.entries(lights)) {
      await window.emulateMedia(media);
      await window.screenshot({
        path: join(folder, `${name}-${light}-${width}.png`),
        animations: 'disabled',
      });
      expect.soft(await sticksOut(window), `${name} ${light} ${width}`).toEqual([]);
    }
  }
  await window.emulateMedia({ colorScheme: null, forcedColors: null });
}

test('set-up', async () => {
  const [ours, fresh] = [kiosk, await launchKiosk()];
  kiosk = fresh;
  await expect(fresh.window.getByRole('heading', { name: staff.setup.title })).toBeVisible();
  await looksRight('setup');
  kiosk = ours;
  await fresh.close();
});

test('start, and the search for a municipality', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await looksRight('start');
  await button(window, staff.start.otherMunicipality).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await looksRight('municipality');
  await window.keyboard.press('Escape');
});

for (const tag of ['sv', 'ar', 'ti', 'prs', 'so', 'uk']) {
  test(`the leaflets in ${tag}`, async () => {
    const { window } = kiosk;
    const { language, wording } = languageOf(pack, tag);
    await startAgain(window);
    await tile(window, language.endonym).click();
    await expect(window.getByRole('button').filter({ hasText: wording.audience.exposed })).toBeVisible();
    await looksRight(`leaflets-${tag}`);
    await startAgain(window);
    const sheet = await openLeaflet(window, { pack, tag });
    await looksRight(`leaflet-${tag}`);
    await sheet.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
    await looksRight(`contacts-${tag}`);
    if (tag !== 'sv') {
      await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
      await expect(sheet.locator('[lang="sv"] h1')).toBeVisible();
      await looksRight(`beside-${tag}`);
    }
    await button(window, staff.leaflet.show).click();
    await looksRight(`person-${tag}`);
    await button(window, wording.larger).click();
    await looksRight(`person-larger-${tag}`);
    await button(window, wording.close).click();
    await button(window, staff.leaflet.print).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await looksRight(`print-${tag}`);
    await button(window, wording.takePaper).click();
    await looksRight(`print-choices-${tag}`);
    await window.keyboard.press('Escape');
  });
}

test('counting', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service['social-services']).click();
  await looksRight('referral');
  await button(window, staff.count.definitions).click();
  await looksRight('definitions');
  await button(window, staff.count.save).click();
  await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  await looksRight('counted');
});

test('coordinating and hiding', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await expect(window.getByText(staff.coordinatorPage.choosePin)).toBeVisible();
  await looksRight('pin');
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill('246813');
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill('246813');
  await button(window, staff.coordinatorPage.open).click();
  await expect(window.getByRole('table')).toBeVisible({ timeout: 20_000 });
  await looksRight('table');
  await button(window, 'Dölj').click();
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await looksRight('hidden');
});
