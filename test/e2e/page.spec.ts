import { expect, test } from '@playwright/test';

import { openSheet } from '../../domain/catalogue.ts';
import { launchKiosk, type Kiosk } from '../support/launch.ts';
import {
  button,
  chooseMunicipality,
  knownContent,
  languageOf,
  leaveSetUp,
  openSetUp,
  openLeaflet,
  person,
  staff,
  startAgain,
  tile,
} from './desk.ts';

const pack = knownContent();
const today = '2026-11-21';

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
});
test.afterAll(() => kiosk.close());
test.beforeEach(async () => {
  await startAgain(kiosk.window);
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

test('turned to the person there is only the sheet, in that language', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await openLeaflet(window, { pack, tag: 'ar' });
  await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
  await button(window, staff.leaflet.show).click();
  const { wording } = languageOf(pack, 'ar');
  await expect(button(window, wording.close)).toBeVisible();
  await expect(window.getByRole('article').locator('[lang="sv"] h1')).toHaveCount(0);
  await expect(window.getByRole('button')).toHaveText([wording.close, wording.larger, wording.hide]);
  await expect(window.getByRole('navigation')).toHaveCount(0);
  await button(window, wording.larger).click();
  await button(window, wording.close).click();
  await expect(button(window, staff.leaflet.count)).toBeVisible();
});

test('the bar above the person covers nothing of the sheet, Escape turns it back, and Hide hides', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.show).click();
  const { wording } = languageOf(pack, 'ti');
  const bar = await window.getByRole('banner').boundingBox();
  const page = await window.getByRole('main').boundingBox();
  expect(page?.y).toBe((bar?.y ?? 0) + (bar?.height ?? 0));
  await window.getByRole('article').getByRole('heading').last().scrollIntoViewIfNeeded();
  for (const one of await window.getByRole('button').all()) {
    const box = await one.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page?.y ?? 0);
  }
  await window.keyboard.press('Escape');
  await expect(button(window, staff.leaflet.count)).toBeVisible();
  await button(window, staff.leaflet.show).click();
  await button(window, wording.hide).click();
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await button(window, staff.hidden.start).click();
});

for (const [beside, how] of [
  [false, 'alone'],
  [true, 'beside Swedish'],
] as const) {
  test(`the contents lead to every part of the sheet, contacts too, ${how}`, async () => {
    const { window } = kiosk;
    await leaveSetUp(window);
    await chooseMunicipality(window, 'Alingsås');
    await openLeaflet(window, { pack, tag: 'so' });
    if (beside) await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
    const contents = window.getByRole('navigation', { name: person.contents }).getByRole('button');
    const { wording } = languageOf(pack, 'so');
    const named = await contents.allInnerTexts();
    expect(named.slice(-2)).toEqual([
      wording.contactsLocal.replace('{{municipality}}', 'Alingsås'),
      wording.contactsNational,
    ]);
    for (const name of named.reverse()) {
      await contents.getByText(name, { exact: true }).click();
      await expect(window.getByRole('article').getByRole('heading', { name, exact: true })).toBeInViewport();
    }
  });
}

test('what an unconfirmed number means is said once for a list, not at every number', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await chooseMunicipality(window, 'Alingsås');
  const article = await openLeaflet(window, { pack, tag: 'sv' });
  const sheet = openSheet(pack, { leaflet: 'exposed', language: 'sv', municipality: '1489' }, today);
  if (!sheet.ok) throw new Error(sheet.reason);
  const { local, national } = sheet.value.columns[0]?.contacts ?? { local: [], national: [] };
  const lists = [local, national].map((list) => list.filter(({ expired }) => expired).length);
  expect(Math.max(...lists)).toBeGreaterThan(1);
  await expect(article.getByText(person.expired)).toHaveCount(lists.filter((count) => count > 0).length);
  await expect(article.locator('sup')).toHaveCount(lists.reduce((sum, count) => sum + count, 0));
});

test('a new page has the focus on its heading, without an outline', async () => {
  const { window } = kiosk;
  const onHeading = async (name: string): Promise<void> => {
    await expect(window.getByRole('heading', { level: 1, name })).toBeFocused();
    expect(
      await window.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
    ).toBe('none');
  };
  await openSetUp(window);
  await onHeading(staff.setup.steps.place.title);
  await button(window, staff.setup.later).click();
  await tile(window, 'Soomaali').click();
  await onHeading('Soomaali');
  const { wording, texts } = languageOf(pack, 'so');
  await window.getByRole('button').filter({ hasText: wording.audience.exposed }).click();
  await onHeading(String(texts().get('exposed')?.blocks['title']));
  await button(window, staff.leaflet.count).click();
  await onHeading(staff.count.title);
  await button(window, staff.coordinator).click();
  await onHeading(staff.coordinatorPage.title);
});

test('without a printer nothing offers to print: a PDF and the dialog of the system do', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await chooseMunicipality(window, 'Alingsås');
  await openLeaflet(window, { pack, tag: 'sv' });
  await button(window, staff.leaflet.print).click();
  await button(window, person.takePaper).click();
  const panel = window.getByRole('dialog', { name: staff.print.title });
  await expect(panel.getByRole('status')).toHaveText(staff.reasons['no-spooler']);
  await expect(panel.getByRole('button')).toHaveText([
    staff.print.large,
    staff.print.code,
    person.close,
    staff.print.systemDialog,
    staff.print.savePdf,
  ]);
  await panel.getByRole('button', { name: person.close }).click();
  await expect(panel).toHaveCount(0);
});
