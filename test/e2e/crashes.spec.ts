import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';

import { expect, type Page, test } from '@playwright/test';

import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, chip, knownContent, openLeaflet, setUpDesk, staff, startAgain } from './desk.ts';
import { countOf } from './stored.ts';

const pack = knownContent();

async function countOne(window: Page): Promise<void> {
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service.helpline).click();
  await button(window, staff.count.save).click();
}

const counted = (window: Page) => window.getByRole('status').filter({ hasText: staff.count.referralCounted });

/** Processes of this kind that Electron says it has. */
const processes = ({ app }: Kiosk, type: string): Promise<number[]> =>
  app.evaluate(
    ({ app: electron }, wanted) =>
      electron
        .getAppMetrics()
        .filter((one) => one.type === wanted)
        .map(({ pid }) => pid),
    type,
  );

const engineProcesses = ({ app }: Kiosk): Promise<number[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name }) => name === 'engine')
      .map(({ pid }) => pid),
  );

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** What the kiosk's window shows, asked of the window itself: to Playwright a page that fell is gone for good. */
const shown = ({ app }: Kiosk): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/index.html'),
    );
    if (own === undefined || own.webContents.isCrashed()) return '';
    const told: Promise<unknown> = own.webContents.executeJavaScript('document.body.innerText');
    const text = await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 1000, ''))]);
    return String(text);
  });

test('a page whose process dies is the start screen again, in Swedish, with nothing chosen and nothing lost', async () => {
  const kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
  await countOne(kiosk.window);
  await expect(counted(kiosk.window)).toBeVisible();
  const own = await kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/index.html'))
      ?.webContents.getOSProcessId(),
  );
  process.kill(own ?? Number.NaN, 'SIGKILL');
  await expect.poll(() => shown(kiosk), { timeout: 15_000 }).toContain(staff.start.title);
  expect(await shown(kiosk)).not.toContain(staff.count.referralCounted);
  expect(await countOf(kiosk, 'referral')).toBe(1);
  await kiosk.close();
});

test('when the process that counts dies under a press that is said, nothing acknowledged is lost, and the next press counts', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await setUpDesk(window);
  await countOne(window);
  await expect(counted(window)).toBeVisible();
  await startAgain(window);
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service.helpline).click();
  const [engine = Number.NaN] = await engineProcesses(kiosk);
  process.kill(engine, 'SIGSTOP');
  await button(window, staff.count.save).click();
  process.kill(engine, 'SIGKILL');
  await expect(window.getByRole('alert')).toHaveText(staff.reasons['engine-stopped']);
  await button(window, staff.count.save).click();
  await expect(counted(window)).toBeVisible();
  expect(await countOf(kiosk, 'referral')).toBe(2);
  await kiosk.close();
});

/** Bytes of a picture of the window, which is a few thousand while it is blank. */
const drawn = ({ app }: Kiosk): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/index.html'),
    );
    const picture = await own?.webContents.capturePage();
    return picture?.toPNG().length ?? 0;
  });

test('when the process that draws dies the start screen is drawn anew, and nothing acknowledged is lost', async () => {
  const kiosk = await launchKiosk();
  await setUpDesk(kiosk.window);
  await countOne(kiosk.window);
  await expect(counted(kiosk.window)).toBeVisible();
  const drawing = await processes(kiosk, 'GPU');
  expect(drawing).toHaveLength(1);
  for (const pid of drawing) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => (await processes(kiosk, 'GPU')).filter((pid) => !drawing.includes(pid)).length)
    .toBe(1);
  await expect.poll(() => shown(kiosk), { timeout: 15_000 }).toContain(staff.start.title);
  await expect.poll(() => drawn(kiosk), { timeout: 15_000 }).toBeGreaterThan(10_000);
  expect(await countOf(kiosk, 'referral')).toBe(1);
  await kiosk.close();
});

test('kill -9 of the whole app leaves no process of it, and the next start has what was counted', async () => {
  const data = freshFolder();
  const kiosk = await launchKiosk({ data });
  await setUpDesk(kiosk.window);
  await countOne(kiosk.window);
  await expect(counted(kiosk.window)).toBeVisible();
  const others = (await Promise.all(['Utility', 'Tab'].map((type) => processes(kiosk, type)))).flat();
  expect(others.length).toBeGreaterThan(1);
  const gone = once(kiosk.app.process(), 'exit');
  kiosk.app.process().kill('SIGKILL');
  await gone;
  await expect.poll(() => others.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  const again = await launchKiosk({ data });
  await expect(again.window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  expect(await countOf(again, 'referral')).toBe(1);
  await countOne(again.window);
  await expect(counted(again.window)).toBeVisible();
  expect(await countOf(again, 'referral')).toBe(2);
  await again.close();
  rmSync(data, { recursive: true, force: true });
});

test('a data folder that is taken away counts nothing and says so; leaflets open, and all is there when it is back', async () => {
  const data = freshFolder();
  const kiosk = await launchKiosk({ data });
  await setUpDesk(kiosk.window);
  await countOne(kiosk.window);
  await expect(counted(kiosk.window)).toBeVisible();
  await startAgain(kiosk.window);
  renameSync(data, `${data}-unplugged`);
  await openLeaflet(kiosk.window, { pack, tag: 'ti' });
  await button(kiosk.window, staff.leaflet.count).click();
  const told = kiosk.window.getByRole('alert');
  await expect(told).toHaveText(staff.reasons['store-gone']);
  expect(await told.evaluate((words) => getComputedStyle(words, '::after').content)).toBe(
    JSON.stringify(staff.faultCode.replace('{{code}}', 'store-gone')),
  );
  await kiosk.window.screenshot({ path: test.info().outputPath('store-gone.png') });
  await startAgain(kiosk.window);
  await expect(await openLeaflet(kiosk.window, { pack, tag: 'ar' })).toContainText('112');
  expect(existsSync(data)).toBe(false);
  renameSync(`${data}-unplugged`, data);
  await startAgain(kiosk.window);
  await countOne(kiosk.window);
  await expect(counted(kiosk.window)).toBeVisible();
  expect(await countOf(kiosk, 'referral')).toBe(2);
  await kiosk.close();
  rmSync(data, { recursive: true, force: true });
});

test('what falls is reported to nobody: no reporter runs, no picture of the memory is kept', async () => {
  const lone = await launchKiosk();
  const reporting = await lone.app.evaluate(({ app, crashReporter, BrowserWindow }) => {
    let uploads: string;
    try {
      uploads = String(crashReporter.getUploadToServer());
    } catch {
      uploads = 'not started';
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.forcefullyCrashRenderer();
    return {
      uploads,
      folder: app.getPath('crashDumps'),
      processes: app.getAppMetrics().map(({ name }) => name),
    };
  });
  expect(['not started', 'false']).toContain(reporting.uploads);
  expect(reporting.processes.filter((name) => /crash/i.test(name ?? ''))).toEqual([]);
  await lone.window.waitForTimeout(1000).catch(() => undefined);
  const kept = existsSync(reporting.folder)
    ? readdirSync(reporting.folder, { recursive: true }).filter((name) => String(name).includes('dmp'))
    : [];
  expect(kept).toEqual([]);
  await lone.close();
});
