import { expect, test } from '@playwright/test';
import listed from '../../locales/languages.json' with { type: 'json' };

import { openSheet } from '../../domain/catalogue.ts';
import { launchKiosk, type Kiosk } from '../support/launch.ts';
import {
  button,
  chooseMunicipality,
  knownContent,
  languageOf,
  leaveSetUp,
  onStep,
  openLeaflet,
  person,
  plain,
  setUpDesk,
  staff,
  startAgain,
  tile,
} from './desk.ts';

const pack = knownContent();
const languages = [...pack.languages.values()].map(({ language }) => language);
const today = '2026-11-21';

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
});
test.afterAll(() => kiosk.close());
test.beforeEach(async () => {
  await startAgain(kiosk.window);
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

test('the offer to set up comes below everything, and moves nothing that somebody may be about to press', async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  const places = () => Promise.all(languages.map(({ endonym }) => tile(window, endonym).boundingBox()));
  await expect(tile(window, 'Soomaali')).toBeVisible();
  const before = await places();
  await leaveSetUp(window);
  await expect(button(window, staff.setup.open)).toBeInViewport({ ratio: 1 });
  expect(await places()).toEqual(before);
  await button(window, staff.setup.open).click();
  await onStep(window, 'place');
  await button(window, staff.setup.later).click();
  await setUpDesk(window);
  await expect(button(window, staff.setup.open)).toHaveCount(0);
  expect(kiosk.errors).toEqual([]);
  await kiosk.close();
});

test('Enter in a search opens the only one that is left, and nothing while there are several', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  const search = window.getByRole('searchbox', { name: staff.start.search });
  await search.fill('svenska');
  await search.press('Enter');
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await search.fill('somal');
  await search.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Soomaali' })).toBeVisible();
  await startAgain(window);
  await button(window, staff.place.choose).click();
  const places = window.getByRole('searchbox', { name: staff.start.findMunicipality });
  await places.fill('ale');
  await places.press('Enter');
  await expect(places).toBeVisible();
  await places.fill('alings');
  await places.press('Enter');
  await expect(places).toHaveCount(0);
  await expect(window.getByRole('banner')).toContainText('Alingsås');
});

test('every language is offered, own name first', async () => {
  await leaveSetUp(kiosk.window);
  expect(languages.map(({ tag }) => tag)).toEqual(listed.map(({ tag }) => tag));
  for (const { tag, direction, endonym, swedish } of languages) {
    const own = tile(kiosk.window, endonym).getByText(endonym, { exact: true }).first();
    await expect(own).toHaveAttribute('lang', tag);
    await expect(own).toHaveAttribute('dir', direction);
    await expect(tile(kiosk.window, endonym)).toContainText(swedish);
  }
});

for (const { tag, endonym, direction } of languages) {
  test(`${tag} is read two presses after the very first start`, async () => {
    const { window } = kiosk;
    const { wording, texts } = languageOf(pack, tag);
    await tile(window, endonym).click();
    await window.getByRole('button').filter({ hasText: wording.audience.exposed }).click();
    const title = window.getByRole('article').getByRole('heading', { level: 1 });
    await expect(title).toHaveText(String(texts().get('exposed')?.blocks['title']));
    const region = window.getByRole('article').locator(`[lang="${tag}"]`);
    await expect(region.first()).toHaveAttribute('dir', direction);
    expect(await title.evaluate((own) => getComputedStyle(own).direction)).toBe(direction);
  });

  test(`${tag} shows every word of every leaflet and nothing in another language`, async () => {
    const { window } = kiosk;
    await leaveSetUp(window);
    for (const leaflet of languageOf(pack, tag).leaflets) {
      const article = await openLeaflet(window, { pack, tag, leaflet });
      const shown = plain(await article.innerText())
        .replaceAll(' ', '')
        .replaceAll('(?)', '');
      const sheet = openSheet(pack, { leaflet, language: tag, municipality: '1489' }, today);
      if (!sheet.ok) throw new Error(sheet.reason);
      const lines = (sheet.value.columns[0]?.blocks ?? []).flatMap((block) =>
        block.kind === 'contacts' ? [] : 'items' in block ? block.items : [block.text],
      );
      expect(lines.length).toBeGreaterThan(10);
      for (const line of lines) {
        const words = line.map((part) => ('phone' in part ? part.phone : part.text)).join('');
        expect(shown).toContain(plain(words).replaceAll(' ', ''));
      }
      const tags = await article
        .locator('[lang]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
      expect([...new Set(tags)].sort()).toEqual([...new Set([tag, 'sv'])].sort());
      await window.getByRole('button', { name: person.back, exact: true }).click();
      await window.getByRole('button', { name: person.back, exact: true }).click();
    }
  });
}

for (const [typed, endonym] of [
  ['arab', 'العربية'],
  ['العرب', 'العربية'],
  ['Arabic', 'العربية'],
  ['tigrinska', 'ትግርኛ'],
  ['ትግር', 'ትግርኛ'],
  ['ti', 'ትግርኛ'],
  ['UKR', 'Українська'],
  ['украінська', 'Українська'],
  ['latt svenska', 'Lätt svenska'],
  ['prs', 'دری'],
  ['soomaali', 'Soomaali'],
] as const) {
  test(`typing ${typed} finds ${endonym}`, async () => {
    const { window } = kiosk;
    await leaveSetUp(window);
    await expect(window.getByRole('searchbox', { name: staff.start.search })).toBeFocused();
    await window.keyboard.insertText(typed);
    await expect(tile(window, endonym)).toBeVisible();
    await expect(window.getByRole('main').getByRole('listitem')).not.toHaveCount(languages.length);
  });
}

test('a language that is not here is said not to be, and clearing brings all back', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await window.keyboard.type('klingonska');
  await expect(window.getByRole('main').getByRole('status')).toHaveText(staff.start.noneFound);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('main').getByRole('listitem')).toHaveCount(languages.length);
});

