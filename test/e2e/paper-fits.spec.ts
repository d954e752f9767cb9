import { expect, type Page, test } from '@playwright/test';

import { openSheet } from '../../domain/catalogue.ts';
import type { LeafletId } from '../../domain/classification.ts';
import { canBeLarge, PaperForm, PaperOrder, type PaperSetting } from '../../domain/paper-form.ts';
import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { knownContent } from './desk.ts';
import { lookAtPaper, PaperSeen } from './paper-faults.ts';
import { ask } from './stored.ts';

const pack = knownContent();
const today = '2026-11-21';
const municipality = '1489';

let kiosk: Kiosk;

test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await ask(kiosk, 'print.prepare', { leaflet: 'exposed', language: 'sv', municipality });
});
test.afterAll(async () => {
  await kiosk.close();
});

async function paperWindow(): Promise<Page> {
  const isPaper = (page: Page): boolean => page.url().endsWith('paper.html');
  await expect.poll(() => kiosk.app.windows().some(isPaper)).toBe(true);
  const found = kiosk.app.windows().find(isPaper);
  if (found === undefined) throw new Error('No paper window.');
  await found.emulateMedia({ media: 'print' });
  return found;
}

interface Case {
  readonly language: string;
  readonly leaflet: LeafletId;
  readonly setting: PaperSetting;
  readonly beside?: string;
}

/** Every paper; a code stands on all but the large ones, and cards and pocket leaflets are made with and without. */
const settings: PaperSetting[] = PaperForm.options.flatMap((form): PaperSetting[] =>
  canBeLarge(form)
    ? [
        { form, large: false, code: true },
        { form, large: true, code: false },
      ]
    : [
        { form, large: false, code: false },
        { form, large: false, code: true },
      ],
);

const cases = (language: string): Case[] =>
  (pack.languages.get(language)?.leaflets ?? []).flatMap((leaflet) =>
    settings.flatMap((setting) => [
      { language, leaflet, setting },
      ...(language !== 'sv' && canBeLarge(setting.form)
        ? [{ language, leaflet, setting, beside: 'sv' }]
        : []),
    ]),
  );

const nameOf = ({ language, leaflet, setting: { form, large, code }, beside }: Case): string =>
  [language, beside, leaflet, form, large ? 'large' : undefined, code ? 'code' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');

function orderOf({ language, leaflet, setting, beside }: Case, where = municipality): PaperOrder {
  const choice = { leaflet, language, municipality: where, ...(beside === undefined ? {} : { beside }) };
  const sheet = openSheet(pack, choice, today);
  if (!sheet.ok) throw new Error(sheet.reason);
  return PaperOrder.parse({ sheet: sheet.value, setting });
}

test('every leaflet in every language fits every paper, alone and with Swedish', async () => {
  test.setTimeout(360_000);
  const page = await paperWindow();
  const faults: string[] = [];
  for (const one of [...pack.languages.keys()].flatMap(cases)) {
    const seen = PaperSeen.parse(await page.evaluate<unknown, unknown>(lookAtPaper, orderOf(one)));
    faults.push(...seen.faults.slice(0, 2).map((fault) => `${nameOf(one)}: ${fault}`));
    if (seen.pages === 0) faults.push(`${nameOf(one)}: no page`);
    if (one.setting.large && seen.points < 16) faults.push(`${nameOf(one)}: not large`);
    if (one.setting.form === 'a5' && seen.pages % 4 !== 0) faults.push(`${nameOf(one)}: not whole sheets`);
    if (one.setting.form === 'card' && seen.pages !== 1) faults.push(`${nameOf(one)}: not one sheet`);
  }
  expect(faults).toEqual([]);
});
