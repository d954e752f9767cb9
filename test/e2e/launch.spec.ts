import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { launchKiosk } from '../support/launch.ts';

test('a window opens with the sandbox on', async () => {
  const kiosk = await launchKiosk();
  await expect(kiosk.window.getByRole('heading').first()).toBeVisible();
  const seen = await kiosk.app.evaluate(({ app }) => ({
    uid: process.getuid?.(),
    packaged: app.isPackaged,
    renderers: app
      .getAppMetrics()
      .filter((each) => each.type === 'Tab')
      .map((each) => each.pid),
  }));
  expect(seen.uid).not.toBe(0);
  expect(seen.packaged).toBe(false);
  expect(seen.renderers).not.toEqual([]);
  for (const pid of seen.renderers)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toContain('Seccomp:\t2');
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});
