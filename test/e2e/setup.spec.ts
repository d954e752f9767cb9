import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

import { setupSteps } from '../../domain/setup-step.ts';
import { freshFolder, launchKiosk } from '../support/launch.ts';
import { startSpooler, type TestSpooler } from '../support/spooler.ts';
import {
  button,
  chip,
  knownContent,
  languageOf,
  onStep,
  openLeaflet,
  openSetUp,
  person,
  skipStep,
  staff,
  startAgain,
  tile,
} from './desk.ts';
import { ask } from './stored.ts';

const pack = knownContent();
const words = staff.setup;
const pin = '246813';

let cups: TestSpooler;
test.beforeAll(async () => {
  cups = await startSpooler();
});
test.afterAll(() => cups.remove());
test.setTimeout(90_000);

const next = (window: Page): Locator => button(window, words.next);
const summaryOf = (window: Page, step: keyof typeof words.steps): Locator =>
  window
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: window.getByText(words.steps[step].name, { exact: true }) });

async function choosePlace(window: Page, name: string): Promise<void> {
  await window.getByRole('searchbox', { name: staff.start.findMunicipality }).fill(name);
  await window
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await expect(window.getByRole('status')).toHaveText(words.chosenPlace.replace('{{place}}', name));
  await next(window).click();
}

async function chooseAgency(window: Page): Promise<void> {
  await onStep(window, 'agency');
  await expect(next(window)).toBeDisabled();
  await chip(window, words.agency, staff.codes.agency.police).click();
  await next(window).click();
}

const languageList = (window: Page): Locator => window.getByRole('list', { name: words.languages });

async function chooseLanguages(window: Page, endonyms: readonly string[]): Promise<void> {
  await onStep(window, 'languages');
  await expect(window.getByText(words.steps.languages.text)).toBeVisible();
  for (const name of endonyms)
    await languageList(window)
      .getByRole('button')
      .filter({ has: window.getByText(name, { exact: true }) })
      .click();
  await next(window).click();
}

const looksRight = async (window: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect
      .soft(
        violations.map(({ id }) => id),
        `${name} ${colorScheme}`,
      )
      .toEqual([]);
    await window.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) });
  }
  await window.emulateMedia({ colorScheme: null });
};

