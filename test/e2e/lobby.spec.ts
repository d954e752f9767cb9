import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, chip, knownContent, languageOf, openLeaflet, person, setUpDesk, staff } from './desk.ts';
import { ask } from './stored.ts';

const pack = knownContent();
const pin = '246813';
let kiosk: Kiosk;
let data: string;

test.beforeAll(async () => {
  data = freshFolder();
  kiosk = await launchKiosk({ data });
});
test.afterAll(() => kiosk.close());

test('the coordinator leaves the kiosk to visitors: leaflets alone, larger, in the whole screen', async () => {
  const { app, window } = kiosk;
  await setUpDesk(window);
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await button(window, staff.standing.open).click();
  await chip(window, staff.settings.mode, staff.settings.modes.lobby).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  for (const name of [staff.coordinator, staff.guidance.open, staff.help.open, staff.batch.open])
    await expect(button(window, name)).toBeHidden();
  await window.getByRole('heading', { name: staff.start.title }).click();
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toBeHidden();
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((one) => one.isKiosk())),
  ).toBe(true);
  await expect(window.locator('html')).toHaveAttribute('data-text', '125');
});

test('a visitor reads, makes the letters larger, hides, and finds nothing to print or to count', async () => {
  const { window } = kiosk;
  const { wording } = languageOf(pack, 'ti');
  await openLeaflet(window, { pack, tag: 'ti' });
  await expect(window.locator('main [lang="ti"]').first()).toBeVisible();
  await button(window, wording.larger).click();
  await expect(button(window, wording.smaller)).toBeVisible();
  for (const name of [staff.leaflet.print, staff.leaflet.count, staff.leaflet.show])
    await expect(button(window, name)).toBeHidden();
  await button(window, wording.hide).click();
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await button(window, staff.hidden.start).click();
});

test('whatever the page asks beyond leaflets is refused', async () => {
  const refused = { ok: false, reason: 'refused' };
  expect(await ask(kiosk, 'print.printers', {})).toEqual(refused);
  expect(await ask(kiosk, 'print.jobs', {})).toEqual(refused);
  expect(await ask(kiosk, 'tables.stop', {})).toEqual(refused);
  expect(await ask(kiosk, 'settings.save', { mode: 'staff' })).toEqual({ ok: false, reason: 'locked' });
});

test('it cannot be closed by a visitor, and stands so again after a restart', async () => {
  const { app, window } = kiosk;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((one) => {
      if (one.isVisible()) one.close();
    });
  });
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await kiosk.close();
  kiosk = await launchKiosk({ data });
  await expect(kiosk.window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(button(kiosk.window, staff.coordinator)).toBeHidden();
});

test('the PIN leads back, and only the PIN', async () => {
  const { window } = kiosk;
  await button(window, staff.lobby.leave).click();
  const field = window.getByLabel(staff.coordinatorPage.pin, { exact: true });
  await field.fill('000000');
  await button(window, staff.coordinatorPage.open).click();
  await expect(window.getByRole('alert')).toHaveText(staff.reasons['wrong-pin']);
  await field.fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await expect(button(window, staff.coordinator)).toBeVisible();
  await expect(button(window, person.hide)).toBeVisible();
});

test('where no PIN was ever chosen, the way out says who can open it', async () => {
  const root = freshFolder();
  const policy = join(root, 'policy.json');
  fs.writeFileSync(policy, '{ "settings": { "mode": "lobby" }, "forgetPin": "y" }');
  handedOver(root);
  const standing = await launchKiosk({ env: { VAGVISAREN_POLICY: policy } });
  const { window } = standing;
  await button(window, staff.lobby.leave).click();
  await expect(window.getByText(staff.lobby.noPin)).toBeVisible();
  await expect(window.getByLabel(staff.coordinatorPage.pin, { exact: true })).toBeHidden();
  const looks = join(import.meta.dirname, '../../test-results/looks/lobby-no-pin.png');
  await window.screenshot({ path: looks, animations: 'disabled' });
  await standing.close();
  fs.rmSync(root, { recursive: true, force: true });
});
