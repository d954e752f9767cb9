import { expect, type Locator, type Page, test } from '@playwright/test';

import { type Kiosk, launchKiosk } from '../support/launch.ts';
import {
  button,
  chip,
  knownContent,
  languageOf,
  openLeaflet,
  person,
  plain,
  setUpDesk,
  staff,
  startAgain,
} from './desk.ts';
import { ask } from './stored.ts';

const pack = knownContent();

let kiosk: Kiosk;

test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
});
test.afterAll(async () => {
  await kiosk.close();
});

const pagesIn = (window: Page): Promise<string[]> => window.locator('[data-page]').allInnerTexts();

const paperPages = async (): Promise<string[]> => {
  const paper = kiosk.app.windows().find((window) => window.url().endsWith('paper.html'));
  return paper === undefined ? [] : pagesIn(paper);
};

/** In Arabic the Swedish stands to the left: what divides them stands to its right. */
async function isDividedBetween(answer: Locator): Promise<void> {
  const swedish = answer.getByText(person.takePaper).locator('xpath=..');
  await expect(swedish).toHaveCSS('border-left-width', '0px');
  await expect(swedish).toHaveCSS('border-right-width', '1px');
}

test('the print panel shows the very pages that are printed, for every paper, and leaves none behind', async () => {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  const take = window.getByRole('button', { name: languageOf(pack, 'ar').wording.takePaper });
  await isDividedBetween(take);
  await take.click();
  for (const form of ['a5', 'pocket', 'card', 'a4'] as const) {
    await chip(window, staff.print.paper, staff.print.forms[form]).click();
    await expect(window.locator('[data-page]').first()).toHaveAttribute('data-page', form);
    await expect(window.getByText(staff.print.folding[form])).toBeVisible();
    const shown = (await pagesIn(window)).map(plain);
    expect(shown.join(' ')).toContain('112');
    await expect.poll(async () => (await paperPages()).map(plain)).toEqual(shown);
    const caption = staff.print.pages.replace('{{pages}}', String(shown.length));
    await expect(window.getByText(caption)).toBeVisible();
  }
  await button(window, staff.print.large).click();
  await expect(window.locator('[data-size="16pt"]').first()).toBeAttached();
  await chip(window, staff.print.paper, staff.print.forms.card).click();
  await expect(button(window, staff.print.large)).toHaveCount(0);
  await expect(window.locator('[data-page=card]')).toHaveCount(1);
  await expect(window.locator('[data-leads-to]')).toHaveCount(0);
  await expect(window.getByText(staff.print.codeWhy)).toBeVisible();
  await button(window, staff.print.code).click();
  await expect(window.locator('[data-leads-to]').first()).toBeAttached();
  await window.keyboard.press('Escape');
  await startAgain(window);
  await ask(kiosk, 'counts.reset', {});
  await expect(window.locator('[data-page]')).toHaveCount(0);
  await expect.poll(paperPages).toEqual([]);
});
