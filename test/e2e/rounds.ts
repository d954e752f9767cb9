import { expect, type Page } from '@playwright/test';

import type { ContentPack } from '../../domain/catalogue.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import type { Kiosk } from '../support/launch.ts';
import { button, chip, languageOf, openLeaflet, staff, startAgain, tile } from './desk.ts';
import { overviewYear } from '../support/overview-year.ts';
import { aCell, inStore } from './stored.ts';

/** Looks at the page that stands there now, known by this name. */
export type Look = (name: string) => Promise<void>;

const lastYear = new Date().getFullYear() - 1;

/** A year of counts in three municipalities, small ones among them. */
export const fillYear = (kiosk: Kiosk): Promise<void> =>
  inStore(kiosk, ({ tally }) => {
    const quarters: Record<string, number[]> = {
      '1489': [41, 56, 38, 47],
      '1441': [1, 12, 17, 8],
      '1442': [6, 0, 11, 7],
    };
    for (const [municipality, counts] of Object.entries(quarters))
      for (const [place, count] of counts.entries()) {
        const month = `${lastYear}-${String(place * 3 + 2).padStart(2, '0')}`;
        if (count > 0) tally.add('c'.repeat(32), aCell({ municipality, month }), count);
      }
  });

/** Two years in which there is something to tell, with small numbers left among them. */
const fillOverview = (kiosk: Kiosk): Promise<void> =>
  inStore(kiosk, ({ tally }) => {
    const rows = [...overviewYear(String(lastYear - 1)), ...overviewYear(String(lastYear), 3)];
    for (const { kiosk: from, cell, count } of rows) tally.add(from, cell, count);
  });

/** A month's counts of this machine, some of which were corrected, beside those of another. */
const fillTrueCounts = (kiosk: Kiosk): Promise<void> =>
  inStore(kiosk, ({ tally, settings, corrections, together }) => {
    together(() => {
      const ours = 'a'.repeat(32);
      const month = `${lastYear}-02`;
      settings.put('kiosk', ours);
      const known = { month, age: '25-64', already: 'no' } as const;
      tally.add(ours, aCell({ ...known, language: 'ar', priority: 'honour-vulnerable' }), 4);
      tally.add(ours, aCell({ ...known, service: 'perpetrator-programme', language: 'ti' }), 1);
      corrections.add({ month: `${lastYear}-03`, reason: 'entered-twice', change: -1 });
      corrections.add({ month: `${lastYear}-11`, reason: 'wrong-choice', change: 2 });
    });
  });

/** The start, the search for a municipality, many leaflets at once, and the list of print jobs. */
export async function roundOfStart({ window }: Kiosk, look: Look): Promise<void> {
  await startAgain(window);
  await look('start');
  await button(window, staff.start.otherMunicipality).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await look('municipality');
  await window.keyboard.press('Escape');
  await button(window, staff.batch.open).click();
  await expect(window.getByRole('heading', { name: staff.batch.title })).toBeVisible();
  await look('batch');
  await button(window, staff.jobs.title).click();
  await expect(window.getByRole('heading', { name: staff.jobs.testPage })).toBeVisible();
  await look('jobs');
}

/** Every page of one language: the choice, the leaflet alone, beside Swedish, turned to the person, and printing. */
export async function roundOfLeaflets(
  { window }: Kiosk,
  { pack, tag }: { pack: ContentPack; tag: string },
  look: Look,
): Promise<void> {
  const { language, wording } = languageOf(pack, tag);
  await startAgain(window);
  await tile(window, language.endonym).click();
  await expect(window.getByRole('button').filter({ hasText: wording.audience.exposed })).toBeVisible();
  await look(`leaflets-${tag}`);
  await startAgain(window);
  const sheet = await openLeaflet(window, { pack, tag });
  await look(`leaflet-${tag}`);
  await sheet.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
  await look(`contacts-${tag}`);
  if (tag !== 'sv') {
    await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
    await expect(sheet.locator('[lang="sv"] h1')).toBeVisible();
    await look(`beside-contacts-${tag}`);
    await sheet.getByRole('heading', { level: 1 }).first().scrollIntoViewIfNeeded();
    await look(`beside-${tag}`);
  }
  await button(window, staff.leaflet.show).click();
  await look(`person-${tag}`);
  await button(window, wording.larger).click();
  await look(`person-larger-${tag}`);
  await button(window, wording.close).click();
  await button(window, staff.leaflet.print).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await look(`print-${tag}`);
  await button(window, wording.takePaper).click();
  await look(`print-choices-${tag}`);
  await window.keyboard.press('Escape');
}

/** The choices of a referral, what they mean, and that it was counted. */
export async function roundOfCounting(
  { window }: Kiosk,
  { pack, tag }: { pack: ContentPack; tag: string },
  look: Look,
): Promise<void> {
  await startAgain(window);
  await openLeaflet(window, { pack, tag });
  await button(window, staff.leaflet.count).click();
  await expect(window.getByRole('heading', { name: staff.count.title })).toBeVisible();
  await chip(window, staff.fields.service, staff.codes.service['social-services']).click();
  await look('referral');
  await button(window, staff.count.definitions).click();
  await look('definitions');
  await button(window, staff.count.save).click();
  await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  await look('counted');
}

