import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { knownContent, openSetUp, setUpDesk, sizedTo } from './desk.ts';
import { sticksOut } from './sticks-out.ts';
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

for (const tag of ['sv', 'ar', 'ti', 'ur', 'th', 'uk', 'zh-Hans']) {
  test(`the leaflets in ${tag}`, () => roundOfLeaflets(kiosk, { pack, tag }, looksRight));
}

test('counting', () => roundOfCounting(kiosk, { pack, tag: 'ti' }, looksRight));

test('coordinating and hiding', () => roundOfCoordinating(kiosk, looksRight));
