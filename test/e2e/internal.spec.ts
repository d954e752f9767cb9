import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, chip, setUpDesk, staff, startAgain } from './desk.ts';
import { aCell, ask, inStore } from './stored.ts';

const pin = '246813';
const ours = 'c'.repeat(32);
const other = 'f00d'.padEnd(32, '0');
const now = new Date();
const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
const words = staff.internal;

/** Numbers that stand nowhere else. */
const [large, small] = [48_611, 50_333];

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
  await inStore(kiosk, ({ tally, settings, together }) => {
    together(() => {
      settings.put('kiosk', ours);
      tally.add(ours, aCell({ month, age: '25-64', priority: 'grooming', already: 'no' }), large);
      tally.add(other, aCell({ month, service: 'helpline', language: 'ti' }), small);
      tally.add(ours, aCell({ month, language: 'so', service: 'police' }), 1);
      const given = { kind: 'handout', service: '', leaflet: 'exposed', form: 'a4' } as const;
      tally.add(ours, aCell({ month, ...given, language: 'ar' }), 7);
    });
  });
});
test.afterAll(() => kiosk.close());
test.beforeEach(async () => {
  await startAgain(kiosk.window);
  await openDesk(kiosk.window);
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

async function openDesk(window: Page): Promise<void> {
  const { coordinatorPage } = staff;
  await button(window, staff.coordinator).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(pin);
  const again = window.getByLabel(coordinatorPage.pinAgain);
  if (await again.isVisible()) await again.fill(pin);
  await button(window, coordinatorPage.open).click();
  await expect(button(window, coordinatorPage.lock)).toBeVisible();
}

const part = (window: Page) => window.getByRole('region', { name: words.title });
const table = (window: Page) => part(window).getByRole('table');

async function openCounts(window: Page): Promise<void> {
  await button(window, words.open).click();
  await expect(window.getByText(words.choose)).toBeVisible();
  await part(window).getByText('Alingsås', { exact: true }).click();
  await expect(table(window).getByRole('row')).toHaveCount(4);
}

const Snapshot = z.object({ strings: z.array(z.string()) });

/** Which of the numbers the page's own memory holds anywhere, as numbers or within texts. */
async function remembered(window: Page): Promise<number[]> {
  const inspector = await window.context().newCDPSession(window);
  const pieces: string[] = [];
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await inspector.send('HeapProfiler.collectGarbage');
  await inspector.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true });
  await inspector.detach();
  const { strings } = Snapshot.parse(JSON.parse(pieces.join('')));
  const told = (number: number): RegExp => new RegExp(`(?<!\\d)${number}(?!\\d)`);
  return [large, small].filter((number) => strings.some((text) => told(number).test(text)));
}

const isLocked = async (window: Page): Promise<void> => {
  await expect(window.getByLabel(staff.coordinatorPage.pin, { exact: true })).toBeVisible();
  const page = await window.content();
  for (const number of [large, small]) expect(page).not.toContain(String(number));
  expect(await remembered(window)).toEqual([]);
};

test('true counts are shown of one municipality and month, by machine, under words that say they are internal', async () => {
  const { window } = kiosk;
  await expect(table(window)).toHaveCount(0);
  await openCounts(window);
  await expect(part(window).getByRole('note')).toHaveText(words.banner);
  const rows = table(window).getByRole('row');
  await expect(rows.filter({ hasText: 'Somaliska' }).getByRole('cell').first()).toHaveText('1');
  const known = rows.filter({ hasText: String(large) });
  await expect(known).toContainText(staff.codes.age['25-64']);
  await expect(known).toContainText(staff.codes.priority.grooming);
  await expect(known).toContainText(words.here);
  const elsewhere = rows.filter({ hasText: 'Tigrinska' });
  await expect(elsewhere).toContainText('f00d');
  await expect(elsewhere.getByRole('button')).toHaveCount(0);
  await chip(window, words.kind, staff.codes.kind.handout).click();
  await expect(table(window).getByRole('row')).toHaveCount(2);
  await expect(table(window)).toContainText(staff.codes.leaflet.exposed);
  await chip(window, staff.correct.municipality, 'Lerum').click();
  await expect(window.getByText(words.none)).toBeVisible();
});

