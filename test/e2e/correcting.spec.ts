import { expect, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, chip, setUpDesk, staff, startAgain } from './desk.ts';
import { aCell, inStore } from './stored.ts';

const pin = '246813';
const now = new Date();
const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
const words = staff.correct;

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
});
test.afterAll(() => kiosk.close());

const countsOf = (): Promise<number[]> =>
  inStore(kiosk, ({ tally }) => tally.all().map(({ count }) => count));

test('a referral counted twice is put right by its choices and a reason, and never below zero', async () => {
  const { window } = kiosk;
  await inStore(kiosk, ({ tally, settings, together }) => {
    together(() => {
      settings.put('kiosk', 'c'.repeat(32));
      const counted = { violence: 'not-known', audience: 'not-known', language: 'not-known' } as const;
      tally.add('c'.repeat(32), aCell({ month, ...counted }), 1);
    });
  });
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(window, staff.coordinatorPage.open).click();
  await button(window, words.open).click();
  await expect(button(window, words.do)).toBeDisabled();
  await chip(window, words.reason, staff.codes.correction['entered-twice']).click();
  await expect(window.getByText(staff.means.correction['entered-twice'])).toBeVisible();
  await expect(window.getByRole('radiogroup', { name: words.direction })).toHaveCount(0);
  await chip(window, words.municipality, 'Alingsås').click();
  await chip(window, staff.fields.service, staff.codes.service['social-services']).click();
  await button(window, words.do).click();
  await expect(window.getByText(words.done)).toBeVisible();
  expect(await countsOf()).toEqual([0]);
  await window.screenshot({ path: test.info().outputPath('correction.png'), fullPage: true });
  await chip(window, words.reason, staff.codes.correction.practice).click();
  await button(window, words.do).click();
  await expect(window.getByRole('alert').last()).toHaveText(staff.reasons['below-zero']);
  expect(await countsOf()).toEqual([0]);
  expect(kiosk.errors).toEqual([]);
});

test('a correction of a month that is published waits, which is told at once and without a number', async () => {
  const { window } = kiosk;
  const cell = aCell({ month, violence: 'not-known', audience: 'not-known', language: 'not-known' });
  await inStore(kiosk, ({ tally, publications, together }) => {
    together(() => {
      tally.add('c'.repeat(32), cell, 9);
      const query = { kind: [cell.kind], period: [month], region: [cell.municipality] };
      const file = { day: '2026-11-21', format: 'csv', what: 'referral', rule: 1, file: 'ab'.repeat(32) };
      publications.enter([{ query, published: { state: 'hidden' } }], tally.all(), file);
    });
  });
  const told = window.getByRole('status').filter({ hasText: staff.ledger.lateCounts });
  await expect(told).toHaveCount(0);
  await button(window, words.do).click();
  await expect(window.getByRole('alert').last()).toHaveText(staff.reasons['published-before']);
  await expect(told).toHaveCount(0);
  await button(window, words.doAnyway).click();
  await expect(told).toBeVisible();
  expect(await countsOf()).toEqual([8]);
  expect(await told.textContent()).not.toMatch(/\d/);
  await told.scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('late.png') });
  expect(kiosk.errors).toEqual([]);
});
