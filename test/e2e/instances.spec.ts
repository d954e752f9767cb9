import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { takeSeat } from '../../electron/launch/ordinary-user.ts';
import { ensureRuntime } from '../../electron/launch/runtime.ts';
import { freshFolder, launchKiosk } from '../support/launch.ts';
import { button, chip, knownContent, leaveSetUp, openLeaflet, setUpDesk, staff } from './desk.ts';
import { countOf } from './stored.ts';

const pack = knownContent();

/** Starts the app once more, as a person would, and waits until it ends by itself. */
async function startOnceMore(data: string): Promise<{ code: number | null; said: string }> {
  const { folder, app } = await takeSeat(await ensureRuntime());
  const started = spawn(join(folder, 'electron'), ['--disable-gpu', app], {
    env: {
      ...process.env,
      VAGVISAREN_DATA: data,
      VAGVISAREN_HOME: data,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
    timeout: 15_000,
  });
  const heard: string[] = [];
  started.stderr.on('data', (words: Buffer) => heard.push(words.toString()));
  return new Promise((resolve) => {
    started.once('close', (code) => {
      resolve({ code, said: heard.join('') });
    });
  });
}

test('a second start on the same data says so and ends, and the first goes on counting', async () => {
  const data = freshFolder();
  const first = await launchKiosk({ data });
  await setUpDesk(first.window);
  await first.app.evaluate(({ app, BrowserWindow }, url) => {
    const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    const note = (called: boolean): void => {
      Object.assign(globalThis, { calledForward: called });
    };
    own?.blur();
    own?.once('focus', () => {
      note(true);
    });
    app.once('second-instance', () => {
      setTimeout(() => {
        if (own?.isFocused() === true) note(true);
      }, 1000);
    });
  }, first.window.url());
  const calledForward = () => first.app.evaluate<unknown>(() => Reflect.get(globalThis, 'calledForward'));
  const second = await startOnceMore(data);
  await expect.poll(calledForward).toBe(true);
  expect(second.code).toBe(1);
  expect(second.said).toContain('Vägvisaren är redan öppen: det fönstret visas i stället.');
  expect(first.app.windows()).toHaveLength(1);
  await openLeaflet(first.window, { pack, tag: 'ti' });
  await button(first.window, staff.leaflet.count).click();
  await chip(first.window, staff.fields.service, staff.codes.service.helpline).click();
  await button(first.window, staff.count.save).click();
  await expect(first.window.getByRole('status')).toContainText(staff.count.referralCounted);
  expect(await countOf(first, 'referral')).toBe(1);
  await first.close();
  rmSync(data, { recursive: true, force: true });
});

test('two desks with data of their own stand side by side', async () => {
  const [one, other] = await Promise.all([launchKiosk(), launchKiosk()]);
  await setUpDesk(one.window);
  await leaveSetUp(other.window);
  for (const { window } of [one, other])
    await expect(await openLeaflet(window, { pack, tag: 'ar' })).toContainText('112');
  await button(one.window, staff.leaflet.count).click();
  await button(one.window, staff.count.handoutShown).click();
  await expect(one.window.getByRole('status')).toContainText(staff.count.handoutCounted);
  expect(await countOf(one, 'handout')).toBe(1);
  expect(await countOf(other, 'handout')).toBe(0);
  await Promise.all([one.close(), other.close()]);
});