test('the numbers leave screen and memory when the lock falls by itself, though the page only looked at it', async () => {
  const { window } = kiosk;
  await openCounts(window);
  expect(await remembered(window)).toEqual([large, small]);
  await ask(kiosk, 'coordinator.lock', {});
  await isLocked(window);
});

test('the numbers leave screen and memory by the lock button, by Hide, and with the page', async () => {
  const { window } = kiosk;
  const { coordinatorPage, hidden, coordinator } = staff;
  await openCounts(window);
  await button(window, coordinatorPage.lock).click();
  await isLocked(window);
  await startAgain(window);
  await openDesk(window);
  await openCounts(window);
  await button(window, 'Dölj').click();
  await button(window, hidden.start).click();
  await button(window, coordinator).click();
  await isLocked(window);
  await openDesk(window);
  await openCounts(window);
  await button(window, words.open).click();
  await expect(table(window)).toHaveCount(0);
  expect(await remembered(window)).toEqual([]);
});

test('nothing can be copied while they stand there, with the keys of every editor', async () => {
  const { app, window } = kiosk;
  const copied = async (): Promise<string> => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
    await window.getByRole('heading', { level: 1 }).click();
    await window.keyboard.press('Control+A');
    await window.keyboard.press('Control+C');
    await window.keyboard.press('Control+X');
    return app.evaluate(({ clipboard }) => clipboard.readText());
  };
  await openCounts(window);
  expect(await copied()).toBe('before');
  const box = await table(window).boundingBox();
  if (box === null) throw new Error('no table');
  await window.mouse.move(box.x + 4, box.y + 4);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width - 8, box.y + box.height - 8, { steps: 5 });
  await window.mouse.up();
  expect(await window.evaluate(() => getSelection()?.toString() ?? '')).not.toContain(String(large));
  await window.keyboard.press('Control+C');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('before');
});

test('on paper there is nothing of them', async () => {
  const { app, window, data } = kiosk;
  await openCounts(window);
  const pdf = await app.evaluate(async ({ BrowserWindow }, url) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    return (await own?.webContents.printToPDF({}))?.toString('base64') ?? '';
  }, window.url());
  const file = join(data, 'screen.pdf');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain(staff.coordinatorPage.title);
  for (const number of [large, small]) expect(text).not.toContain(String(number));
  expect(text).not.toContain(words.banner.slice(0, 20));
});

test('from a row to its correction, everything filled in; afterwards the row says what is left', async () => {
  const { window } = kiosk;
  await openCounts(window);
  await button(
    window,
    words.correctRow
      .replace('{{what}}', staff.codes.service['social-services'])
      .replace('{{number}}', String(large)),
  ).click();
  await expect(window.getByRole('heading', { name: staff.correct.title })).toBeFocused();
  const correcting = window.getByRole('region', { name: staff.correct.title });
  await expect(correcting.getByRole('radio', { name: staff.codes.age['25-64'] })).toBeChecked();
  await correcting.getByText(staff.codes.correction['entered-twice'], { exact: true }).click();
  await button(window, staff.correct.do).click();
  await expect(window.getByText(staff.correct.done)).toBeVisible();
  await expect(table(window)).toContainText(String(large - 1));
  await expect(part(window).getByRole('listitem')).toContainText(staff.codes.correction['entered-twice']);
});

test('a leaflet that was not given is corrected from its row', async () => {
  const { window } = kiosk;
  await openCounts(window);
  await chip(window, words.kind, staff.codes.kind.handout).click();
  await table(window).getByRole('button').click();
  const correcting = window.getByRole('region', { name: staff.correct.title });
  await expect(correcting.getByRole('radio', { name: staff.codes.leaflet.exposed })).toBeChecked();
  await expect(correcting.getByRole('radio', { name: staff.codes.form.a4 })).toBeChecked();
  await correcting.getByText(staff.codes.correction['not-given'], { exact: true }).click();
  await button(window, staff.correct.do).click();
  await expect(window.getByText(staff.correct.done)).toBeVisible();
  const left = await inStore(kiosk, ({ tally }) => tally.all().filter(({ cell }) => cell.kind === 'handout'));
  expect(left.map(({ count }) => count)).toEqual([6]);
});
