import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, knownContent, openLeaflet, setUpDesk, staff, startAgain } from './desk.ts';
import { inStore } from './stored.ts';

const pin = '246813';
const words = staff.log;

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås']);
});
test.afterAll(() => kiosk.close());

async function openLog(window: Page): Promise<void> {
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  const again = window.getByLabel(staff.coordinatorPage.pinAgain);
  if (await again.isVisible()) await again.fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await button(window, words.title).click();
}

test('the coordinator reads what the machine did, and nothing of what was read on it', async () => {
  const { window } = kiosk;
  await openLeaflet(window, { pack: knownContent(), tag: 'ti', leaflet: 'taken-abroad' });
  await startAgain(window);
  await openLog(window);
  const part = window.getByRole('region', { name: words.title });
  const rows = part.getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(words.events['pin-chosen']);
  await expect(rows.nth(2)).toContainText(words.events['settings-changed']);
  await expect(rows.nth(3)).toContainText(words.events.started);
  await expect(part).not.toContainText(/taken|Tigr|\d\d:\d\d/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await window.emulateMedia({ colorScheme: null });
  await part.scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('log.png') });
  expect(kiosk.errors).toEqual([]);
});

test('a log that somebody has changed says so', async () => {
  const { window } = kiosk;
  await inStore(kiosk, ({ settings }) => {
    settings.put('log-head', { sequence: 9, hash: '' });
  });
  await startAgain(window);
  await openLog(window);
  const alarm = window.getByRole('region', { name: words.title }).getByRole('alert');
  await expect(alarm).toContainText(words.notSound);
  await expect(alarm).toContainText(words.faults['tail-cut'].replace('{{sequence}}', '4'));
  expect(kiosk.errors).toEqual([]);
});
