import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { freshFolder, handedOver, launchKiosk } from '../support/launch.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import { button, setUpDesk, staff } from './desk.ts';
import { ask } from './stored.ts';

const words = staff.support;
const pin = '246813';
const hostile = 'Kims-hemliga-mapp';

let cups: TestSpooler;
let root: string;
test.beforeAll(async () => {
  cups = await startSpooler();
});
test.afterAll(() => cups.remove());
test.beforeEach(() => {
  root = freshFolder();
});
test.afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Opens the support file and gives what stands there. */
async function readSupport(window: Page): Promise<string> {
  await button(window, words.open).click();
  const text = window.getByRole('region', { name: words.title });
  await expect(text).toContainText('Electron');
  return (await text.textContent()) ?? '';
}

async function openLog(window: Page): Promise<void> {
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await button(window, staff.log.open).click();
}

test('all of it stands on the screen first, is saved byte for byte, and names nobody and nothing', async () => {
  const data = join(root, hostile);
  mkdirSync(data);
  const env = {
    ...{ CUPS_SERVER: cups.server, USER: 'Kim-Hemlig', LOGNAME: 'Kim-Hemlig', USERNAME: 'Kim-Hemlig' },
    ...{ HOSTNAME: 'Kims-dator', COMPUTERNAME: 'Kims-dator' },
  };
  handedOver(root);
  const kiosk = await launchKiosk({ data, env });
  const { app, window } = kiosk;
  await setUpDesk(window);
  await openLog(window);
  const text = await readSupport(window);
  expect(text).toContain(words.lines.logSound);
  expect(text).toContain(`\t${staff.log.events['pin-chosen']}\t`);
  expect(text).toContain(staff.log.told.settings.setup);
  expect(text).toMatch(/Skrivare: .*\d × redo/);
  for (const secret of [/Kim/i, /[\\/](tmp|home|root|var)\b/i, /\b(good|failing|rejecting)\b/, data, root])
    expect(text).not.toMatch(secret);
  expect(text.split(/\s/)).not.toContain(hostname());
  const file = join(root, 'saved.txt');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await button(window, words.save).click();
  await expect(window.getByText(words.saved)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(text);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await window.screenshot({ path: test.info().outputPath(`support-${colorScheme}.png`) });
  }
  await ask(kiosk, 'coordinator.lock', {});
  const refused = { ok: false, reason: 'locked' };
  expect(await ask(kiosk, 'support.read', { language: 'sv' })).toEqual(refused);
  expect(await ask(kiosk, 'support.save', {})).toEqual(refused);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

test('where the store cannot be opened it says why, without a PIN and without the log', async () => {
  writeFileSync(join(root, 'tally.db'), 'SQLite format 3\0 nothing of ours');
  const kiosk = await launchKiosk({ data: handedOver(root) });
  const { window } = kiosk;
  await button(window, staff.coordinator).click();
  await expect(window.getByRole('alert')).toBeVisible();
  const text = await readSupport(window);
  expect(text).toContain(staff.reasons['key-missing']);
  expect(text).not.toContain('Logg');
  await kiosk.close();
});
