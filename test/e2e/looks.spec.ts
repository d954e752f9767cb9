import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { freshFolder, handedOver, launchKiosk, type Kiosk } from '../support/launch.ts';
import { knownContent, openSetUp, setUpDesk, sizedTo } from './desk.ts';
import { sticksOut } from './sticks-out.ts';
import {
  fillYear,
  roundOfComfort,
  roundOfCoordinating,
  roundOfCounting,
  roundOfLeaflets,
  roundOfLobby,
  roundOfStart,
} from './rounds.ts';

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
  for (const { width, height } of sizes) {
    await sizedTo(kiosk, { width, height });
    await inEachLight(kiosk, `${name}-{light}-${width}`);
  }
}

/** A picture for the eye, and nothing outside its frame. */
async function inEachLight({ window }: Kiosk, name: string): Promise<void> {
  await window.evaluate(() => document.fonts.ready);
  await window.mouse.move(1, 1);
  for (const [light, media] of Object.entries(lights)) {
    const own = name.replace('{light}', light);
    await window.emulateMedia(media);
    await window.screenshot({ path: join(folder, `${own}.png`), animations: 'disabled' });
    expect.soft(await sticksOut(window), own).toEqual([]);
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

test('guidance, help and settings', () => roundOfComfort(kiosk, looksRight));

test('a lobby, which fills the screen', async () => {
  const data = freshFolder();
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ mode: 'lobby', idleSeconds: 15 }));
  const lobby = await launchKiosk({ data: handedOver(data) });
  await roundOfLobby(lobby, { pack, tag: 'ar' }, (name) => inEachLight(lobby, `${name}-{light}`));
  await lobby.close();
});
