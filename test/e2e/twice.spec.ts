import { expect, test } from '@playwright/test';

import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { knownContent, setUpDesk, sizedTo } from './desk.ts';
import { fillYear, roundOfCoordinating, roundOfCounting, roundOfLeaflets, roundOfStart } from './rounds.ts';
import { sticksOut } from './sticks-out.ts';

const pack = knownContent();
test.describe.configure({ timeout: 120_000 });

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
  await sizedTo(kiosk, { width: 1280, height: 800 });
  await kiosk.app.evaluate(({ BrowserWindow }, url) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    own?.webContents.setZoomFactor(2);
  }, kiosk.window.url());
});
test.afterAll(() => kiosk.close());

async function fits(name: string): Promise<void> {
  await kiosk.window.evaluate(() => document.fonts.ready);
  expect.soft(await sticksOut(kiosk.window), name).toEqual([]);
}

test('with everything twice as large the start is whole', () => roundOfStart(kiosk, fits));

for (const tag of ['sv', 'ar', 'th']) {
  test(`with everything twice as large the leaflets in ${tag} are whole`, () =>
    roundOfLeaflets(kiosk, { pack, tag }, fits));
}

test('with everything twice as large a referral is counted', () =>
  roundOfCounting(kiosk, { pack, tag: 'ti' }, fits));

test('with everything twice as large the coordinator sees the table', async () => {
  await fillYear(kiosk);
  await roundOfCoordinating(kiosk, fits);
});
