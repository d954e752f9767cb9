import { describe, expect, it } from 'vitest';
import type { Contact, Day } from '../../domain/directory.ts';
import { PersonWording } from '../../domain/wording.ts';
import { wordsOf } from '../../renderer/i18n.ts';
import { hoursIn } from '../../renderer/parts/hours.ts';
import arabic from '../../locales/ar/ui.json';
import swedish from '../../locales/sv/ui.json';

const week: Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const open = (...hours: Contact['hours']): Contact => ({
  id: 'x',
  name: 'X',
  hours,
  free: false,
  anonymous: false,
  notOnBill: false,
  expired: false,
});
const inSwedish = wordsOf('sv', PersonWording.parse(swedish.person));
const inArabic = wordsOf('ar', PersonWording.parse(arabic.person));
const isolates = /[\u2066\u2069]/g;
const said = (contact: Contact, words = inSwedish) =>
  hoursIn(contact, words).join(' / ').replace(isolates, '');

describe('opening hours in words', () => {
  it('are not said where none are known', () => {
    expect(hoursIn(open(), inSwedish)).toEqual([]);
  });

  it('are around the clock, every day, or on named days', () => {
    expect(said(open({ days: week, opens: '00:00', closes: '24:00' }))).toBe('Dygnet runt');
    expect(said(open({ days: week, opens: '08:00', closes: '24:00' }))).toBe('Varje dag 08:00–24:00');
    expect(said(open({ days: ['MO', 'FR'], opens: '00:00', closes: '24:00' }))).toBe('mån, fre 00:00–24:00');
    expect(
      said(
        open(
          { days: ['MO'], opens: '09:00', closes: '12:00' },
          { days: ['TU'], opens: '13:00', closes: '16:00' },
        ),
      ),
    ).toBe('mån 09:00–12:00 / tis 13:00–16:00');
  });

  it('keep each time from left to right inside right-to-left words', () => {
    const [line] = hoursIn(open({ days: week, opens: '08:00', closes: '17:00' }), inArabic);
    expect(line).toContain('\u206608:00\u2069');
    expect(line).toContain('\u206617:00\u2069');
  });
});
