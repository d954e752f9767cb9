import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { ensureBuild } from '../../electron/launch/build.ts';
import { cacheFolder } from '../../electron/launch/cache.ts';
import { packageApp } from '../../electron/launch/package.ts';
import { ensureRuntime } from '../../electron/launch/runtime.ts';
import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, chip, setUpDesk, staff, tile } from './desk.ts';
import { ask, countOf } from './stored.ts';

let scratch: string;
let installed: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  scratch = mkdtempSync(join(cacheFolder(), 'packaged-'));
  chmodSync(scratch, 0o755);
  await ensureBuild();
  const { deb } = packageApp(await ensureRuntime(), join(scratch, 'dist'));
  execFileSync('dpkg-deb', ['-x', deb, join(scratch, 'root')]);
  installed = join(scratch, 'root/usr/lib/vagvisaren');
});
test.afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('the fuses of the package are what the configuration says', async () => {
  const fuses = await getCurrentFuseWire(join(installed, 'vagvisaren'));
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map((fuse) => fuses[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => FuseState.DISABLE));
});

test('the package holds the app, one prebuilt store and two languages of Chromium’s, and no name that tells', () => {
  const inside = listPackage(join(installed, 'resources/app.asar'), { isPack: false });
  expect(inside).toContain('/out/main/main.js');
  expect(inside.filter((name) => name.endsWith('.node'))).toHaveLength(1);
  expect(readdirSync(join(installed, 'locales')).sort()).toEqual(['en-US.pak', 'sv.pak']);
  expect(existsSync(join(installed, 'resources/default_app.asar'))).toBe(false);
  const desktop = readFileSync(join(scratch, 'root/usr/share/applications/vagvisaren.desktop'), 'utf8');
  expect(desktop).toContain('Name=Vägvisaren');
  expect(desktop).not.toMatch(/våld|violence/i);
});

test('the package refuses switches that would let others look in', () => {
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  const program = join(installed, 'vagvisaren');
  const done = spawnSync(program, ['--no-sandbox', '--disable-gpu'], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(done.status).toBe(1);
  expect(done.stderr).toContain('--no-sandbox is not allowed');
});

test('the installed program, sandbox on, shows a leaflet, prints it and counts once', async () => {
  // Playwright comes in by the inspector, which the real package refuses: a copy of the program lets it in.
  const program = join(installed, 'vagvisaren-inspected');
  copyFileSync(join(installed, 'vagvisaren'), program);
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  const kiosk = await launchKiosk({ executable: program });
  await expect(kiosk.window.getByRole('heading').first()).toBeVisible();
  const seen = await kiosk.app.evaluate(({ app }) => ({
    packaged: app.isPackaged,
    renderers: app
      .getAppMetrics()
      .filter((each) => each.type === 'Tab')
      .map((each) => each.pid),
  }));
  expect(seen.packaged).toBe(true);
  expect(seen.renderers).not.toEqual([]);
  for (const pid of seen.renderers)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toContain('Seccomp:\t2');
  await doesItsMainJob(kiosk);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

/** Shows a leaflet, prints it to a file, and counts once. */
async function doesItsMainJob(kiosk: Kiosk): Promise<void> {
  const { window, app, data } = kiosk;
  await setUpDesk(window);
  await tile(window, 'العربية').click();
  await window.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await expect(window.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  const file = join(data, 'information.pdf');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  const choice = { leaflet: 'exposed', language: 'ar', beside: 'sv', municipality: '1489' };
  expect(await ask(kiosk, 'print.save', choice)).toEqual({ ok: true, value: { saved: true } });
  expect(spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout).toContain('NotoNaskhArabic');
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service['social-services']).click();
  await button(window, staff.count.save).click();
  await expect(window.getByText(staff.count.referralCounted)).toBeVisible();
  expect(await countOf(kiosk, 'referral')).toBe(1);
}
