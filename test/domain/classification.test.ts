import { describe, expect, it } from 'vitest';
import { codesByField, lastMonths, LeafletId, Month } from '../../domain/classification.ts';
import { CorrectionReason } from '../../domain/correction.ts';
import { coreTypesOf } from '../../domain/gbvims.ts';
import english from '../../locales/en/ui.json';
import swedish from '../../locales/sv/ui.json';

/** Every code that was ever issued. A line may be added to, and nothing in it may ever be changed or taken away. */
const issued: Readonly<Record<string, string>> = {
  agency: 'police health municipality other',
  kind: 'referral handout',
  service:
    'social-services out-of-hours-social womens-shelter health-care police helpline child-support victim-support ' +
    'perpetrator-programme honour-support sexual-violence-care other',
  audience: 'exposed child young close using-violence not-known',
  violence: 'close-relationship honour sexual not-known',
  priority:
    'none young-relationships older-people post-separation taken-abroad honour-vulnerable sexual-harassment ' +
    'grooming sex-for-compensation',
  age: 'under-13 13-17 18-24 25-64 65-plus not-known',
  already: 'yes no not-known',
  form: 'shown a4 a5 pocket card',
  prevention: 'universal selective indicated',
  leaflet:
    'exposed child-young-close using-violence young-relationships older-people post-separation taken-abroad ' +
    'honour-vulnerable sexual-harassment grooming sex-for-compensation',
  correction: 'entered-twice wrong-choice practice not-given',
};
const all = { ...codesByField, leaflet: LeafletId.options, correction: CorrectionReason.options };

describe('a code', () => {
  it('once issued stays, in its place, and a new one comes last', () => {
    expect(Object.keys(all).sort()).toEqual(Object.keys(issued).sort());
    for (const [field, codes] of Object.entries(all))
      expect([field, codes.join(' ')]).toEqual([field, issued[field]]);
  });

  it('that is no longer offered is kept, and so cannot be used again', () => {
    for (const [name, month] of Object.entries(lastMonths)) {
      const [field = '', code = ''] = name.split('/');
      expect((issued[field] ?? '').split(' ')).toContain(code);
      expect(Month.safeParse(month).success).toBe(true);
    }
  });

  it.each([
    ['sv', swedish.staff],
    ['en', english.staff],
  ] as const)(
    'has a name and one line on what it means in %s, and nothing else has',
    (_language, { codes, means }) => {
      const names: Record<string, object> = { ...codes, leaflet: { ...codes.priority, ...codes.leaflet } };
      const lines: Record<string, object> = { ...means, leaflet: { ...means.priority, ...means.leaflet } };
      for (const [field, own] of Object.entries(all)) {
        for (const texts of [names, lines]) {
          const given = Object.entries(texts[field] ?? {}).filter(
            ([code]) => !(field === 'leaflet' && code === 'none'),
          );
          expect(given.map(([code]) => code).sort()).toEqual([...own].sort());
          for (const [, text] of given) expect(text).toMatch(/^\S[^\n]{0,99}$/);
        }
        const said = Object.values(lines[field] ?? {});
        expect(new Set(said).size).toBe(said.length);
      }
    },
  );
});

describe('the core types of the GBVIMS', () => {
  const six =
    'rape sexual-assault physical-assault forced-marriage denial-of-resources psychological-abuse'.split(' ');

  it('are told for each code that says something of the violence, and for no other', () => {
    for (const [field, codes] of Object.entries(all))
      for (const code of codes) {
        const types = coreTypesOf(field, code);
        const tells = ['violence', 'priority'].includes(field) && !['not-known', 'none'].includes(code);
        expect([field, code, types.length > 0]).toEqual([field, code, tells]);
        expect(six).toEqual(expect.arrayContaining([...types]));
        expect(new Set(types).size).toBe(types.length);
      }
  });

  it('are all reached, and marriage only where honour or a journey is in it', () => {
    const codes = ['violence', 'priority'].flatMap((field) =>
      (issued[field] ?? '').split(' ').map((code) => [code, coreTypesOf(field, code)] as const),
    );
    expect([...new Set(codes.flatMap(([, types]) => types))].sort()).toEqual([...six].sort());
    expect(codes.flatMap(([code, types]) => (types.includes('forced-marriage') ? [code] : []))).toEqual([
      'honour',
      'taken-abroad',
      'honour-vulnerable',
    ]);
  });

  it('are those of contact and of words where somebody is sexually harassed', () => {
    expect(coreTypesOf('priority', 'sexual-harassment')).toEqual(['sexual-assault', 'psychological-abuse']);
    expect(coreTypesOf('violence', 'sexual')).toEqual(['rape', 'sexual-assault', 'psychological-abuse']);
  });
});
