import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSheet } from '../../domain/catalogue.ts';
import { readWhole } from '../../electron/content/read.ts';
import languages from '../../locales/languages.json';
import { builtPack, packAt, resigned } from '../support/pack.ts';

let folder = '';
beforeEach(() => {
  folder = builtPack();
});

const read = () => {
  const pack = packAt(folder);
  if (!pack.ok) throw new Error(pack.reason);
  return pack.value;
};
const readAll = async () => {
  const pack = read();
  await readWhole(pack);
  return pack;
};

describe('a content pack', () => {
  it('offers all its languages without a word of complaint', async () => {
    const pack = await readAll();
    expect(pack.problems).toEqual([]);
    expect([...pack.languages.keys()]).toEqual(languages.map(({ tag }) => tag));
  });

  it.each([
    [
      'a changed byte',
      (file: string) => {
        fs.appendFileSync(file, ' ');
      },
    ],
    [
      'garbage',
      (file: string) => {
        fs.writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]));
      },
    ],
    [
      'ten megabytes',
      (file: string) => {
        fs.writeFileSync(file, 'x'.repeat(10_000_000));
      },
    ],
    [
      'nothing at all',
      (file: string) => {
        fs.rmSync(file);
      },
    ],
  ])('leaves out a language with %s, names the file, and offers the others', (_what, damage) => {
    damage(path.join(folder, 'language-ar.json'));
    damage(path.join(folder, 'leaflets-so.json'));
    const pack = read();
    expect(pack.problems).toMatchObject([{ file: 'language-ar.json' }, { file: 'leaflets-so.json' }]);
    expect(pack.languages.has('ar') || pack.languages.has('so')).toBe(false);
    expect(pack.languages.size).toBe(languages.length - 2);
  });

  it('reads a leaflet as it was when the pack was opened, whatever has become of its file', () => {
    const pack = read();
    fs.writeFileSync(path.join(folder, 'leaflets-ar.json'), '[]');
    expect(pack.languages.get('ar')?.texts().get('exposed')?.language).toBe('ar');
  });

  it.each(['pack.json', 'pack.sig', 'directory.json', 'outlines.json'])(
    'shows nothing when %s is changed',
    (name) => {
      const file = path.join(folder, name);
      const bytes = fs.readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10);
      fs.writeFileSync(file, bytes);
      expect(packAt(folder)).toMatchObject({ ok: false, reason: 'content-damaged' });
    },
  );

  it('is not believed when somebody else signed it', () => {
    const other = builtPack();
    fs.copyFileSync(path.join(other, 'pack.pub'), path.join(folder, 'pack.pub'));
    expect(packAt(folder)).toMatchObject({ ok: false });
  });
});

