import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { practicePin } from '../../domain/practice.ts';
import { vagvisaren } from '../support/command-line.ts';
import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import {
  button,
  chip,
  knownContent,
  languageOf,
  person,
  setUpDesk,
  sizedTo,
  staff,
  startAgain,
  tile,
} from './desk.ts';
import { sticksOut } from './sticks-out.ts';
import { aCell, bytesOf, inStore } from './stored.ts';

const pack = knownContent();
const { practice } = staff;
const { steps } = practice.guide;
test.describe.configure({ timeout: 120_000 });

const banner = (window: Page) => window.getByRole('complementary', { name: practice.label });
const guide = (window: Page) => window.getByRole('complementary', { name: practice.guide.label });
const started = (window: Page) => window.getByRole('heading', { name: staff.start.title });
const folderOf = ({ data }: Kiosk): string => join(data, 'practice');

/** What lies in the real kiosk's folder, but for how far its readers have come. */
const realFiles = ({ data }: Kiosk): Record<string, string> =>
  Object.fromEntries(Object.entries(bytesOf(data)).filter(([name]) => !name.endsWith('-shm')));

/** The same beside the store, whose engine may still be folding its journal in when the app is gone. */
const besideStore = (kiosk: Kiosk): Record<string, string> =>
  Object.fromEntries(Object.entries(realFiles(kiosk)).filter(([name]) => !name.startsWith('tally.db')));
const counted = (kiosk: Kiosk) => inStore(kiosk, ({ tally }) => tally.all());

async function practised({ window }: Kiosk, from: 'help' | 'settings' = 'help'): Promise<void> {
  await button(window, staff[from].open).click();
  await button(window, practice.begin).click();
  await expect(banner(window)).toContainText(practice.banner, { timeout: 20_000 });
  await expect(started(window)).toBeVisible();
}

async function saysStep(window: Page, step: keyof typeof steps): Promise<void> {
  const sentence = steps[step]
    .replace('{{show}}', staff.leaflet.show)
    .replace('{{print}}', staff.leaflet.print)
    .replace('{{count}}', staff.leaflet.count)
    .replace('{{save}}', staff.count.save);
  await expect(guide(window).getByRole('status')).toContainText(sentence);
}

/** The real kiosk again: no banner, and nothing of the practice on the disk. */
async function isReal(kiosk: Kiosk): Promise<void> {
  await expect(started(kiosk.window)).toBeVisible();
  await expect(banner(kiosk.window)).toHaveCount(0);
  await expect(guide(kiosk.window)).toHaveCount(0);
  await expect.poll(() => existsSync(folderOf(kiosk))).toBe(false);
}

