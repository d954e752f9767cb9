import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LeafletId } from '../../domain/classification.ts';
import { paperListOf, readPaperList } from '../../domain/paper-list.ts';
import { practiceCounts, practiceSetup } from '../../domain/practice.ts';
import { Cell } from '../../domain/tally.ts';

const offered = {
  languages: ['sv', 'en', 'ar', 'so', 'ti', 'uk'],
  leaflets: LeafletId.options,
};
const month = fc
  .tuple(fc.integer({ min: 2022, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

const sums = (keys: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const key of keys) found[key] = (found[key] ?? 0) + 1;
  return found;
};

describe('counts to practise with', () => {
  it('are the same every time', () => {
    expect(practiceCounts('2026-11', offered)).toEqual(practiceCounts('2026-11', offered));
  });

  test.prop([month])('a month that is over has the same counts whenever it is looked back on', (now) => {
    const nextYear = `${Number(now.slice(0, 4)) + 1}-01`;
    const until = practiceCounts(now, offered).filter(({ cell }) => cell.month >= `${now.slice(0, 4)}-01`);
    const later = practiceCounts(nextYear, offered).filter(
      ({ cell }) => cell.month < now && cell.month >= `${now.slice(0, 4)}-01`,
    );
    expect(later).toEqual(until);
  });

  test.prop([month])('hold two whole years and what of this one is over, and nothing of now', (now) => {
    const months = Object.keys(sums(practiceCounts(now, offered).map(({ cell }) => cell.month))).sort();
    expect(months[0]).toBe(`${Number(now.slice(0, 4)) - 2}-01`);
    expect(months.at(-1)?.localeCompare(now)).toBe(-1);
    expect(months).toHaveLength(24 + Number(now.slice(5)) - 1);
  });

  test.prop([month], { numRuns: 20 })(
    'are in the classification, and a paper list that the reader takes whole',
    (now) => {
      const rows = practiceCounts(now, offered);
      for (const { cell } of rows) expect(Cell.safeParse(cell).success).toBe(true);
      const read = readPaperList(paperListOf(rows), {
        currentMonth: now,
        isMunicipality: (code) => practiceSetup.municipalities.includes(code),
        isCountedLanguage: (tag) => tag === 'not-known' || offered.languages.includes(tag),
        isLeaflet: (id) => offered.leaflets.some((known) => known === id),
      });
      expect(read.problems).toEqual([]);
      expect(read.rows.map(({ cell, count }) => ({ cell, count }))).toEqual(rows);
    },
  );

  it('are uneven as real ones are, in time and place', () => {
    const referrals = practiceCounts('2026-11', offered).filter(({ cell }) => cell.kind === 'referral');
    const places = sums(referrals.map(({ cell }) => cell.municipality));
    expect(Object.keys(places).sort()).toEqual([...practiceSetup.municipalities].sort());
    expect(Math.max(...Object.values(places))).toBeGreaterThan(3 * Math.min(...Object.values(places)));
    const small = sums(
      referrals.map(({ cell }) => `${cell.municipality} ${cell.month.slice(0, 4)} ${cell.service}`),
    );
    expect(Object.values(small).some((count) => count < 5)).toBe(true);
    expect(Object.values(small).filter((count) => count >= 5).length).toBeGreaterThan(100);
  });

  it('name no language and no leaflet that is not offered', () => {
    const few = practiceCounts('2026-11', { languages: ['sv'], leaflets: ['exposed'] });
    expect(new Set(few.map(({ cell }) => cell.language))).toEqual(new Set(['sv', 'not-known']));
    expect(new Set(few.map(({ cell }) => cell.leaflet))).toEqual(new Set(['', 'exposed']));
    const none = practiceCounts('2026-11', { languages: [], leaflets: [] });
    expect(new Set(none.map(({ cell }) => cell.kind))).toEqual(new Set(['referral']));
  });
});
