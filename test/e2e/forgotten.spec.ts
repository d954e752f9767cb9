import * as fs from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { vagvisaren } from '../support/command-line.ts';
import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, setUpDesk, sizedTo, staff, startAgain } from './desk.ts';
import { aCell, ask, countOf, inStore } from './stored.ts';
import { referred } from '../support/drafts.ts';

const lastYear = new Date().getFullYear() - 1;
const pin = '246813';
const newPin = '975310';
const counted = 473;
const looks = join(import.meta.dirname, '../../test-results/looks');
const { coordinatorPage, reasons, recovery } = staff;

const root = freshFolder();
const policy = join(root, 'policy.json');
const data = join(root, 'data');
const start = (): Promise<Kiosk> => launchKiosk({ data, env: { VAGVISAREN_POLICY: policy } });

let kiosk: Kiosk;
test.beforeAll(async () => {
  fs.mkdirSync(data);
  fs.mkdirSync(looks, { recursive: true });
  fs.writeFileSync(policy, '{ "settings": { "textSize": 100 } }');
  handedOver(root);
  kiosk = await start();
  await setUpDesk(kiosk.window);
  await inStore(kiosk, ({ tally }) => {
    for (const month of ['01', '04', '07', '10'])
      tally.add('c'.repeat(32), aCell({ month: `${lastYear}-${month}` }), counted);
  });
});
test.afterAll(async () => {
  await kiosk.close();
  fs.rmSync(root, { recursive: true, force: true });
});

async function choose(chosen: string): Promise<void> {
  const { window } = kiosk;
  await button(window, staff.coordinator).click();
  await window.getByLabel(coordinatorPage.pin, { exact: true }).fill(chosen);
  const again = window.getByLabel(coordinatorPage.pinAgain);
  if (await again.isVisible()) await again.fill(chosen);
  await button(window, coordinatorPage.open).click();
  await expect(button(window, coordinatorPage.lock)).toBeVisible();
}

test('before it, the coordinator sees the year', async () => {
  await choose(pin);
  await expect(kiosk.window.getByText(String(counted * 4)).first()).toBeVisible();
});

test('an order in the policy takes the PIN away at the next start, and keeps every count', async () => {
  await kiosk.close();
  fs.writeFileSync(policy, '{ "settings": { "textSize": 100 }, "forgetPin": "a date" }');
  kiosk = await start();
  await sizedTo(kiosk, { width: 1280, height: 800 });
  const { window } = kiosk;
  await button(window, staff.coordinator).click();
  await expect(window.getByText(coordinatorPage.choosePin)).toBeVisible();
  await startAgain(window);
  await choose(newPin);
  await button(window, recovery.skip).click();
  await expect(
    window.getByText(/har nollställts av dem som sköter datorn. Alla antal finns kvar/),
  ).toBeVisible();
  await expect(window.getByRole('alert')).toHaveText(reasons['rights-given-up']);
  await expect(window.getByRole('main')).not.toContainText(String(counted));
  await window.screenshot({ path: join(looks, 'forgotten-light-1280.png') });
  expect(await countOf(kiosk, 'referral')).toBe(counted * 4);
});

test('no page has a number from before: overview, true counts, correction', async () => {
  const { window } = kiosk;
  await window.getByText(staff.overview.views.overview, { exact: true }).click();
  await expect(window.getByRole('alert')).toHaveText(reasons['rights-given-up']);
  await button(window, staff.internal.open).click();
  const counts = window.getByRole('region', { name: staff.internal.title });
  await counts.getByText('Alingsås', { exact: true }).click();
  await expect(window.getByRole('alert').filter({ hasText: reasons['rights-given-up'] })).toHaveCount(2);
  await expect(window.getByRole('main')).not.toContainText(String(counted));
  await expect(window.getByText(/har nollställts/).first()).toBeVisible();
});

test('counting goes on, and a second start asks for the new PIN', async () => {
  await ask(kiosk, 'referrals.record', { ...draft, press: crypto.randomUUID() });
  expect(await countOf(kiosk, 'referral')).toBe(counted * 4 + 1);
  await kiosk.close();
  kiosk = await start();
  await choose(newPin);
  expect(kiosk.errors).toEqual([]);
});

const draft = { ...referred, age: 'not-known', language: 'sv', already: 'not-known' } as const;

test('the command line refuses as the screen does', async () => {
  await kiosk.close();
  const given = { VAGVISAREN_PIN: newPin, VAGVISAREN_POLICY: policy };
  const span = ['--from', `${lastYear}-01`, '--to', `${lastYear}-12`, '--by', 'municipality,quarter'];
  const out = join(root, 'table.csv');
  const exported = await vagvisaren(['export', ...span, '--out', out, '--data', data], given);
  expect(exported).toMatchObject({ code: 1, out: '' });
  expect(exported.err).toContain(reasons['rights-given-up']);
  const overview = await vagvisaren(['overview', '--year', String(lastYear), '--data', data], given);
  expect(overview).toMatchObject({ code: 1, out: '' });
  expect(fs.existsSync(out)).toBe(false);
  kiosk = await start();
});
