import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { buildPack } from '../../electron/content/build.ts';
import { ensureBuild } from '../../electron/launch/build.ts';
import { readableApp } from '../../electron/launch/readable-app.ts';
import { store } from '../../electron/store/store.ts';
import { freshFolder, launchKiosk } from '../support/launch.ts';
import { resigned } from '../support/pack.ts';
import {
  button,
  chip,
  knownContent,
  languageOf,
  leaveSetUp,
  openLeaflet,
  person,
  setUpDesk,
  staff,
  tile,
} from './desk.ts';
import { bytesOf, countOf, keyOf } from './stored.ts';

const pack = knownContent();
const home = freshFolder();

async function countOne(window: Page): Promise<void> {
  await openLeaflet(window, { pack, tag: 'so' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service.police).click();
  await button(window, staff.count.save).click();
  await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
}

/** A data folder in which one referral was counted and the app was closed. */
async function usedFolder(): Promise<string> {
  const data = freshFolder();
  const kiosk = await launchKiosk({ data });
  await setUpDesk(kiosk.window);
  await countOne(kiosk.window);
  const key = await keyOf(kiosk);
  await kiosk.close();
  foldIn(data, key);
  return data;
}

/** Brings what stands in the journal beside the file into the file itself. */
function foldIn(data: string, key: string): void {
  const file = join(data, 'tally.db');
  const opened = store(file, key);
  if (!opened.ok) throw new Error(opened.reason);
  opened.value.close();
  expect(statSync(file).size).toBeGreaterThan(8192);
}

async function readsWithoutCounting(window: Page, reason: string): Promise<void> {
  await expect(window.getByRole('status').first()).toContainText(staff.countingOff);
  await expect(window.getByRole('status').first()).toContainText(reason);
  const sheet = await openLeaflet(window, { pack, tag: 'ar' });
  await expect(sheet).toContainText('112');
  await button(window, staff.leaflet.count).click();
  await expect(window.getByRole('heading', { name: staff.count.title })).toBeVisible();
  await expect(window.getByRole('alert')).toHaveText(reason);
  await expect(window.getByText(reason)).toHaveCount(1);
  await expect(window.getByText(staff.countingOff)).toBeVisible();
  for (const dead of ['radiogroup', 'radio', 'switch'] as const)
    await expect(window.getByRole('main').getByRole(dead)).toHaveCount(0);
  await expect(window.getByText(staff.place.beforeCount)).toHaveCount(0);
  await expect(button(window, staff.count.save)).toHaveCount(0);
  await button(window, staff.count.ready).click();
  await expect(window.getByRole('article')).toBeVisible();
}

/** Overwrites bytes in the middle of a file, leaving its length and owner. */
function damage(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, at, Math.min(at + 64, bytes.length));
  writeFileSync(file, bytes);
}

