import { expect, type Page, test } from '@playwright/test';

import { newRecoveryKey } from '../../electron/coordinator/pin.ts';
import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { marksIn, piecesOf } from '../support/marks.ts';
import { button, setUpDesk, sizedTo, staff, startAgain, waitsUntil } from './desk.ts';
import { isFit } from './fit.ts';

const words = staff.recovery;
const { coordinatorPage, reasons } = staff;
const first = '246813';
const second = '135799';

let kiosk: Kiosk;
let key = '';

test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
  await sizedTo(kiosk, { width: 1280, height: 800 });
});
test.afterAll(() => kiosk.close());

const shownKey = (window: Page) => window.getByRole('group', { name: words.key });

async function typeKey(typed: string, pin: string): Promise<void> {
  const { window } = kiosk;
  await window.getByLabel(words.key, { exact: true }).fill(typed);
  await window.getByLabel(words.newPin, { exact: true }).fill(pin);
  await window.getByLabel(words.newPinAgain).fill(pin);
  await button(window, words.recover).click();
}

async function toRecovering(): Promise<void> {
  const { window } = kiosk;
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await button(window, words.forgotten).click();
}

test('when the PIN is chosen a key is offered, can be skipped, and the page says that none is made', async () => {
  const { window } = kiosk;
  await button(window, staff.coordinator).click();
  await expect(button(window, words.forgotten)).toBeHidden();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(first);
  await window.getByLabel(coordinatorPage.pinAgain).fill(first);
  await button(window, coordinatorPage.open).click();
  await expect(window.getByRole('region', { name: words.offer })).toBeVisible();
  await isFit(kiosk, 'recovery-offer');
  await button(window, words.skip).click();
  await expect(window.getByRole('region', { name: words.offer })).toBeHidden();
  await expect(window.getByText(words.none)).toBeVisible();
});

test('without a key, whoever has forgotten the PIN is told where to turn', async () => {
  await toRecovering();
  await expect(kiosk.window.getByText(words.neither)).toBeVisible();
  await expect(kiosk.window.getByLabel(words.key, { exact: true })).toBeHidden();
});

test('a key that was shown and left is none', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(first);
  await button(window, coordinatorPage.open).click();
  await button(window, words.open).click();
  await window.getByRole('region', { name: words.title }).getByRole('button', { name: words.make }).click();
  await expect(shownKey(window)).toBeVisible();
  await toRecovering();
  await expect(window.getByText(words.none)).toBeVisible();
  await expect(window.getByLabel(words.key, { exact: true })).toBeHidden();
});

test('a key is shown once, in groups, and is nowhere when the page is left', async () => {
  const { window, data } = kiosk;
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(first);
  await button(window, coordinatorPage.open).click();
  await button(window, words.open).click();
  const part = window.getByRole('region', { name: words.title });
  await part.getByRole('button', { name: words.make }).click();
  await expect(shownKey(window)).toBeVisible();
  await expect(part.getByText(words.shown, { exact: true })).toBeVisible();
  await expect(part.getByRole('status')).toHaveText(staff.needs['no-spooler']);
  const groups = await shownKey(window).locator('span').allTextContents();
  expect(groups).toHaveLength(7);
  key = groups.join('');
  await isFit(kiosk, 'recovery-key');
  await part.getByRole('button', { name: words.done }).click();
  await expect(part.getByRole('status')).toHaveText(words.finished);
  await expect(shownKey(window)).toBeHidden();
  await button(window, words.open).click();
  await expect(window.getByText(words.none)).toBeHidden();
  expect(await window.content()).not.toContain(groups[0]);
  expect(marksIn(piecesOf(data), [key, groups.join(' ')])).toEqual([]);
});

test('a mistyped key is told as such, a right one opens with a new PIN and has ended', async () => {
  const { window } = kiosk;
  await toRecovering();
  await isFit(kiosk, 'recovery-enter');
  await typeKey(key.slice(1), second);
  await expect(window.getByRole('alert')).toHaveText(reasons['key-mistyped']);
  await typeKey(key.toLowerCase(), second);
  await expect(button(window, coordinatorPage.lock)).toBeVisible();
  await expect(window.getByRole('region', { name: words.offer })).toBeVisible();
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(first);
  await button(window, coordinatorPage.open).click();
  await expect(window.getByRole('alert')).toHaveText(reasons['wrong-pin']);
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(second);
  await button(window, coordinatorPage.open).click();
  await expect(button(window, coordinatorPage.lock)).toBeVisible();
});

test('whoever knows the PIN changes it, behind the open lock', async () => {
  const { window } = kiosk;
  await button(window, words.open).click();
  const part = window.getByRole('region', { name: words.title });
  const change = async (known: string, next: string): Promise<void> => {
    await part.getByLabel(words.knownPin).fill(known);
    await part.getByLabel(words.newPin, { exact: true }).fill(next);
    await part.getByLabel(words.newPinAgain).fill(next);
    await part.getByRole('button', { name: words.recover }).click();
  };
  await change(first, first);
  await expect(part.getByRole('alert')).toHaveText(reasons['wrong-pin']);
  await expect(part.getByLabel(words.knownPin)).toHaveValue('');
  await part.getByLabel(words.knownPin).fill(second);
  await part.getByLabel(words.newPin, { exact: true }).fill('654321');
  await part.getByLabel(words.newPinAgain).fill('654321');
  await expect(part.getByRole('status')).toHaveText(reasons['weak-pin']);
  await expect(part.getByRole('button', { name: words.recover })).toBeDisabled();
  await change(second, first);
  await expect(part.getByRole('status')).toHaveText(words.changed);
  await isFit(kiosk, 'pin-changed');
  await change(first, second);
  await expect(part.getByRole('status')).toHaveText(words.changed);
  await button(window, words.open).click();
});

test('after five wrong keys the key waits, until a time that is told; whoever knows the PIN does not', async () => {
  const { window } = kiosk;
  await button(window, words.open).click();
  await window.getByRole('region', { name: words.title }).getByRole('button', { name: words.make }).click();
  await expect(shownKey(window)).toBeVisible();
  await button(window, words.done).click();
  await toRecovering();
  for (let time = 0; time < 5; time += 1) {
    await typeKey(newRecoveryKey(), first);
    await expect(window.getByRole('alert')).toHaveText(reasons['wrong-key']);
  }
  await typeKey(newRecoveryKey(), first);
  await expect(window.getByRole('alert')).toHaveText(waitsUntil);
  await button(window, words.back).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(second);
  await button(window, coordinatorPage.open).click();
  await expect(window.getByLabel(coordinatorPage.pin, { exact: true })).toBeHidden();
  expect(kiosk.errors).toEqual([]);
});
