import { describe, expect, it } from 'vitest';
import order from '../../assets/leaflets/order.json';
import listed from '../../locales/languages.json';
import { contract } from '../../domain/contract.ts';
import { failed } from '../../domain/result.ts';
import { dispatcher } from '../../electron/dispatch.ts';
import { leafletHandlers } from '../../electron/handlers/leaflets.ts';
import { builtPack, packAt } from '../support/pack.ts';

const pack = packAt(builtPack());
const asking = (today: string, given = pack) =>
  dispatcher(leafletHandlers({ pack: given, today: () => today }), () => undefined);
const ask = asking('2026-11-21');

async function sheetOf(choice: object, with_ = ask) {
  const answer = await with_('leaflets.open', choice);
  if (!answer.ok) throw new Error(answer.reason);
  return contract['leaflets.open'].answer.parse(answer.value);
}
async function catalogue() {
  const answer = await ask('leaflets.catalogue', {});
  if (!answer.ok) throw new Error(answer.reason);
  return contract['leaflets.catalogue'].answer.parse(answer.value);
}
const alingsas = { leaflet: 'exposed', language: 'sv', municipality: '1489' };

describe('leaflets', () => {
  it('are offered in every language of the pack, with every municipality of the country', async () => {
    const { languages, geography, leaflets, problems } = await catalogue();
    expect(languages.map(({ tag }) => tag)).toEqual(listed.map(({ tag }) => tag));
    expect(geography.municipalities).toHaveLength(290);
    expect(leaflets.map(({ id }) => id)).toEqual(order);
    for (const { texts, leaflets: wanted } of languages)
      expect(texts.sort()).toEqual((wanted === 'all' ? [...order] : order.slice(0, 3)).sort());
    expect(problems).toEqual([]);
  });

  it('have the same blocks in the same order in both columns', async () => {
    const { languages } = await catalogue();
    for (const { tag, texts } of languages.filter((each) => each.tag !== 'sv'))
      for (const id of texts) {
        const { columns } = await sheetOf({ leaflet: id, language: tag, beside: 'sv', municipality: '1489' });
        const [own, swedish] = columns.map(({ blocks }) =>
          blocks.map((block) => [block.id, block.kind, 'items' in block ? block.items.length : 0]),
        );
        expect(own).toEqual(swedish);
      }
  });

  it('never carry the number of another municipality', async () => {
    const { geography } = await catalogue();
    const numbers = new Map<string, string[]>();
    for (const { code } of geography.municipalities) {
      const { columns, localMissing } = await sheetOf({ ...alingsas, municipality: code });
      const local = columns[0]?.contacts.local ?? [];
      expect(localMissing).toBe(local.length === 0);
      expect(columns[0]?.contacts.national.length).toBeGreaterThan(3);
      for (const { phone } of local)
        if (phone !== undefined) numbers.set(phone, [...(numbers.get(phone) ?? []), code]);
    }
    expect(numbers.get('0322-61 66 40')).toEqual(['1489']);
    for (const places of numbers.values()) expect(places).toHaveLength(1);
  });

  it('name no place and carry no local number while the municipality is not known', async () => {
    const sheet = await sheetOf({ leaflet: 'exposed', language: 'ar', beside: 'sv' });
    expect(sheet).not.toHaveProperty('municipality');
    expect(sheet.localMissing).toBe(false);
    for (const { contacts } of sheet.columns) {
      expect(contacts.local).toEqual([]);
      expect(contacts.national.length).toBeGreaterThan(3);
    }
  });

  it('mark every number once its date has passed, and still show it', async () => {
    const late = await sheetOf(alingsas, asking('2036-01-01'));
    const contacts = late.columns.flatMap(({ contacts: { local, national } }) => [...local, ...national]);
    expect(contacts.length).toBeGreaterThan(5);
    expect(contacts.every(({ expired }) => expired)).toBe(true);
    const now = await sheetOf(alingsas);
    const fresh = now.columns.flatMap(({ contacts: { local, national } }) => [...local, ...national]);
    expect(fresh.find(({ id }) => id === '1177')).toMatchObject({ expired: false });
  });

  it.each([
    [{ leaflet: 'nothing' }, 'unknown-leaflet'],
    [{ leaflet: '__proto__' }, 'unknown-leaflet'],
    [{ language: 'tlh' }, 'unknown-language'],
    [{ beside: 'tlh' }, 'unknown-language'],
    [{ municipality: '9999' }, 'unknown-municipality'],
    [{ municipality: '' }, 'unknown-municipality'],
    [{ language: '../sv' }, 'malformed'],
    [{ more: 1 }, 'malformed'],
  ])('refuse %j', async (change, reason) => {
    expect(await ask('leaflets.open', { ...alingsas, ...change })).toMatchObject({ ok: false, reason });
  });

  it('are not shown at all from a damaged pack', async () => {
    const damaged = asking('2026-11-21', failed('content-damaged', 'directory.json'));
    expect(await damaged('leaflets.catalogue', {})).toMatchObject({ reason: 'content-damaged' });
    expect(await damaged('leaflets.open', alingsas)).toMatchObject({ reason: 'content-damaged' });
  });
});
