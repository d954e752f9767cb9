import { describe, expect, it } from 'vitest';
import { CorrectionReason } from '../../domain/correction.ts';
import { fields, regionLevels } from '../../domain/dimension.ts';
import { toldWhat } from '../../domain/log-words.ts';
import { periodLevels } from '../../domain/period.ts';
import { settingNames } from '../../domain/settings.ts';
import english from '../../locales/en/ui.json';
import swedish from '../../locales/sv/ui.json';

const placeOf = (code: string): string => ({ '1489': 'Alingsås', '1441': 'Lerum' })[code] ?? code;
type Event = Parameters<typeof toldWhat>[0]['event'];
const told = (event: Event, what: string, words = swedish.staff): string =>
  toldWhat({ event, what }, words, placeOf);

describe('what the log tells, in words', () => {
  it.each<[Event, string, string, string]>([
    ['started', '2026.11', 'innehåll 2026.11', 'content 2026.11'],
    ['settings-changed', 'setup', 'verksamhet och kommuner', 'agency and municipalities'],
    [
      'settings-changed',
      'idleSeconds mode',
      'tid till rensning, vem som står vid skärmen',
      'time until clearing, who stands at the screen',
    ],
    ['corrected', 'entered-twice', 'Inmatad två gånger', 'Entered twice'],
    ['retained', '2024-11', 'före 2024-11', 'before 2024-11'],
    ['published', 'pdf overview 2025', 'PDF: årets rapport 2025', "PDF: the year's report 2025"],
    [
      'exported',
      'csv referral 2025-01–2025-12 municipality,quarter,service 1489,1441',
      'CSV: hänvisningar 2025-01–2025-12, efter kommun, kvartal, hänvisad till (Alingsås, Lerum)',
      'CSV: referrals 2025-01–2025-12, by municipality, quarter, referred to (Alingsås, Lerum)',
    ],
    [
      'published',
      'csv-wide handout 2025,2024 county,year 9999',
      'bred CSV: utlämnade blad 2025 / 2024, efter län, år (9999)',
      'wide CSV: leaflets given 2025 / 2024, by county, year (9999)',
    ],
    [
      'published',
      'xlsx referral 2025-01–2025-12 municipality,quarter 1489 +2',
      'XLSX: hänvisningar 2025-01–2025-12, efter kommun, kvartal (Alingsås), revidering 2',
      'XLSX: referrals 2025-01–2025-12, by municipality, quarter (Alingsås), revision 2',
    ],
    ['imported', '', '', ''],
  ])('%s %j', (...[event, what, ...inWords]) => {
    expect([told(event, what), told(event, what, english.staff)]).toEqual(inWords);
  });

  it.each<[Event, string]>([
    ['settings-changed', 'constructor'],
    ['corrected', 'toString'],
    ['exported', 'something else'],
    ['published', 'csv referral'],
    ['imported', 'x'],
  ])('a code that has no words stands as it is: %s %j', (event, what) => {
    expect(told(event, what)).toBe(what);
  });

  it('has words for every setting, level, field and reason', () => {
    const { log, report, codes } = swedish.staff;
    const known = (names: object): string[] => Object.keys(names);
    expect(known(log.told.settings)).toEqual(expect.arrayContaining(settingNames));
    expect(known(log.told.levels).sort()).toEqual([...regionLevels, ...periodLevels].sort());
    expect(known(report.dimension)).toEqual(expect.arrayContaining([...fields]));
    expect(known(codes.correction)).toEqual(expect.arrayContaining(CorrectionReason.options));
  });
});
