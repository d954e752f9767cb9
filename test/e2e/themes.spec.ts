import { expect, test } from '@playwright/test';

import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { aCell, inStore } from './stored.ts';
import { button, knownContent, languageOf, setUpDesk, staff, startAgain, tile } from './desk.ts';

const pack = knownContent();
let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
});
test.afterAll(() => kiosk.close());

const titleOf = (tag: string, leaflet: 'grooming' | 'taken-abroad'): string =>
  String(languageOf(pack, tag).texts().get(leaflet)?.blocks['title']);

test('the eight themes stand beneath the core leaflets, and one is read', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await tile(window, 'ትግርኛ').click();
  const { wording } = languageOf(pack, 'ti');
  for (const what of Object.values(wording.themeWhat))
    await expect(window.getByRole('button').filter({ hasText: what })).toBeVisible();
  await window.getByRole('button').filter({ hasText: wording.themeWhat.grooming }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(titleOf('ti', 'grooming'));
});

test('a theme is found by its name, with or without capitals, and leads to its leaflet', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await window.getByRole('searchbox').fill('tvångsgifte UTOMLANDS');
  await button(window, staff.codes.priority['taken-abroad']).click();
  await expect(window.getByText(staff.start.withTheme)).toBeVisible();
  await expect(tile(window, 'Magyar')).toHaveCount(0);
  await tile(window, 'العربية').click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(titleOf('ar', 'taken-abroad'));
});

test('a theme that a language lacks says so there, and offers the languages that have it', async () => {
  const { window } = kiosk;
  await startAgain(window);
  await tile(window, 'Magyar').click();
  const { wording } = languageOf(pack, 'hu');
  const lacking = window.getByRole('button').filter({ hasText: wording.themeWhat.grooming });
  await expect(lacking).toContainText(wording.notInLanguage);
  await lacking.click();
  await expect(window.getByText(staff.start.withTheme)).toBeVisible();
  await expect(tile(window, 'Magyar')).toHaveCount(0);
  await expect(tile(window, 'Svenska')).toBeVisible();
  await window
    .getByRole('button', {
      name: staff.start.withoutTheme.replace('{{theme}}', staff.codes.priority.grooming),
    })
    .click();
  await expect(tile(window, 'Magyar')).toBeVisible();
});

test('languages counted five times in a year stand first, others do not', async () => {
  const { window } = kiosk;
  const month = `${new Date().getFullYear() - 1}-12`;
  await inStore(kiosk, ({ tally }) => {
    tally.add('d'.repeat(32), aCell({ municipality: '1489', month, language: 'so' }), 5);
    tally.add('d'.repeat(32), aCell({ municipality: '1489', month, language: 'ti' }), 4);
  });
  await startAgain(window);
  const often = window
    .locator('section')
    .filter({ has: window.getByRole('heading', { name: staff.start.usual }) });
  await expect(often.getByRole('button')).toHaveText([/Soomaali/]);
});