test.describe('at a desk', () => {
  let kiosk: Kiosk;
  test.beforeAll(async () => {
    kiosk = await launchKiosk();
    await setUpDesk(kiosk.window, ['Lerum']);
  });
  test.afterAll(() => kiosk.close());

  test('somebody new is led through all of it, and nothing real has changed', async () => {
    const { window } = kiosk;
    const before = realFiles(kiosk);
    const { language, wording } = languageOf(pack, 'ar');
    await practised(kiosk);
    await saysStep(window, 'language');
    await tile(window, language.endonym).click();
    await saysStep(window, 'leaflet');
    await window.getByRole('button').filter({ hasText: wording.audience.exposed }).click();
    await saysStep(window, 'person');
    await button(window, staff.leaflet.show).click();
    await saysStep(window, 'back');
    await expect(banner(window)).toBeVisible();
    await button(window, wording.close).click();
    await saysStep(window, 'print');
    await button(window, staff.leaflet.print).click();
    const panel = window.getByRole('dialog', { name: staff.print.title });
    await saysStep(window, 'print');
    await panel.getByRole('button', { name: wording.takePaper }).click();
    await expect(panel.getByRole('img', { name: staff.print.preview })).toBeVisible();
    await saysStep(window, 'count');
    for (const way of [staff.print.savePdf, staff.print.systemDialog]) {
      await panel.getByRole('button', { name: way }).click();
      await expect(panel.getByRole('alert')).toHaveText(staff.reasons.practice);
    }
    await expect(button(window, practice.end)).toBeVisible();
    await panel.getByRole('button', { name: person.close }).click();
    await button(window, staff.leaflet.count).click();
    await chip(window, staff.fields.service, staff.codes.service.helpline).click();
    await button(window, staff.count.save).click();
    await expect(window.getByText(staff.count.referralCounted)).toBeVisible();
    await saysStep(window, 'hide');
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await window.keyboard.press(key);
    await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
    await expect(banner(window)).toHaveCount(0);
    await expect.poll(() => existsSync(folderOf(kiosk))).toBe(false);
    await button(window, staff.hidden.start).click();
    await expect(window.getByText(practice.practised)).toBeVisible();
    await isReal(kiosk);
    expect(realFiles(kiosk)).toEqual(before);
    await tile(window, language.endonym).click();
    await button(window, person.back).click();
    await expect(started(window)).toBeVisible();
    await expect(window.getByText(practice.practised)).toHaveCount(0);
  });

  test('every page says that it is practice, the table is there, and it cannot be saved', async () => {
    const { window } = kiosk;
    const before = realFiles(kiosk);
    await practised(kiosk, 'settings');
    for (const name of [staff.guidance.open, staff.settings.open, staff.coordinator]) {
      await button(window, name).click();
      await expect(banner(window)).toBeVisible();
    }
    await expect(banner(window)).toContainText(practicePin);
    await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill(practicePin);
    await button(window, staff.coordinatorPage.open).click();
    await expect(window.getByRole('table').getByRole('cell').first()).toBeVisible({ timeout: 60_000 });
    await button(window, staff.table.save.xlsx).click();
    await expect(window.getByRole('alert')).toHaveText(staff.reasons.practice);
    await button(window, staff.standing.open).click();
    await chip(window, staff.settings.mode, staff.settings.modes.lobby).click();
    await expect(window.getByRole('alert').last()).toHaveText(staff.reasons.practice);
    await startAgain(window);
    await button(window, staff.batch.open).click();
    await expect(banner(window)).toBeVisible();
    await expect(guide(window)).toBeVisible();
    await button(window, practice.guide.close).click();
    await expect(guide(window)).toHaveCount(0);
    await button(window, staff.help.open).click();
    await expect(button(window, practice.begin)).toHaveCount(0);
    await button(window, practice.end).click();
    await expect(window.getByText(practice.practised)).toBeVisible();
    await isReal(kiosk);
    expect(realFiles(kiosk)).toEqual(before);
  });

  test('a step can be passed over, focus stays where it was, and the focus of a dialog too', async () => {
    const { window } = kiosk;
    await practised(kiosk);
    await expect(window.getByRole('searchbox')).toBeFocused();
    await button(window, practice.guide.skip).click();
    await saysStep(window, 'leaflet');
    for (const size of [
      { width: 800, height: 600 },
      { width: 1280, height: 800 },
    ]) {
      await sizedTo(kiosk, size);
      expect(await sticksOut(window)).toEqual([]);
    }
    for (let left = 6; left > 0; left -= 1) await button(window, practice.guide.skip).click();
    await expect(guide(window).getByRole('status')).toHaveText(practice.guide.free);
    await expect(button(window, practice.guide.skip)).toHaveCount(0);
    await button(window, practice.end).click();
    await isReal(kiosk);
  });

  test('a page that dies in practice comes back as the real one', async () => {
    await practised(kiosk);
    const { app } = kiosk;
    const own = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('practice=1'))
        ?.webContents.getOSProcessId(),
    );
    process.kill(own ?? Number.NaN, 'SIGKILL');
    const seen = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const page = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('/index.html'),
        );
        if (page === undefined || page.webContents.isCrashed()) return '';
        const told: Promise<unknown> = page.webContents.executeJavaScript('document.body.innerText');
        const text = await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 1000, ''))]);
        return `${page.webContents.getURL()} ${String(text)}`;
      });
    await expect.poll(seen, { timeout: 20_000 }).toContain(staff.start.title);
    expect(await seen()).not.toContain('practice=1');
    expect(await seen()).not.toContain(practice.banner);
    await expect.poll(() => existsSync(folderOf(kiosk))).toBe(false);
  });
});

test('when nobody is there it is over, within a second of its time', async () => {
  const data = freshFolder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ idleSeconds: 15 }));
  const kiosk = await launchKiosk({ data: handedOver(data) });
  await practised(kiosk);
  await tile(kiosk.window, languageOf(pack, 'ti').language.endonym).click();
  await expect(kiosk.window.getByRole('alertdialog')).toBeVisible({ timeout: 20_000 });
  await expect(banner(kiosk.window)).toBeVisible();
  await expect(kiosk.window.getByRole('alertdialog')).toBeHidden({ timeout: 25_000 });
  await isReal(kiosk);
  await expect(kiosk.window.getByText(practice.practised)).toHaveCount(0);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});

test('a computer that sleeps ends it', async () => {
  const kiosk = await launchKiosk();
  await practised(kiosk);
  await kiosk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await isReal(kiosk);
  await kiosk.close();
});

test('closed or killed in practice, the next start is the real one and nothing is left', async () => {
  const data = freshFolder();
  const first = await launchKiosk({ data });
  await setUpDesk(first.window, ['Lerum']);
  await inStore(first, ({ tally }) => {
    tally.add('c'.repeat(32), aCell({}), 7);
  });
  await practised(first);
  await first.close();
  expect(existsSync(folderOf(first))).toBe(false);
  const second = await launchKiosk({ data });
  await expect(started(second.window)).toBeVisible();
  await practised(second);
  const [files, counts] = [besideStore(second), await counted(second)];
  expect(counts).toMatchObject([{ cell: aCell({}), count: 7 }]);
  const gone = once(second.app.process(), 'exit');
  second.app.process().kill('SIGKILL');
  await gone;
  expect(existsSync(join(folderOf(second), 'tally.db'))).toBe(true);
  expect(
    await vagvisaren(['log', '--data', folderOf(second)], { VAGVISAREN_PIN: practicePin }),
  ).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(staff.reasons['key-missing']),
  });
  expect(besideStore(second)).toEqual(files);
  const third = await launchKiosk({ data });
  await isReal(third);
  expect(await counted(third)).toEqual(counts);
  await expect(button(third.window, staff.setup.open)).toHaveCount(0);
  await third.close();
  rmSync(data, { recursive: true, force: true });
});
