import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, setUpDesk, staff } from './desk.ts';
import { aCell, inStore } from './stored.ts';

const pin = '246813';
const words = staff.older;
const now = new Date();
/** The month that was so many months ago. */
const ago = (months: number): string => {
  const then = new Date(now.getFullYear(), now.getMonth() - months, 1);
  return `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}`;
};

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås']);
  await inStore(kiosk, ({ tally, together }) => {
    together(() => {
      for (const months of [3, 25, 26, 26, 30])
        for (const language of ['ar', 'ti'])
          tally.add('c'.repeat(32), aCell({ month: ago(months), language, age: '25-64' }), 3);
    });
  });
});
test.afterAll(() => kiosk.close());

const monthsWithDetail = (): Promise<string[]> =>
  inStore(kiosk, ({ tally }) => [
    ...new Set(
      tally
        .all()
        .filter(({ cell }) => cell.language !== 'not-known' || cell.age !== 'not-known')
        .map(({ cell }) => cell.month),
    ),
  ]);
const total = (): Promise<number> =>
  inStore(kiosk, ({ tally }) => tally.all().reduce((sum, { count }) => sum + count, 0));

async function openOlder(window: Page): Promise<void> {
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  const again = window.getByLabel(staff.coordinatorPage.pinAgain);
  if (await again.isVisible()) await again.fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await button(window, words.open).click();
}

test('what would lose its detail is shown first, for as many months as are wanted, and only then merged', async () => {
  const { window } = kiosk;
  await openOlder(window);
  const months = window.getByRole('textbox', { name: words.months });
  await expect(months).toHaveValue('24');
  const part = window.getByRole('region', { name: words.title });
  await expect(part).toContainText(`skulle sammanföras: 3. Rader: 6. Månader före ${ago(24)} `);
  await months.fill('28');
  await months.press('Tab');
  await expect(button(window, words.merge)).toHaveCount(0);
  await button(window, words.preview).click();
  await expect(part).toContainText(
    `skulle sammanföras: 1. Rader: ${staff.retention.few}. Månader före ${ago(28)} `,
  );
  expect(await monthsWithDetail()).toHaveLength(4);
  await window.screenshot({ path: test.info().outputPath('older.png') });
  await button(window, words.merge).click();
  await expect(part.getByRole('status')).toContainText(`Sammanförda månader: 1. Månader före ${ago(28)} `);
  await expect(part.getByRole('status')).not.toContainText(words.notSwept);
  await expect(button(window, words.merge)).toBeDisabled();
  expect(await monthsWithDetail()).toEqual([ago(26), ago(25), ago(3)]);
  expect(await total()).toBe(30);
  await button(window, words.open).click();
  await button(window, words.open).click();
  await expect(months).toHaveValue('28');
  await expect(button(window, words.keep)).toBeVisible();
  expect(kiosk.errors).toEqual([]);
});

test('when the lock has fallen nothing is merged and the PIN is asked for', async () => {
  const { window } = kiosk;
  await window.evaluate(`window.kiosk.ask('coordinator.lock', {})`);
  await button(window, words.keep).click();
  await expect(window.getByLabel(staff.coordinatorPage.pin, { exact: true })).toBeVisible();
  expect(await monthsWithDetail()).toEqual([ago(26), ago(25), ago(3)]);
  expect(kiosk.errors).toEqual([]);
});
