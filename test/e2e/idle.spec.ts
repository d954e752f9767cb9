import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, knownContent, languageOf, openLeaflet, person, staff, tile } from './desk.ts';

const pack = knownContent();
const seconds = 15;
let kiosk: Kiosk;

test.beforeAll(async () => {
  const data = freshFolder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ idleSeconds: seconds }));
  kiosk = await launchKiosk({ data: handedOver(data) });
});
test.afterAll(() => kiosk.close());

const started = (window: Page) => window.getByRole('heading', { name: staff.start.title });
const warning = (window: Page, title: string) => window.getByRole('alertdialog', { name: title });

test('a leaflet turned to a person is warned about in their language, and more time is one press', async () => {
  test.setTimeout(60_000);
  const { window } = kiosk;
  const { wording } = languageOf(pack, 'ar');
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.show).click();
  await expect(warning(window, wording.idleTitle)).toBeVisible({ timeout: (seconds + 2) * 1000 });
  await expect(warning(window, wording.idleTitle)).toHaveAttribute('dir', 'rtl');
  await button(window, wording.moreTime).click();
  await expect(warning(window, wording.idleTitle)).toBeHidden();
  await expect(window.locator('main [lang="ar"]').first()).toBeVisible();
});

test('over an open dialog it is said too; then all is cleared, within a second of its time', async () => {
  test.setTimeout(90_000);
  const { window } = kiosk;
  await button(window, languageOf(pack, 'ar').wording.close).click();
  await button(window, staff.leaflet.print).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  const from = Date.now();
  await expect(warning(window, person.idleTitle)).toBeVisible({ timeout: (seconds + 2) * 1000 });
  await expect(started(window)).toBeVisible({ timeout: 25_000 });
  const took = Date.now() - from;
  expect(took).toBeGreaterThan((seconds + 20) * 1000 - 1500);
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(window.getByRole('alertdialog')).toBeHidden();
  await expect(tile(window, languageOf(pack, 'ar').language.endonym)).toBeVisible();
  expect(await window.evaluate<string>('document.documentElement.outerHTML')).not.toContain('aria-modal');
});

test('a page that hangs is taken away with all that it held', async () => {
  test.setTimeout(90_000);
  const { app, window } = kiosk;
  await openLeaflet(window, { pack, tag: 'so' });
  await window.evaluate('setTimeout(() => { for (;;); }, 50); undefined');
  const seen = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('index.html'),
      );
      const text: unknown = await own?.webContents.executeJavaScript('document.body.innerText');
      return String(text);
    });
  await new Promise((resolve) => setTimeout(resolve, (seconds + 22) * 1000));
  await expect.poll(seen, { timeout: 15_000 }).toContain(staff.start.title);
});
