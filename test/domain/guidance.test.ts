import { describe, expect, it } from 'vitest';
import file from '../../assets/guidance/guidance.json';
import { findRules, Guidance } from '../../domain/guidance.ts';

const guidance = Guidance.parse(file);
const rules = guidance.parts.flatMap(({ blocks }) => blocks);
const first = file.parts[0]?.blocks[0];
const without = (change: object): unknown => ({
  sources: file.sources,
  parts: [{ ...file.parts[0], blocks: [{ ...first, ...change }] }],
});
const found = (typed: string): string[] =>
  findRules(guidance, typed).flatMap(({ blocks }) => blocks.map(({ id }) => id));

describe('the guidance', () => {
  it('names for every rule its section, its source and a day that is over', () => {
    expect(Guidance.safeParse(without({})).success).toBe(true);
    for (const missing of ['section', 'source', 'checkedOn', 'text'])
      expect(Guidance.safeParse(without({ [missing]: undefined })).success, missing).toBe(false);
    expect(Guidance.safeParse(without({ source: 'hearsay' })).success).toBe(false);
    const today = new Date().toISOString().slice(0, 10);
    expect(rules.filter(({ checkedOn }) => checkedOn > today)).toEqual([]);
  });

  it('holds what staff must be able to look up', () => {
    const places = rules.map(({ source, section }) => `${source} ${section}`);
    for (const place of ['osl 10 kap. 18 c §', 'sol 19 kap. 1 §', 'brb 4 kap. 7 b §', 'lvu 31 a–31 i §§'])
      expect(places).toContain(place);
  });

  it.each(['Ring 112.', 'Ring 116 006.', 'Call 020-50 50 50.', 'Ring 114 14 <b>nu</b>.'])(
    'refuses a number that is typed in prose: %s',
    (text) => {
      expect(Guidance.safeParse(without({ text: { sv: text, en: text } })).success).toBe(false);
    },
  );

  it('says in both languages, not in one twice', () => {
    expect(rules.filter(({ text }) => text.sv === text.en)).toEqual([]);
    expect(rules.filter(({ title }) => title.sv === title.en)).toEqual([]);
  });

  it('is found by word, section and law, with accents or without, in either language', () => {
    expect(found('aktenskap')).toContain('forced-marriage');
    expect(found('stalking')).toEqual(['stalking']);
    expect(found('osl 18c')).toContain('risk-close');
    expect(found('18 c §')).toContain('risk-close');
    expect(found('brottsbalken kontaktförbud')).toContain('gross-violation');
    expect(found('raketer')).toEqual([]);
    expect(found('')).toHaveLength(rules.length);
  });

  it.each([
    'anmälan',
    'orosanmälan',
    'anmälan om barn',
    'Anmalan om ett barn',
    'anmälningsplikt',
    'anmälningsskyldighet',
    'barn far illa',
    'mandatory reporting',
    'report of concern for a child',
  ])('tells whoever types "%s" of the duty to report concern for a child', (typed) => {
    expect(found(typed)).toContain('duty-to-report');
    expect(found(typed).length).toBeLessThan(rules.length / 2);
  });

  it.each([
    ['sekretessbrott', 'committed-crime'],
    ['bryta sekretess', 'risk-close'],
    ['sekretess polis', 'committed-crime'],
    ['break secrecy', 'risk-close'],
    ['kontaktförbud', 'contact-ban'],
    ['restraining order', 'contact-ban'],
    ['skyddad adress', 'shelter-address'],
    ['skyddade personuppgifter', 'shelter-address'],
    ['protected address', 'shelter-address'],
  ])('finds by the words staff use: %s', (typed, rule) => {
    expect(found(typed)).toContain(rule);
    expect(found(typed).length).toBeLessThan(rules.length / 2);
  });

  it('shows who types of a report about a child none of the sections on telling the police', () => {
    expect(found('polisanmälan')).toContain('committed-crime');
    for (const typed of ['anmälan', 'orosanmälan', 'anmälan om barn'])
      expect(found(typed)).not.toContain('committed-crime');
  });

  it('passes over words that tell nothing, unless they are all there is', () => {
    expect(found('stalking och för the')).toEqual(['stalking']);
    expect(found('om')).not.toEqual([]);
    expect(found('raketer om')).toEqual([]);
  });
});
