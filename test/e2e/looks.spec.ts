import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { knownContent, openSetUp, setUpDesk, sizedTo } from './desk.ts';
import { fillYear, roundOfCoordinating, roundOfCounting, roundOfLeaflets, roundOfStart } from './rounds.ts';

const pack = knownContent();
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

/** A round of many pages in many lights takes its time on a busy machine. */
test.describe.configure({ timeout: 120_000 });

let kiosk: Kiosk;
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Herrljunga', 'Vårgårda', 'Lerum']);
  await fillYear(kiosk);
});
test.afterAll(() => kiosk.close());

/** What sticks out of the window or out of what holds it; a part that scrolls by keyboard holds whatever is in it. */
const sticksOut = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`;
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.closest('svg, [aria-hidden="true"]') === null &&
        element.closest('[role="region"][tabindex="0"] table') === null &&
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
      .filter((element) => element.querySelector(':scope > table') === null || element.tabIndex !== 0)
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
  const { window } = kiosk;
  await window.evaluate(() => document.fonts.ready);
  await window.mouse.move(1, 1);
  for (const { width, height } of sizes) {
    await sizedTo(kiosk, { width, height });
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
  await openSetUp(fresh.window);
  await looksRight('setup');
  kiosk = ours;
  await fresh.close();
});

test('start, and the search for a municipality', () => roundOfStart(kiosk, looksRight));

for (const tag of ['sv', 'ar', 'ti', 'prs', 'so', 'uk']) {
  test(`the leaflets in ${tag}`, () => roundOfLeaflets(kiosk, { pack, tag }, looksRight));
}

test('counting', () => roundOfCounting(kiosk, { pack, tag: 'ti' }, looksRight));

test('coordinating and hiding', () => roundOfCoordinating(kiosk, looksRight));
