import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, openSetUp, person, sizedTo, staff } from './desk.ts';

const bounds = { x: 120, y: 64, width: 1100, height: 720 };
const usual = { width: 1280, height: 800 };

let data: string;
test.beforeEach(() => {
  data = freshFolder();
});
test.afterEach(() => {
  rmSync(data, { recursive: true, force: true });
});

const boundsOf = ({ app }: Kiosk) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.getBounds(),
  );
const place = ({ app }: Kiosk, wanted: typeof bounds) =>
  app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.setBounds(to);
  }, wanted);
const written = (): unknown => {
  try {
    return JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'));
  } catch {
    return undefined;
  }
};

test('the window stands where it stood, after quitting and after the power went', async () => {
  const first = await launchKiosk({ data });
  await expect.poll(() => boundsOf(first)).toMatchObject(usual);
  await place(first, bounds);
  await expect.poll(written).toEqual({ bounds, maximised: false });
  const gone = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await gone;
  const second = await launchKiosk({ data });
  await expect.poll(() => boundsOf(second)).toEqual(bounds);
  const moved = { ...bounds, x: 40, width: 1000 };
  await place(second, moved);
  await second.close();
  const third = await launchKiosk({ data });
  await expect.poll(() => boundsOf(third)).toEqual(moved);
  await third.close();
});

for (const [what, text] of [
  ['a screen that is gone', JSON.stringify({ bounds: { ...bounds, x: 9000 }, maximised: false })],
  ['nothing that can be read', '{'],
] as const) {
  test(`it stands as usual where ${what} is remembered`, async () => {
    writeFileSync(join(data, 'window.json'), text);
    const kiosk = await launchKiosk({ data: handedOver(data) });
    await expect.poll(() => boundsOf(kiosk)).toMatchObject(usual);
    await kiosk.close();
  });
}

test('a lobby neither takes its place from it nor changes it', async () => {
  const before = JSON.stringify({ bounds, maximised: false });
  writeFileSync(join(data, 'window.json'), before);
  const policy = join(data, 'policy.json');
  writeFileSync(policy, JSON.stringify({ settings: { mode: 'lobby' } }));
  const kiosk = await launchKiosk({ data: handedOver(data), env: { VAGVISAREN_POLICY: policy } });
  await expect.poll(() => boundsOf(kiosk)).not.toMatchObject({ width: bounds.width });
  await kiosk.close();
  expect(readFileSync(join(data, 'window.json'), 'utf8')).toBe(before);
});

for (const { width, height, textSize } of [
  { width: 800, height: 600, textSize: 100 },
  { width: 1280, height: 800, textSize: 200 },
]) {
  test(`Hide and the staff's buttons stand whole in ${width}×${height} at ${textSize} %`, async () => {
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ textSize }));
    const kiosk = await launchKiosk({ data: handedOver(data) });
    const { window } = kiosk;
    await sizedTo(kiosk, { width, height });
    await openSetUp(window);
    for (const name of [person.hide, staff.coordinator, staff.settings.open, staff.help.open])
      await expect(button(window, name)).toBeInViewport({ ratio: 1 });
    await window.screenshot({ path: test.info().outputPath('window.png') });
    expect(await window.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await kiosk.close();
  });
}
