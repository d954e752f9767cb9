import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';
import { z } from 'zod';

import { freshFolder, launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, knownContent, openLeaflet, setUpDesk, staff, startAgain } from './desk.ts';

const pack = knownContent();

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(z.object({ type: z.int(), params: z.looseObject({}).optional() })),
});

/** Chromium's own record of its network: every address asked for, every name looked up, every connection begun. */
async function heard(work: (kiosk: Kiosk) => Promise<void>): Promise<string[]> {
  const data = freshFolder();
  const log = join(data, 'net.json');
  const kiosk = await launchKiosk({
    data,
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  await work(kiosk);
  await kiosk.close();
  const { constants, events } = NetLog.parse(JSON.parse(readFileSync(log, 'utf8')));
  rmSync(data, { recursive: true, force: true });
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    const telling =
      /^(URL_REQUEST_START_JOB|HOST_RESOLVER_.*|DNS_TRANSACTION.*|(TCP|UDP)_CONNECT.*|SSL_CONNECT.*|PROXY_.*RESOLV.*)$/;
    return telling.test(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : [];
  });
}

const outside = (lines: readonly string[]): string[] =>
  lines.filter((line) => !/"url":"(app|data|blob):/.test(line));

test('a day with the app asks nothing of any network', async () => {
  const asked = await heard(async ({ window }) => {
    await setUpDesk(window);
    for (const tag of pack.languages.keys()) {
      await openLeaflet(window, { pack, tag });
      if (tag !== 'sv') await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
      await button(window, staff.leaflet.count).click();
      await button(window, staff.count.handoutShown).click();
      await expect(window.getByRole('status')).toContainText(staff.count.handoutCounted);
      await startAgain(window);
    }
    await button(window, staff.coordinator).click();
    await button(window, 'Dölj').click();
  });
  expect(outside(asked)).toEqual([]);
});

test('the record would have told: a request made on purpose is in it', async () => {
  const asked = await heard(async ({ app }) => {
    await app.evaluate(({ net }) => net.fetch('http://127.0.0.1:9/on-purpose').catch(() => undefined));
    await app.evaluate(({ net }) => net.fetch('http://vagvisaren.invalid/').catch(() => undefined));
  });
  expect(outside(asked).join('\n')).toContain('127.0.0.1:9/on-purpose');
  expect(outside(asked).filter((line) => line.startsWith('DNS_TRANSACTION'))).toEqual([]);
});