test('what was counted is there after a restart', async () => {
  const data = await usedFolder();
  const kiosk = await launchKiosk({ data });
  await expect(kiosk.window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  expect(await countOf(kiosk, 'referral')).toBe(1);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});

for (const [where, part] of [
  ['first page', 0],
  ['second page', 4096],
  ['last page', -2000],
] as const) {
  test(`a file damaged in its ${where} is left as it is, and leaflets open`, async () => {
    const data = await usedFolder();
    const file = join(data, 'tally.db');
    damage(file, part < 0 ? statSync(file).size + part : part + 100);
    const before = bytesOf(data);
    const kiosk = await launchKiosk({ data });
    await readsWithoutCounting(kiosk.window, staff.reasons['store-unreadable']);
    expect(kiosk.errors).toEqual([]);
    await kiosk.close();
    expect(bytesOf(data)).toEqual(before);
    rmSync(data, { recursive: true, force: true });
  });
}

test('with another key the file is left as it is, and leaflets open', async () => {
  const data = await usedFolder();
  const other = await usedFolder();
  writeFileSync(join(data, 'key.json'), readFileSync(join(other, 'key.json')));
  const before = bytesOf(data);
  const kiosk = await launchKiosk({ data });
  await readsWithoutCounting(kiosk.window, staff.reasons['store-unreadable']);
  await kiosk.close();
  expect(bytesOf(data)).toEqual(before);
  for (const folder of [data, other]) rmSync(folder, { recursive: true, force: true });
});

for (const [state, write] of [
  ['gone', undefined],
  ['empty', ''],
  ['nonsense', '{"wrapped":"AAAA","keptBy":"?"}'],
] as const) {
  test(`with the key ${state} no new one is made, and leaflets open`, async () => {
    const data = await usedFolder();
    const key = join(data, 'key.json');
    if (write === undefined) rmSync(key);
    else writeFileSync(key, write);
    const before = bytesOf(data);
    const kiosk = await launchKiosk({ data });
    await readsWithoutCounting(kiosk.window, staff.reasons['key-missing']);
    await kiosk.close();
    expect(bytesOf(data)).toEqual(before);
    rmSync(data, { recursive: true, force: true });
  });
}

test('in a folder that cannot be written the app opens, and says why nothing is counted', async () => {
  const data = mkdtempSync(join(tmpdir(), 'vagvisaren-read-only-'));
  chmodSync(data, 0o555);
  const kiosk = await launchKiosk({ data, env: { VAGVISAREN_HOME: home } });
  await readsWithoutCounting(kiosk.window, staff.reasons['folder-not-writable']);
  await kiosk.close();
  expect(Object.keys(bytesOf(data))).toEqual([]);
  rmSync(data, { recursive: true, force: true });
});

for (const mode of [0o444, 0o644]) {
  test(`a used folder that cannot be written, its files ${mode.toString(8)}, is not called damaged`, async () => {
    const data = await usedFolder();
    const files = Object.keys(bytesOf(data)).map((name) => join(data, name));
    for (const file of files) chmodSync(file, mode);
    const before = bytesOf(data);
    chmodSync(data, 0o555);
    const kiosk = await launchKiosk({ data, env: { VAGVISAREN_HOME: home } });
    await readsWithoutCounting(kiosk.window, staff.reasons['folder-not-writable']);
    await kiosk.close();
    expect(bytesOf(data)).toEqual(before);
    chmodSync(data, 0o755);
    rmSync(data, { recursive: true, force: true });
  });
}

/** The built app in a folder of its own, to be damaged at will. */
async function ownCopy(): Promise<string> {
  await ensureBuild();
  const built = await readableApp();
  const copy = mkdtempSync(join(tmpdir(), 'vagvisaren-app-'));
  for (const part of ['out', 'package.json'])
    cpSync(join(built, part), join(copy, part), { recursive: true });
  symlinkSync(join(built, 'node_modules'), join(copy, 'node_modules'));
  chmodSync(copy, 0o755);
  return copy;
}

test('a damaged language is not offered, its file is named, and the others are read', async () => {
  const app = await ownCopy();
  const file = join(app, 'out/content/language-ar.json');
  damage(file, Math.floor(statSync(file).size / 2));
  const kiosk = await launchKiosk({ app });
  await leaveSetUp(kiosk.window);
  await expect(tile(kiosk.window, 'العربية')).toHaveCount(0);
  const left = kiosk.window.getByRole('status').filter({ hasText: staff.start.leftOut });
  await expect(left).toContainText('language-ar.json');
  await expect(left).toContainText(staff.fileReasons['file-changed']);
  await expect(await openLeaflet(kiosk.window, { pack, tag: 'so' })).toContainText('112');
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
  rmSync(app, { recursive: true, force: true });
});

test('a language whose leaflet is found at fault when it is opened shows nothing of it, and is offered no more', async () => {
  const app = await ownCopy();
  resigned(join(app, 'out/content'), {
    'leaflets-ar.json': (text) => text.replace(/\{phone:112\}/g, '{phone:nobody}'),
  });
  const kiosk = await launchKiosk({ app });
  await leaveSetUp(kiosk.window);
  await tile(kiosk.window, 'العربية').click();
  const { wording } = languageOf(pack, 'ar');
  await kiosk.window.getByRole('button').filter({ hasText: wording.audience.exposed }).click();
  await expect(kiosk.window.getByRole('alert')).toHaveText(staff.reasons['content-damaged']);
  await button(kiosk.window, person.back).click();
  await expect(tile(kiosk.window, 'العربية')).toHaveCount(0);
  await expect(kiosk.window.getByText('leaflets-ar.json')).toBeVisible();
  await kiosk.close();
  rmSync(app, { recursive: true, force: true });
});

test('a clock before the day of the build is told once on the start page, and no number is taken for fresh', async () => {
  const app = await ownCopy();
  const root = join(import.meta.dirname, '../..');
  buildPack({ root, out: join(app, 'out/content'), version: '9.9.9', built: '2031-05-17' });
  const kiosk = await launchKiosk({ app });
  await leaveSetUp(kiosk.window);
  const told = kiosk.window.getByRole('status').filter({ hasText: '2031-05-17' });
  await expect(told).toHaveText(staff.start.clockBefore.replace('{{built}}', '2031-05-17'));
  const sheet = await openLeaflet(kiosk.window, { pack, tag: 'ar' });
  await expect(sheet).toContainText('112(?)');
  await expect(sheet).toContainText(languageOf(pack, 'ar').wording.expired);
  await expect(told).toHaveCount(0);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
  rmSync(app, { recursive: true, force: true });
});

for (const name of ['directory.json', 'outlines.json', 'pack.json', 'pack.sig']) {
  test(`with ${name} damaged no number is shown, and it is said in words`, async () => {
    const app = await ownCopy();
    const file = join(app, 'out/content', name);
    damage(file, Math.floor(statSync(file).size / 2));
    const kiosk = await launchKiosk({ app });
    await expect(kiosk.window.getByRole('alert').first()).toHaveText(staff.reasons['content-damaged']);
    await expect(kiosk.window.getByText('112')).toHaveCount(0);
    expect(kiosk.errors).toEqual([]);
    await kiosk.close();
    rmSync(app, { recursive: true, force: true });
  });
}