for (const tag of ['ar', 'ti', 'so', 'prs'] as const) {
  test(`Swedish stands beside ${tag}, block by block`, async () => {
    const { window } = kiosk;
    await leaveSetUp(window);
    const article = await openLeaflet(window, { pack, tag });
    await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
    await expect(article.locator('[lang="sv"] h1')).toHaveText('Information till dig');
    const rows = article.locator('[id^="block-"]');
    const blocks = pack.outlines.find(({ id }) => id === 'exposed')?.blocks ?? [];
    await expect(rows).toHaveCount(blocks.length - 1);
    for (const row of await rows.all()) {
      const pair = row.locator(':scope > [lang]');
      await expect(pair).toHaveCount(2);
      await expect(pair.first()).toHaveAttribute('lang', tag);
      await expect(pair.last()).toHaveAttribute('lang', 'sv');
      const [own, other] = await Promise.all([pair.first().boundingBox(), pair.last().boundingBox()]);
      expect(own?.y).toBe(other?.y);
      const items = await Promise.all([
        pair.first().getByRole('listitem').count(),
        pair.last().getByRole('listitem').count(),
      ]);
      expect(items[0]).toBe(items[1]);
    }
    await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
    await expect(article.locator('[lang="sv"] h1')).toHaveCount(0);
  });
}

test('Alingsås is given the contacts of Alingsås and of no other municipality', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await chooseMunicipality(window, 'Alingsås');
  const article = await openLeaflet(window, { pack, tag: 'sv' });
  await expect(article).toContainText('0322-61 66 40');
  await expect(article).toContainText('0322-137 65');
  for (const foreign of ['0322-60 06 00', '0513-170 00', '0302-52 10 00', '013-20 69 68'])
    await expect(article).not.toContainText(foreign);
  await expect(article.getByRole('heading', { name: 'Stöd i Alingsås' })).toBeVisible();
});

test('a municipality without local contacts says so, and shows the national ones', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await chooseMunicipality(window, '2584');
  const article = await openLeaflet(window, { pack, tag: 'sv' });
  await expect(article).toContainText(person.localMissing);
  await expect(article).toContainText('020-50 50 50');
  await expect(article).not.toContainText(/0322|0513|0302|013-/);
  await expect(article).toContainText('Kiruna');
});

test('a municipality is found without its accents', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await chooseMunicipality(window, 'goteborg');
  const article = await openLeaflet(window, { pack, tag: 'sv' });
  await expect(article).toContainText('Göteborg');
});

test('municipalities stand in Swedish order, å, ä and ö last', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await button(window, staff.place.choose).click();
  const names = await window.getByRole('dialog').getByRole('listitem').locator('strong').allInnerTexts();
  expect(names).toHaveLength(290);
  const initials = [...new Set(names.map((name) => name.charAt(0)))].join('');
  expect(initials).toBe('ABDEFGHJKLMNOPRSTUVYÅÄÖ');
  await window.keyboard.press('Escape');
});

test('staff may read English, and the next visit is Swedish again', async () => {
  const { window } = kiosk;
  await leaveSetUp(window);
  await button(window, staff.otherLanguage).click();
  await expect(window.getByRole('heading', { name: 'Which language?' })).toBeVisible();
  await startAgain(window);
});