test('step by step, with paper from the printer, to a kiosk that counts and starts with what was chosen', async () => {
  const kiosk = await launchKiosk({ env: { CUPS_SERVER: cups.server } });
  const { window } = kiosk;
  await openSetUp(window);
  await expect(window.getByText('Steg 1 av 7')).toBeVisible();
  await expect(next(window)).toBeDisabled();
  await looksRight(window, 'place');
  await choosePlace(window, 'Lerum');
  await chooseAgency(window);
  await onStep(window, 'municipalities');
  const served = window.getByRole('group', { name: words.municipalities });
  await expect(served.getByRole('button', { pressed: true })).toHaveText(['Lerum']);
  for (const name of ['Alingsås', 'Herrljunga', 'Vårgårda'])
    await expect(served.getByRole('button', { name, exact: true })).toBeVisible();
  await served.getByRole('button', { name: 'Alingsås', exact: true }).click();
  await looksRight(window, 'municipalities');
  await next(window).click();
  await onStep(window, 'languages');
  await looksRight(window, 'languages');
  await chooseLanguages(window, ['العربية', 'Soomaali']);
  await onStep(window, 'printer');
  await chip(window, staff.print.printer, `good · ${staff.printers.idle}`).click();
  await button(window, staff.jobs.printTest).click();
  await expect(window.getByRole('status').getByText(staff.print.done)).toBeVisible({ timeout: 30_000 });
  expect(cups.paper()).toHaveLength(1);
  await looksRight(window, 'printer');
  await next(window).click();
  await onStep(window, 'pin');
  await looksRight(window, 'pin');
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await button(window, words.choosePin).click();
  await onStep(window, 'recovery');
  await looksRight(window, 'recovery');
  await button(window, staff.recovery.make).click();
  await expect(window.getByRole('group', { name: staff.recovery.key })).toBeVisible();
  await button(window, staff.recovery.done).click();
  await expect(window.getByRole('heading', { name: words.summary.title })).toBeFocused();
  await expect(summaryOf(window, 'recovery')).toContainText(words.keyMade);
  await expect(summaryOf(window, 'place')).toContainText('Lerum');
  await expect(summaryOf(window, 'languages')).toContainText('Arabiska, Somaliska');
  await expect(summaryOf(window, 'printer')).toContainText('good');
  await looksRight(window, 'summary');
  await button(window, words.end).click();
  await startsWith(window, ['العربية', 'Soomaali']);
  await expect(window.getByRole('banner').getByText('Lerum')).toBeVisible();
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  await button(window, languageOf(pack, 'ar').wording.takePaper).click();
  await expect(window.getByRole('radio', { name: /^good/ })).toBeChecked();
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

/** The chosen ones stand first, in the order of all, and every language is still among all of them. */
async function startsWith(window: Page, endonyms: readonly string[]): Promise<void> {
  const first = window.locator('section').filter({
    has: window.getByRole('heading', { name: staff.start.usual }),
  });
  for (const name of endonyms) await expect(first.getByText(name, { exact: true })).toBeVisible();
  await expect(first.getByRole('listitem')).toHaveCount(endonyms.length);
  for (const { language } of pack.languages.values())
    await expect(tile(window, language.endonym)).toBeAttached();
}

test('every step can be skipped: nothing is counted, all leaflets are there, and the summary says what is missing', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await openSetUp(window);
  for (const step of setupSteps) {
    if (step === 'printer') await expect(window.getByText(words.noPrinter)).toBeVisible();
    if (step !== 'recovery') await skipStep(window, step);
  }
  await expect(window.getByText(words.summary.cannotCount)).toBeVisible();
  for (const step of setupSteps)
    await expect(summaryOf(window, step)).toContainText(words.steps[step].without);
  await button(window, words.end).click();
  await expect(button(window, words.open)).toBeVisible();
  await openLeaflet(window, { pack, tag: 'so' });
  await startAgain(window);
  await button(window, words.open).click();
  await button(window, `${words.summary.choose}: ${words.steps.agency.name}`).click();
  await chooseAgency(window);
  await expect(summaryOf(window, 'agency')).toContainText(staff.codes.agency.police);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

test('after kill -9 it goes on at the first step that is neither done nor skipped; half-typed is gone', async () => {
  const data = freshFolder();
  const before = await launchKiosk({ data });
  await openSetUp(before.window);
  await choosePlace(before.window, 'Alingsås');
  await skipStep(before.window, 'agency');
  await onStep(before.window, 'municipalities');
  await next(before.window).click();
  await onStep(before.window, 'languages');
  await languageList(before.window).getByRole('button').first().click();
  const ended = once(before.app.process(), 'exit');
  before.app.process().kill('SIGKILL');
  await ended;
  const kiosk = await launchKiosk({ data });
  const { window } = kiosk;
  await expect(window.getByText(words.offerGoOn)).toBeVisible();
  await button(window, words.goOn).click();
  await onStep(window, 'languages');
  await expect(languageList(window).getByRole('button', { pressed: true })).toHaveCount(0);
  await button(window, words.back).click();
  await onStep(window, 'municipalities');
  await expect(window.getByRole('button', { pressed: true })).toHaveText(['Alingsås']);
  await button(window, person.hide).click();
  await button(window, staff.hidden.start).click();
  await button(window, words.goOn).click();
  await onStep(window, 'languages');
  expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toEqual({
    usualMunicipality: '1489',
    skippedSteps: ['agency'],
  });
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});

test('once a PIN is chosen it belongs to the coordinator, who reaches each step from her page', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  const refused = { ok: false, reason: 'locked' };
  await openSetUp(window);
  await choosePlace(window, 'Alingsås');
  await chooseAgency(window);
  await onStep(window, 'municipalities');
  await next(window).click();
  await button(window, words.later).click();
  await button(window, staff.coordinator).click();
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill(pin);
  await unlock(window, () => Promise.resolve());
  await expect(button(window, staff.coordinatorPage.lock)).toBeVisible();
  await startAgain(window);
  expect(await ask(kiosk, 'settings.save', { startLanguages: ['ar'] })).toEqual(refused);
  expect(await ask(kiosk, 'setup.save', { agency: 'other' })).toEqual(refused);
  await unlock(window, () => button(window, staff.coordinator).click());
  await button(window, staff.standing.open).click();
  await button(window, words.again).click();
  await chooseLanguages(window, ['العربية']);
  await skipStep(window, 'printer');
  await skipStep(window, 'recovery');
  await expect(window.getByRole('heading', { name: words.summary.title })).toBeVisible();
  await ask(kiosk, 'coordinator.lock', {});
  await button(window, `${words.summary.change}: ${words.steps.agency.name}`).click();
  await chip(window, words.agency, staff.codes.agency.health).click();
  await next(window).click();
  await unlock(window, () => Promise.resolve());
  await expect(summaryOf(window, 'agency')).toContainText(staff.codes.agency.police);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

async function unlock(window: Page, go: () => Promise<void>): Promise<void> {
  await go();
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(pin);
  await button(window, staff.coordinatorPage.open).click();
}

test('in the lobby there is neither an offer nor a way to it', async () => {
  const data = freshFolder();
  const policy = join(data, 'policy.json');
  writeFileSync(policy, JSON.stringify({ settings: { mode: 'lobby', startLanguages: ['ar'] } }));
  const kiosk = await launchKiosk({ data, env: { VAGVISAREN_POLICY: policy } });
  const { window } = kiosk;
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(button(window, words.open)).toHaveCount(0);
  expect(await ask(kiosk, 'setup.save', { agency: 'police' })).toEqual({ ok: false, reason: 'refused' });
  expect(await ask(kiosk, 'settings.save', { startLanguages: ['ar'] })).toMatchObject({ reason: 'locked' });
  await startsWith(window, ['العربية']);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});
