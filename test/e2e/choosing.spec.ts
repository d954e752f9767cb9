import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, knownContent, languageOf, openLeaflet, setUpDesk, staff } from './desk.ts';

const pack = knownContent();
const { wording } = languageOf(pack, 'ar');
let kiosk: Kiosk;
let folder: string;

test.beforeAll(async () => {
  folder = handedOver(freshFolder());
  mkdirSync(folder, { recursive: true });
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
});
test.afterAll(async () => {
  await kiosk.close();
  rmSync(folder, { recursive: true, force: true });
});

const cover = () => kiosk.window.getByText(staff.hidden.welcome, { exact: true });
const panel = () => kiosk.window.getByRole('dialog', { name: staff.print.title });
const words = () => kiosk.window.locator('main [lang="ar"]').first();
const save = () => panel().getByRole('button', { name: staff.print.savePdf });

/** The system's window stands until it is answered; nobody can press it from here. */
const standIn = (): Promise<void> =>
  kiosk.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        Object.assign(globalThis, {
          answerDialog: (filePath: string) => {
            resolve({ canceled: filePath === '', filePath });
          },
        });
      });
  });
const answered = (file: string): Promise<void> =>
  kiosk.app.evaluate((_electron, filePath) => {
    const answer: unknown = Reflect.get(globalThis, 'answerDialog');
    if (typeof answer === 'function') Reflect.apply(answer, undefined, [filePath]);
  }, file);

async function choosing(): Promise<void> {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  await button(window, wording.takePaper).click();
  await expect(panel().getByRole('img', { name: staff.print.preview })).toBeVisible();
  await save().click();
  await expect(cover()).toBeVisible();
}

test('while the system asks where to save, the page shows the neutral screen and nothing else', async () => {
  const { window } = kiosk;
  await standIn();
  await choosing();
  await expect(window).toHaveTitle(staff.hidden.title);
  await expect(words()).toBeHidden();
  await expect(panel()).toBeHidden();
  const seen = await window.evaluate<string>('document.body.innerText');
  expect(seen).toContain(staff.hidden.welcome);
  expect(seen).not.toMatch(/\p{Script=Arabic}/u);
  await window.screenshot({ path: 'test-results/looks/covered-1280.png' });
  await answered('');
  await expect(panel()).toBeVisible();
  await expect(cover()).toBeHidden();
  await expect(save()).toBeFocused();
});

test('what is chosen is saved, and all is as it was', async () => {
  const file = join(folder, 'information.pdf');
  await save().click();
  await expect(cover()).toBeVisible();
  await answered(file);
  await expect(button(kiosk.window, staff.count.handoutGiven)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('three Shifts behind it end the visit: nothing is saved, and nothing comes back', async () => {
  const { window } = kiosk;
  const file = join(folder, 'late.pdf');
  await save().click();
  await expect(cover()).toBeVisible();
  for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await window.keyboard.press(key);
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await answered(file);
  await window.waitForTimeout(500);
  await expect(button(window, staff.hidden.start)).toBeVisible();
  expect(existsSync(file)).toBe(false);
  await button(window, staff.hidden.start).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(panel()).toBeHidden();
  expect(kiosk.errors).toEqual([]);
});

test("the system's own window, a real one, has nothing behind it to read, and goes with the app", async () => {
  const own = await launchKiosk();
  await setUpDesk(own.window);
  await openLeaflet(own.window, { pack, tag: 'ar' });
  await button(own.window, staff.leaflet.print).click();
  await button(own.window, wording.takePaper).click();
  await button(own.window, staff.print.savePdf).click();
  await expect(own.window.getByText(staff.hidden.welcome, { exact: true })).toBeVisible();
  await own.window.waitForTimeout(1000);
  expect(await own.window.evaluate<string>('document.body.innerText')).not.toMatch(/\p{Script=Arabic}/u);
  expect(own.errors).toEqual([]);
  await own.close();
});
