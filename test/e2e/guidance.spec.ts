import { expect, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import english from '../../locales/en/ui.json' with { type: 'json' };
import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, leaveSetUp, person, sizedTo, staff } from './desk.ts';
import { isFit } from './fit.ts';

const looks = join(import.meta.dirname, '../../test-results/looks');
let kiosk: Kiosk;

test.beforeAll(async () => {
  mkdirSync(looks, { recursive: true });
  kiosk = await launchKiosk();
  await leaveSetUp(kiosk.window);
  await sizedTo(kiosk, { width: 1280, height: 800 });
});
test.afterAll(() => kiosk.close());

test('staff look up when secrecy may be broken: section, source, and the day it was checked', async () => {
  const { window } = kiosk;
  await button(window, staff.guidance.open).click();
  await expect(window.getByRole('heading', { name: staff.guidance.title })).toBeFocused();
  await expect(window.getByRole('note')).toContainText(staff.guidance.reminder);
  await isFit(kiosk, 'guidance-sv');
  await window.getByRole('searchbox', { name: staff.guidance.search }).fill('narstaende 18c');
  const rule = window.getByRole('article', { name: 'Risk för allvarligt brott mot en närstående' });
  await expect(window.getByRole('article')).toHaveCount(1);
  await expect(rule).toContainText('OSL 10 kap. 18 c §');
  await expect(rule).toContainText('offentlighets- och sekretesslagen (2009:400)');
  await expect(rule).toContainText('2026-11-21');
  await window.getByRole('searchbox').fill('anmälan om barn');
  await expect(window.getByRole('article', { name: 'Skyldighet att genast anmäla' })).toContainText(
    'SoL 19 kap. 1 §',
  );
  await button(window, staff.papers.openGuidance).click();
  await expect(window.getByText(staff.papers.noSpooler)).toBeVisible();
  const count = window.getByRole('status').filter({ hasText: /^\d+ avsnitt$/ });
  const [counted, field] = [await count.boundingBox(), await window.getByRole('searchbox').boundingBox()];
  if (counted === null || field === null) throw new Error('the count or the field is not there');
  expect(counted.x - field.x - field.width).toBeLessThan(40);
  expect(counted.y).toBeGreaterThan(field.y);
  expect(counted.y + counted.height).toBeLessThan(field.y + field.height);
  await window.screenshot({ path: join(looks, 'guidance-paper-light-1280.png') });
  await button(window, staff.papers.openGuidance).click();
  await window.getByRole('searchbox').fill('raketforskning');
  await expect(window.getByRole('status')).toHaveText(staff.guidance.none);
  await expect(window.getByRole('article')).toHaveCount(0);
});

test('in English, with what could not be verified said as such', async () => {
  const { window } = kiosk;
  await button(window, staff.otherLanguage).click();
  await button(window, english.staff.guidance.open).click();
  await window.getByRole('searchbox', { name: english.staff.guidance.search }).fill('psychological 7b');
  const rule = window.getByRole('article', { name: 'Psychological violence' });
  await expect(rule).toContainText(`${english.staff.guidance.doubt}: The day it took effect was not read.`);
  await window.getByRole('searchbox').fill('');
  await isFit(kiosk, 'guidance-en');
  await button(window, english.staff.otherLanguage).click();
});

test('a question mark tells how to, and which keys there are; not in a field, not over a dialog', async () => {
  const { window } = kiosk;
  const help = window.getByRole('dialog', { name: staff.help.title });
  await button(window, staff.name).click();
  await window.getByRole('searchbox', { name: staff.start.search }).focus();
  await window.keyboard.press('?');
  await expect(window.getByRole('searchbox')).toHaveValue('?');
  await expect(help).toBeHidden();
  await window.getByRole('searchbox').fill('');
  await button(window, staff.place.choose).first().click();
  await button(window, person.close).focus();
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toHaveCount(1);
  await expect(help).toBeHidden();
  await window.keyboard.press('Escape');
  await button(window, staff.guidance.open).click();
  await expect(window.getByRole('heading', { name: staff.guidance.title })).toBeFocused();
  await window.keyboard.press('?');
  await expect(help).toContainText(staff.help.keyDoes.hide);
  await expect(help).toContainText(`”${staff.count.save}”`);
  await isFit(kiosk, 'help-sv');
  await window.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('the help is behind its button, too, in English, and goes with everything when the screen is hidden', async () => {
  const { window } = kiosk;
  await button(window, staff.otherLanguage).click();
  await button(window, english.staff.help.open).click();
  const help = window.getByRole('dialog', { name: english.staff.help.title });
  await expect(help).toContainText(english.staff.help.flows.print.name);
  await isFit(kiosk, 'help-en');
  for (let press = 0; press < 3; press += 1) await window.keyboard.press('Shift');
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await button(window, staff.hidden.start).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(window.getByRole('dialog')).toBeHidden();
});
