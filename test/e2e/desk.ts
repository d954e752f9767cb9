import { expect, type Locator, type Page } from '@playwright/test';

import type { ContentPack } from '../../domain/catalogue.ts';
import type { LeafletId } from '../../domain/classification.ts';
import swedish from '../../locales/sv/ui.json' with { type: 'json' };
import type { Kiosk } from '../support/launch.ts';
import { builtPack, packAt } from '../support/pack.ts';

/** The words on the screen, as staff read them. */
export const { person, staff } = swedish;

/** What whoever must wait for another try is told, with the time of day. */
export const waitsUntil = new RegExp(`^${staff.reasons['pin-delayed']} \\d{2}:\\d{2}$`);

/** The same content as the app has, to know what must be on the screen. */
export function knownContent(): ContentPack {
  const pack = packAt(builtPack());
  if (!pack.ok) throw new Error(pack.reason);
  return pack.value;
}

export const languageOf = (pack: ContentPack, tag: string) => {
  const content = pack.languages.get(tag);
  if (content === undefined) throw new Error(`No such language: ${tag}`);
  return content;
};

export const button = (window: Page, name: string): Locator =>
  window.getByRole('button', { name, exact: true });

/** The tile of a language among all of them: its own name first, the Swedish one beneath. */
export const tile = (window: Page, endonym: string): Locator =>
  window
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: window.getByText(endonym, { exact: true }) })
    .getByRole('button')
    .last();

export const chip = (window: Page, group: string, name: string): Locator =>
  window.getByRole('radiogroup', { name: group }).getByText(name, { exact: true });

/** The screen's own window, not the one that lays out paper, this large. */
export async function sizedTo(
  { app, window }: Pick<Kiosk, 'app' | 'window'>,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { url, width, height }) => {
      const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      own?.setContentSize(width, height);
    },
    { url: window.url(), ...size },
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(size.width);
}

/** Leaves the small first run for later, once it is offered. */
export async function leaveSetUp(window: Page): Promise<void> {
  await expect(button(window, staff.setup.open)).toBeVisible();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
}

/** To the first run, as soon as it is offered. */
export async function openSetUp(window: Page): Promise<void> {
  await button(window, staff.setup.open).click();
  await onStep(window, 'place');
}

type Step = keyof typeof staff.setup.steps;

/** Waits until this step of the first run stands there. */
export async function onStep(window: Page, step: Step): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: staff.setup.steps[step].title })).toBeFocused();
}

export async function skipStep(window: Page, step: Step): Promise<void> {
  await onStep(window, step);
  await button(window, staff.setup.skip).click();
}

/** Through the search for a municipality, whatever the button that opens it says just now. */
export async function chooseMunicipality(window: Page, name: string): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(`^(${staff.place.choose}|${staff.start.otherMunicipality})$`) })
    .last()
    .click();
  const search = window.getByRole('dialog', { name: staff.start.chooseMunicipality });
  await search.getByRole('searchbox', { name: staff.start.findMunicipality }).fill(name);
  await search.getByRole('button').first().click();
  await expect(search).toHaveCount(0);
}

/** Whose desk this is: the police in Alingsås, unless told otherwise. All else is left for later. */
export async function setUpDesk(window: Page, places: readonly string[] = ['Alingsås']): Promise<void> {
  await openSetUp(window);
  await skipStep(window, 'place');
  await onStep(window, 'agency');
  await chip(window, staff.setup.agency, staff.codes.agency.police).click();
  await button(window, staff.setup.next).click();
  await onStep(window, 'municipalities');
  const municipalities = window.getByRole('group', { name: staff.setup.municipalities });
  for (const name of places) await municipalities.getByRole('button', { name, exact: true }).click();
  await button(window, staff.setup.next).click();
  for (const step of ['languages', 'printer', 'pin'] as const) await skipStep(window, step);
  await button(window, staff.setup.end).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
}

/** Back to the start, everything chosen forgotten. */
export async function startAgain(window: Page): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`^${staff.name}`) }).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
}

/** Language, then leaflet: two presses. */
export async function openLeaflet(
  window: Page,
  { pack, tag, leaflet = 'exposed' }: { pack: ContentPack; tag: string; leaflet?: LeafletId },
): Promise<Locator> {
  const { language, wording } = languageOf(pack, tag);
  const choices: Readonly<Record<string, string>> = { ...wording.themeWhat, ...wording.audience };
  await tile(window, language.endonym).click();
  await window
    .getByRole('button')
    .filter({ hasText: choices[leaflet] ?? leaflet })
    .click();
  const sheet = window.getByRole('article');
  await expect(sheet).toBeVisible();
  return sheet;
}

/** All that a person would hear or see of a text: white space and invisible marks put aside. */
export const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
