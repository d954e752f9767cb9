import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { freshFolder, launchKiosk } from '../support/launch.ts';
import {
  button,
  chip,
  chooseMunicipality,
  knownContent,
  languageOf,
  leaveSetUp,
  openLeaflet,
  person,
  setUpDesk,
  staff,
  startAgain,
} from './desk.ts';

const pack = knownContent();
const nationalNumber = '020-50 50 50';

/** Every number that belongs to one place alone. */
const localNumbers = pack.services
  .filter(({ service_areas }) => service_areas.every(({ extent }) => extent !== 'national'))
  .flatMap(({ phones }) => phones.map(({ display }) => display));

const placeNames = (window: Page) =>
  window.getByRole('banner').getByText(/^(Alingsås|Herrljunga|Lerum|Vårgårda)$/);

async function namesNoPlace(window: Page): Promise<void> {
  await expect(placeNames(window)).toHaveCount(0);
  await expect(window.getByText(staff.place.missing)).toBeVisible();
  await expect(window.getByRole('radio')).toHaveCount(0);
  const sheet = await openLeaflet(window, { pack, tag: 'sv' });
  await expect(sheet).toContainText(nationalNumber);
  expect(localNumbers.length).toBeGreaterThan(5);
  const words = await sheet.innerText();
  expect(localNumbers.filter((number) => words.includes(number))).toEqual([]);
  await expect(sheet.getByRole('heading', { name: /^Stöd i/ })).toHaveText([person.contactsNational]);
  await expect(sheet).not.toContainText(person.localMissing);
  await expect(window.getByText(staff.place.missing)).toBeInViewport({ ratio: 1 });
  await expect(button(window, staff.place.choose)).toBeInViewport({ ratio: 1 });
}

test('before set-up no place is named, and which one is asked one press away', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await leaveSetUp(window);
  await namesNoPlace(window);
  await chooseMunicipality(window, 'Lerum');
  await expect(window.getByRole('article')).toContainText('Stöd i Lerum');
  await expect(window.getByText(staff.place.missing)).toHaveCount(0);
  await expect(placeNames(window)).toHaveText('Lerum');
  await startAgain(window);
  await leaveSetUp(window);
  await expect(placeNames(window)).toHaveCount(0);
  await kiosk.close();
});

test('a referral without a place cannot be saved, and says why', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await leaveSetUp(window);
  await openLeaflet(window, { pack, tag: 'so' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service.police).click();
  await expect(window.getByText(staff.place.beforeCount)).toBeVisible();
  await expect(button(window, staff.count.handoutShown)).toHaveCount(0);
  await expect(button(window, staff.count.save)).toBeDisabled();
  await chooseMunicipality(window, 'Vårgårda');
  await expect(window.getByText(staff.place.beforeCount)).toHaveCount(0);
  await expect(
    window.getByText('Polis · Utsatt · Våld i nära relation · Somaliska · Vårgårda'),
  ).toBeVisible();
  await expect(button(window, staff.count.save)).toBeEnabled();
  await kiosk.close();
});

test('paper is not printed before its place is chosen', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await leaveSetUp(window);
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  await button(window, languageOf(pack, 'ar').wording.takePaper).click();
  const panel = window.getByRole('dialog', { name: staff.print.title });
  await expect(panel.getByText(staff.place.beforePrint)).toBeVisible();
  await expect(button(window, staff.print.savePdf)).toHaveCount(0);
  await chooseMunicipality(window, 'Alingsås');
  await expect(panel.getByText(staff.place.beforePrint)).toHaveCount(0);
  await expect(button(window, staff.print.savePdf)).toBeEnabled();
  await kiosk.close();
});

test('while the set-up cannot be read no place is named, though the desk has one', async () => {
  const data = freshFolder();
  const before = await launchKiosk({ data });
  await setUpDesk(before.window);
  await before.close();
  writeFileSync(join(data, 'key.json'), '');
  const kiosk = await launchKiosk({ data });
  await expect(kiosk.window.getByText(staff.countingOff)).toBeVisible();
  await namesNoPlace(kiosk.window);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});

test('the place of the desk appears by itself, in the frame, on the leaflet and in the sentence', async () => {
  const data = freshFolder();
  const before = await launchKiosk({ data });
  await setUpDesk(before.window, ['Herrljunga']);
  await before.close();
  const kiosk = await launchKiosk({ data });
  const sheet = await openLeaflet(kiosk.window, { pack, tag: 'sv' });
  await expect(sheet).toContainText('Stöd i Herrljunga');
  await expect(placeNames(kiosk.window)).toHaveText('Herrljunga');
  await button(kiosk.window, staff.leaflet.count).click();
  await expect(kiosk.window.getByText(/· Herrljunga$/)).toBeVisible();
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});