describe('a pack that is truly signed, and wrong', () => {
  const wording = 'language-ar.json';
  const leaflets = 'leaflets-ar.json';
  const without = (text: string, from: RegExp, to: string): string => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };

  it.each<[string, (text: string) => string | Buffer, { reason: string; place: RegExp; file?: string }]>([
    [
      'a block gone',
      (text) => without(text, /"lead":"[^"]*",/, ''),
      { reason: 'block-differs', place: /exposed\/lead|grooming\/lead|\/lead/ },
    ],
    [
      'a list for a sentence',
      (text) => without(text, /"lead":"[^"]*"/, '"lead":["a","b"]'),
      { reason: 'block-differs', place: /lead/ },
    ],
    [
      'a number for words',
      (text) => without(text, /"lead":"[^"]*"/, '"lead":17'),
      { reason: 'file-malformed', place: /\d+\/blocks\/lead/ },
    ],
    [
      'markup in a leaflet',
      (text) => without(text, /"lead":"/, '"lead":"<b>'),
      { reason: 'file-malformed', place: /blocks\/lead/ },
    ],
    [
      'markup in the wording',
      (text) => without(text, /"hide":"/, '"hide":"<img src=x>'),
      { reason: 'file-malformed', place: /wording\/hide/, file: wording },
    ],
    [
      'markup about a service',
      (text) => without(text, /"112":"/, '"112":"<i>'),
      { reason: 'file-malformed', place: /explanations\/112/, file: wording },
    ],
    [
      'a typed telephone number',
      (text) => without(text, /"lead":"/, '"lead":"020 123 45 67 '),
      { reason: 'file-malformed', place: /lead/ },
    ],
    [
      'a service nobody knows',
      (text) => without(text, /\{phone:112\}/, '{phone:nobody}'),
      { reason: 'unknown-service', place: /nobody/ },
    ],
    [
      'a leaflet twice',
      (text) => without(text, /^\[(\{.*?\}\}),/, '[$1,$1,'),
      { reason: 'leaflet-twice', place: /./ },
    ],
    [
      'a leaflet of another language',
      (text) => without(text, /"language":"ar"/, '"language":"fa"'),
      { reason: 'wrong-language', place: /./ },
    ],
    [
      'a promised leaflet gone',
      (text) => without(text, /^\[\{.*?\}\},/, '['),
      { reason: 'leaflet-missing', place: /./ },
    ],
    [
      'a leaflet that it does not promise',
      (text) => without(text, /"leaflets":\["[a-z-]+",/, '"leaflets":['),
      { reason: 'leaflet-missing', place: /./, file: wording },
    ],
    ['ten megabytes', (text) => text + ' '.repeat(10_000_000), { reason: 'file-too-large', place: /^$/ }],
    [
      'letters that are none',
      (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]),
      { reason: 'file-malformed', place: /^$/ },
    ],
  ])(
    'leaves out a language with %s, names file and place, and offers the others',
    async (_what, change, { reason, place, file = leaflets }) => {
      resigned(folder, { [file]: change });
      const pack = await readAll();
      expect(pack.problems).toMatchObject([{ file, reason }]);
      expect(pack.problems[0]?.place ?? '').toMatch(place);
      expect(pack.languages.has('ar')).toBe(false);
      expect(pack.languages.size).toBe(languages.length - 1);
    },
  );

  it('is found out when the leaflet is opened, and the language is offered no more', () => {
    resigned(folder, { [leaflets]: (text) => without(text, /"lead":"[^"]*",/, '') });
    const pack = read();
    expect(pack.languages.has('ar')).toBe(true);
    const choice = { leaflet: 'exposed', language: 'ar', municipality: '1489' };
    expect(openSheet(pack, choice, '2026-11-21')).toMatchObject({ ok: false, reason: 'content-damaged' });
    expect(pack.languages.has('ar')).toBe(false);
    expect(openSheet(pack, choice, '2026-11-21')).toMatchObject({ place: leaflets });
  });

  it.each<[string, string, (text: string) => string]>([
    ['a service twice', 'directory.json services', (text) => without(text, /"id":"sms112"/, '"id":"112"')],
    ['a service nobody knows', 'outlines.json', (text) => without(text, /"bris"/, '"nobody"')],
    ['a leaflet twice', 'outlines.json', (text) => without(text, /"id":"grooming"/, '"id":"exposed"')],
  ])('shows nothing with %s, and names file and place', (_what, place, change) => {
    resigned(folder, { [place.split(' ')[0] ?? '']: change });
    expect(packAt(folder)).toMatchObject({ ok: false, reason: 'content-damaged', place });
  });
});

describe('a sheet', () => {
  const choice = { leaflet: 'exposed', language: 'ar', beside: 'sv', municipality: '1489' };
  const today = '2026-11-21';

  it('has the same blocks in both columns, in the same order', () => {
    const sheet = openSheet(read(), choice, today);
    if (!sheet.ok) throw new Error(sheet.reason);
    const [own, beside] = sheet.value.columns;
    expect(own?.blocks.map(({ id }) => id)).toEqual(beside?.blocks.map(({ id }) => id));
    expect(own?.language.direction).toBe('rtl');
  });

  it('gives the contacts of the municipality and of no other', () => {
    const sheet = openSheet(read(), choice, today);
    if (!sheet.ok) throw new Error(sheet.reason);
    const local = sheet.value.columns[0]?.contacts.local.map(({ id }) => id);
    expect(local).toEqual(['alingsas-vaxel', 'alingsas-socialtjanst', 'kvinnojouren-olivia']);
  });

  it('says so where no local contact is known, and gives the national ones', () => {
    const sheet = openSheet(read(), { ...choice, municipality: '2584' }, today);
    if (!sheet.ok) throw new Error(sheet.reason);
    expect(sheet.value.localMissing).toBe(true);
    expect(sheet.value.columns[0]?.contacts.national.length).toBeGreaterThan(5);
  });

  it('never carries an unconfirmed service or a secret address', () => {
    const pack = read();
    const hidden = pack.services.filter(
      ({ confidence, confidential_address }) => confidence !== 'verified' || confidential_address,
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { code } of pack.geography.municipalities) {
      for (const { id } of pack.outlines) {
        const sheet = openSheet(pack, { leaflet: id, language: 'sv', municipality: code }, today);
        const shown = JSON.stringify(sheet);
        for (const service of hidden) expect(shown).not.toContain(`"${service.id}"`);
      }
    }
  });

  it('marks a number whose time has passed', () => {
    const sheet = openSheet(read(), choice, '2028-01-01');
    if (!sheet.ok) throw new Error(sheet.reason);
    expect(sheet.value.columns[0]?.contacts.national.every(({ expired }) => expired)).toBe(true);
  });

  it.each([
    [{ leaflet: 'nothing' }, 'unknown-leaflet'],
    [{ language: 'xx' }, 'unknown-language'],
    [{ municipality: '580' }, 'unknown-municipality'],
    [{ municipality: '9999' }, 'unknown-municipality'],
  ])('refuses %o', (change, reason) => {
    expect(openSheet(read(), { ...choice, ...change }, today)).toMatchObject({ reason });
  });
});