/** The year as it is told at first sight, and further down, where a table is opened. */
async function roundOfOverview(window: Page, look: Look, tag: 'sv' | 'en'): Promise<void> {
  const { overview } = tag === 'en' ? english.staff : staff;
  const services = window.getByRole('figure', { name: overview.by.service });
  await expect(services).toBeVisible({ timeout: 60_000 });
  await window.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await look(`overview-${tag}`);
  await services.getByText(overview.asTable).click();
  await services.scrollIntoViewIfNeeded();
  await look(`overview-services-${tag}`);
  await window.getByRole('figure', { name: overview.by.language }).scrollIntoViewIfNeeded();
  await look(`overview-languages-${tag}`);
}

/** True counts of a month with one that came from another machine, then what merging older months away would do. */
async function roundOfChecking(window: Page, look: Look, tag: 'sv' | 'en'): Promise<void> {
  const { internal, older, correct } = tag === 'en' ? english.staff : staff;
  const part = window.getByRole('region', { name: internal.title });
  await button(window, internal.open).click();
  await part.getByText('Alingsås', { exact: true }).click();
  const choose = (group: string, name: string): Promise<void> =>
    part.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
  await choose(correct.year, String(lastYear));
  await choose(correct.month, '02');
  await expect(part.getByRole('table')).toBeVisible();
  await part.getByRole('heading', { name: internal.corrections }).scrollIntoViewIfNeeded();
  await look(`internal-${tag}`);
  await part.getByRole('note').scrollIntoViewIfNeeded();
  await look(`internal-choices-${tag}`);
  await button(window, internal.open).click();
  await button(window, older.open).click();
  await expect(window.getByRole('textbox', { name: older.months })).toBeVisible();
  await window.getByRole('region', { name: older.title }).getByRole('button').last().scrollIntoViewIfNeeded();
  await look(`older-${tag}`);
  await button(window, older.open).click();
}

/** The first PIN, the table by quarter and by month, the year's overview, and the hidden screen. */
export async function roundOfCoordinating(kiosk: Kiosk, look: Look): Promise<void> {
  const { window } = kiosk;
  await startAgain(window);
  await button(window, staff.coordinator).click();
  await expect(window.getByText(staff.coordinatorPage.choosePin)).toBeVisible();
  await look('pin');
  await window.getByLabel(staff.coordinatorPage.pin, { exact: true }).fill('246813');
  await window.getByLabel(staff.coordinatorPage.pinAgain).fill('246813');
  await button(window, staff.coordinatorPage.open).click();
  await expect(window.getByRole('table', { name: staff.table.caption })).toBeVisible({ timeout: 20_000 });
  await look('table-key');
  await button(window, staff.recovery.skip).click();
  await look('table');
  await chip(window, staff.table.finest, staff.table.levels.month).click();
  await expect(window.getByRole('columnheader', { name: `${lastYear}-12` })).toBeAttached({
    timeout: 20_000,
  });
  await look('table-months');
  await fillOverview(kiosk);
  await chip(window, staff.overview.view, staff.overview.views.overview).click();
  await roundOfOverview(window, look, 'sv');
  await button(window, staff.otherLanguage).click();
  await roundOfOverview(window, look, 'en');
  await fillTrueCounts(kiosk);
  await roundOfChecking(window, look, 'en');
  await button(window, english.staff.otherLanguage).click();
  await roundOfChecking(window, look, 'sv');
  await window.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await button(window, 'Dölj').click();
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await look('hidden');
  await button(window, staff.hidden.start).click();
}

/** What staff read and choose for themselves: guidance, help and settings. */
export async function roundOfComfort({ window }: Kiosk, look: Look): Promise<void> {
  await startAgain(window);
  await button(window, staff.guidance.open).click();
  await expect(window.getByRole('heading', { name: staff.guidance.title })).toBeVisible();
  await look('guidance');
  await button(window, staff.help.open).click();
  await expect(window.getByRole('dialog', { name: staff.help.title })).toBeVisible();
  await look('help');
  await window.keyboard.press('Escape');
  await button(window, staff.settings.open).click();
  await expect(window.getByRole('heading', { name: staff.settings.title })).toBeVisible();
  await look('settings');
  await startAgain(window);
}

/** What a visitor alone sees: the languages, a leaflet, the way out for staff, and the warning when nobody is there. */
export async function roundOfLobby(
  { window }: Kiosk,
  { pack, tag }: { pack: ContentPack; tag: string },
  look: Look,
): Promise<void> {
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await look('lobby');
  await button(window, staff.lobby.leave).click();
  await expect(window.getByText(staff.lobby.noPin)).toBeVisible();
  await look('lobby-leave');
  await button(window, languageOf(pack, 'sv').wording.back).click();
  await openLeaflet(window, { pack, tag });
  await look('lobby-leaflet');
  await expect(
    window.getByRole('alertdialog', { name: languageOf(pack, tag).wording.idleTitle }),
  ).toBeVisible({ timeout: 30_000 });
  await look('lobby-warning');
}
