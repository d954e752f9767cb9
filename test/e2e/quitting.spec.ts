import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { freshFolder, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, chip, knownContent, openLeaflet, setUpDesk, staff } from './desk.ts';
import { countOf } from './stored.ts';

const pack = knownContent();

const storeFiles = (data: string): string[] =>
  readdirSync(data)
    .filter((name) => name.startsWith('tally.db'))
    .sort();

async function countOnce({ window }: Kiosk): Promise<void> {
  await setUpDesk(window);
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service.helpline).click();
  await button(window, staff.count.save).click();
  await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
}

const engineProcess = ({ app }: Kiosk): Promise<number | undefined> =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ name, type }) => type === 'Utility' && name === 'engine')?.pid,
  );

/** The process itself: what it started may hold its pipes open a little longer. */
const ended = ({ app }: Kiosk): Promise<unknown> =>
  once(app.process(), 'exit', { signal: AbortSignal.timeout(8000) });

const countedAt = async (kiosk: Kiosk): Promise<number> => {
  await kiosk.window.getByRole('heading').first().waitFor();
  return countOf(kiosk, 'referral');
};

const ways = {
  'the window is closed': ({ app, window }: Kiosk) =>
    Promise.all([app.waitForEvent('close'), window.close()]).then(() => undefined),
  'the app is told to quit': ({ app }: Kiosk) => app.close(),
} as const;

for (const [way, quit] of Object.entries(ways))
  test(`when ${way} the store is closed: one file, and nothing waiting beside it`, async () => {
    const data = freshFolder();
    const first = await launchKiosk({ data });
    await countOnce(first);
    expect(existsSync(join(data, 'tally.db-wal'))).toBe(true);
    await quit(first);
    expect(storeFiles(data)).toEqual(['tally.db']);
    const second = await launchKiosk({ data });
    expect(await countedAt(second)).toBe(1);
    await second.close();
    rmSync(data, { recursive: true, force: true });
  });

test('an engine that no longer answers keeps nobody from quitting', async () => {
  const data = freshFolder();
  const kiosk = await launchKiosk({ data });
  await countOnce(kiosk);
  const engine = (await engineProcess(kiosk)) ?? Number.NaN;
  process.kill(engine, 'SIGSTOP');
  try {
    await Promise.all([ended(kiosk), kiosk.window.close()]);
  } finally {
    process.kill(engine, 'SIGKILL');
  }
  const again = await launchKiosk({ data });
  expect(await countedAt(again)).toBe(1);
  await again.close();
  rmSync(data, { recursive: true, force: true });
});

test('a window closed before anything was pressed leaves no process behind', async () => {
  const data = freshFolder();
  const kiosk = await launchKiosk({ data });
  await Promise.all([ended(kiosk), kiosk.window.close()]);
  const again = await launchKiosk({ data });
  await expect(again.window.getByRole('heading').first()).toBeVisible();
  await again.close();
  rmSync(data, { recursive: true, force: true });
});
