import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { commandContract } from '../../domain/command-contract.ts';
import { Language } from '../../domain/language.ts';
import { LeafletText, Outline, phonesIn } from '../../domain/leaflet.ts';
import { PersonWording } from '../../domain/wording.ts';
import glossary from '../../locales/en/glossary.json';
import english from '../../locales/en/ui.json';
import languagesFile from '../../locales/languages.json';
import services from '../../assets/directory/services.json';
import swedish from '../../locales/sv/ui.json';

const root = path.join(import.meta.dirname, '../..');
const parse = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const languages = Language.array().parse(languagesFile);
const order = z.array(z.string()).parse(parse('assets/leaflets/order.json'));
const outlineOf = (id: string) => Outline.parse(parse(`assets/leaflets/${id}.json`));
const core = order.filter((id) => outlineOf(id).priority === 'none');
const textOf = (tag: string, id: string) => LeafletText.parse(parse(`locales/${tag}/leaflets/${id}.json`));
const personOf = (tag: string) => z.looseObject({ person: z.unknown() }).parse(parse(`locales/${tag}/ui.json`)).person;
const wordsOf = ({ blocks }: LeafletText): string[] => Object.values(blocks).flat();

const Review = z.strictObject({
  status: z.literal('draft'),
  checked: z.string().min(20),
  doubts: z.array(z.string().min(10)).min(1),
});

const leaves = (value: unknown, at = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}.${key}`))
    : [[at, value]];

const scripts: Readonly<Record<Language['script'], RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Aran: /\p{Script=Arabic}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Thai: /\p{Script=Thai}/u,
  Hans: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
};
const share = (text: string, letters: RegExp): number => {
  const all = text.match(/\p{L}/gu) ?? [];
  return all.filter((letter) => letters.test(letter)).length / all.length;
};

const names = [
  ...services.map(({ name }) => name.sv),
  'Rätt att välja',
  'Välj att sluta',
  'Ditt ECPAT',
  'ECPAT Vuxenstöd',
];
const withoutNames = (words: string): string =>
  names.reduce((left, name) => left.replaceAll(name, ''), words).replaceAll(/\{\{?[^}]*\}\}?|\([^)]*\)/g, '');
const threeLatinWords = /(?:\p{Script=Latin}{2,}[ ,]+){2,}\p{Script=Latin}{2,}/u;
const swedishWords = new Set([
  ...order.flatMap((id) => wordsOf(textOf('sv', id))),
  ...leaves(swedish.person).map(([, words]) => String(words)),
  ...leaves(parse('locales/sv/services.json')).map(([, words]) => String(words)),
]);

describe('what staff read', () => {
  it('has the same keys in Swedish and English, and no empty text', () => {
    expect(leaves(english.staff).map(([key]) => key)).toEqual(leaves(swedish.staff).map(([key]) => key));
    for (const [key, text] of [...leaves(swedish), ...leaves(english)]) expect(text, key).toMatch(/\S/);
  });

  it('has a text for every reason the machine can give', () => {
    const reasons = [...Object.values(contract), ...Object.values(commandContract)].flatMap((one) => [...one.reasons]);
    const known = Object.keys(swedish.staff.reasons);
    expect([...new Set(reasons)].filter((reason) => !known.includes(reason))).toEqual([]);
  });
});

describe.each(languages)('the leaflets in $english', ({ tag, script, direction, leaflets: wanted }) => {
  const leaflets = wanted === 'all' ? order : core;

  it.each(leaflets)('%s has the blocks, numbers and length of the Swedish one', (id) => {
    const outline = outlineOf(id);
    const own = textOf(tag, id);
    const swedishText = textOf('sv', id);
    expect(own.language).toBe(tag);
    expect(own.status).toBe('draft');
    for (const block of outline.blocks) {
      const words = [own.blocks[block.id] ?? []].flat();
      const source = [swedishText.blocks[block.id] ?? []].flat();
      expect(words.length, block.id).toBe(source.length);
      expect(words.flatMap(phonesIn), block.id).toEqual(source.flatMap(phonesIn));
    }
    const ratio = wordsOf(own).join('').length / wordsOf(swedishText).join('').length;
    // One Chinese character says about what a short word says.
    expect(ratio).toBeGreaterThan(script === 'Hans' ? 0.3 : 0.5);
    expect(ratio).toBeLessThan(2.2);
  });

  it('has every word of the screen and of every service', () => {
    expect(PersonWording.safeParse(personOf(tag)).error?.issues ?? []).toEqual([]);
    const keys = (of: string) => leaves(parse(`locales/${of}/services.json`)).map(([key]) => key);
    expect(keys(tag)).toEqual(keys('sv'));
  });

  it('is written in its own script, with Latin digits', () => {
    const text = leaflets.flatMap((id) => wordsOf(textOf(tag, id))).join(' ');
    expect(text).not.toMatch(/[\u0660-\u0669\u06F0-\u06F9]/);
    expect(share(text, scripts[script])).toBeGreaterThan(script === 'Latn' ? 0.99 : 0.8);
    expect(direction).toBe(['Arab', 'Aran', 'Hebr'].includes(script) ? 'rtl' : 'ltr');
  });

  it('leaves no Latin sentence among other letters, and no Swedish one in another language', () => {
    const own = [
      ...leaflets.flatMap((id) => wordsOf(textOf(tag, id))),
      ...leaves(personOf(tag)).map(([, words]) => String(words)),
      ...leaves(parse(`locales/${tag}/services.json`)).map(([, words]) => String(words)),
    ];
    if (script !== 'Latn') for (const words of own) expect(withoutNames(words)).not.toMatch(threeLatinWords);
    if (tag === 'sv' || tag === 'sv-x-lattlast') return;
    const longSwedish = own.filter((words) => withoutNames(words).length > 14 && swedishWords.has(words));
    expect(longSwedish).toEqual([]);
  });

  it('says how it was checked and what is doubted, as long as nobody has reviewed it', () => {
    const review = Review.parse(parse(`locales/${tag}/review.json`));
    expect(review.status).toBe('draft');
  });

  it('has thirty key terms', () => {
    if (tag === 'sv' || tag === 'sv-x-lattlast') return;
    const terms = z.record(z.string(), z.string().min(1)).parse(parse(`locales/${tag}/glossary.json`));
    expect(Object.keys(terms)).toEqual(Object.keys(glossary));
    expect(Object.keys(terms)).toHaveLength(30);
  });

  it.each(leaflets)('%s holds no typed telephone number', (id) => {
    for (const words of wordsOf(textOf(tag, id))) expect(words.replaceAll(/\{phone:[^}]*\}/g, '')).not.toMatch(/\d[\d -]{3,}\d/);
  });
});

it('Swedish is written with å, ä and ö', () => {
  const text = order.flatMap((id) => wordsOf(textOf('sv', id))).join(' ');
  for (const letter of 'åäö') expect(text).toContain(letter);
});
