import { describe, expect, it } from 'vitest';
import type { ContentPack } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import type { SupportService } from '../../domain/directory.ts';
import { ok } from '../../domain/result.ts';
import { dispatcher } from '../../electron/dispatch.ts';
import { leafletHandlers } from '../../electron/handlers/leaflets.ts';
import { listCommand } from '../../electron/cli/list-command.ts';
import { builtPack, packAt } from '../support/pack.ts';
import { context } from './cli/terminal.ts';

const whole = packAt(builtPack());
if (!whole.ok) throw new Error(whole.reason);

const changed = (id: string, change: Partial<SupportService>): ContentPack => ({
  ...whole.value,
  services: whole.value.services.map((service) => (service.id === id ? { ...service, ...change } : service)),
});
const asking = (pack: ContentPack, today = '2026-11-21') =>
  dispatcher(leafletHandlers({ pack: ok(pack), today: () => today }), () => undefined);
const choice = { leaflet: 'exposed', language: 'sv', municipality: '1489' };

type Name = 'leaflets.open' | 'leaflets.catalogue' | 'services.ending';

async function answered(name: Name, pack: ContentPack, today?: string) {
  const answer = await asking(pack, today)(name, name === 'leaflets.open' ? choice : {});
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}
const listed = (pack: ContentPack, today = '2026-11-21'): string[][] =>
  listCommand({ ...context, pack: ok(pack), subject: 'services', today })
    .text.split('\n')
    .map((line) => line.split('\t'));

const local = 'alingsas-socialtjanst';

describe('a support that', () => {
  it.each<[string, Partial<SupportService>]>([
    ['is withdrawn', { status: 'inactive' }],
    ['exists no more', { status: 'defunct' }],
    ['has an address that must stay secret', { confidential_address: true }],
  ])('%s is nowhere: not on a sheet, not in a list, not among what ends', async (_what, change) => {
    const before = JSON.stringify(await answered('leaflets.open', whole.value));
    expect(before).toContain(local);
    const pack = changed(local, { ...change, valid_to: '2026-12-01' });
    for (const name of ['leaflets.open', 'leaflets.catalogue', 'services.ending'] as const)
      expect(JSON.stringify(await answered(name, pack)), name).not.toContain(local);
    expect(listed(pack).map(([id]) => id)).not.toContain(local);
  });

  it('nobody has confirmed is listed on the command line without its number', () => {
    const pack = changed(local, { confidence: 'secondary' });
    const row = listed(pack).find(([id]) => id === local);
    expect(row?.slice(2)).toEqual(['', 'secondary', '2027-11-21', 'unconfirmed']);
  });

  it('runs out is marked in the text as well as among the contacts', async () => {
    const pack = changed('112', { valid_to: '2026-11-20' });
    const { columns } = contract['leaflets.open'].answer.parse(await answered('leaflets.open', pack));
    const contacts = columns.flatMap(({ contacts: { national } }) => national);
    expect(contacts.filter(({ expired }) => expired).map(({ id }) => id)).toContain('112');
    const segments = columns
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ('items' in block ? block.items.flat() : 'text' in block ? block.text : []))
      .flatMap((segment) => ('phone' in segment ? [segment] : []));
    expect(segments.filter(({ service }) => service === '112').length).toBeGreaterThan(0);
    for (const { service, expired } of segments.filter((each) => each.service === '112'))
      expect(expired, service).toBe(true);
  });
});

describe('what the coordinator must look up', () => {
  const ending = async (pack: ContentPack, today: string) =>
    contract['services.ending'].answer.parse(await answered('services.ending', pack, today));

  it('is told thirty days before, with its source and the day it was checked, the soonest first', async () => {
    const pack = changed(local, { valid_to: '2027-02-01', source_date: null });
    const [first] = (await ending(pack, '2027-01-05')).filter(({ state }) => state !== 'old-source');
    expect(first).toMatchObject({
      id: local,
      state: 'soon',
      validUntil: '2027-02-01',
      checkedOn: '2026-11-21',
      source: expect.stringContaining('alingsas.se'),
    });
    expect((await ending(pack, '2026-12-01')).map(({ state }) => state)).not.toContain('soon');
  });

  it('is every number that is shown, once a year has passed', async () => {
    const all = await ending(whole.value, '2028-01-01');
    expect(all.length).toBeGreaterThan(30);
    for (const { state } of all) expect(state).toBe('ended');
    const dates = all.map(({ validUntil }) => validUntil);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe('a clock before the day of the build', () => {
  const built = { ...changed(local, { valid_to: '2026-11-01' }) };

  it('is told, and the day of the build is used for what holds', async () => {
    const said = contract['leaflets.catalogue'].answer.parse(
      await answered('leaflets.catalogue', built, '2001-01-01'),
    );
    expect(said.clockBefore).toBe('2026-11-21');
    const { columns } = contract['leaflets.open'].answer.parse(
      await answered('leaflets.open', built, '2001-01-01'),
    );
    expect(columns[0]?.contacts.local.find(({ id }) => id === local)).toMatchObject({ expired: true });
    expect(
      listed(built, '2001-01-01')
        .find(([id]) => id === local)
        ?.at(-1),
    ).toBe('ended');
  });

  it('is not spoken of when it stands right', async () => {
    expect(await answered('leaflets.catalogue', built)).not.toHaveProperty('clockBefore');
  });
});
