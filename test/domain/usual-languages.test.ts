import { expect, it } from 'vitest';
import { usualLanguages } from '../../domain/usual-languages.ts';
import { TallyRow } from '../../domain/tally.ts';

const row = (language: string, month: string, count: number) =>
  TallyRow.parse({
    kiosk: '0'.repeat(32),
    revision: 1,
    count,
    cell: {
      month,
      municipality: '1489',
      agency: 'police',
      kind: 'referral',
      service: 'social-services',
      audience: 'exposed',
      violence: 'close-relationship',
      priority: 'none',
      age: '25-64',
      language,
      already: 'no',
      leaflet: '',
      form: '',
    },
  });

it('names languages counted five times or more since a month, in the order of the list and not of the counts', () => {
  const rows = [
    row('ti', '2026-05', 3),
    row('ti', '2026-06', 2),
    row('ar', '2026-06', 90),
    row('so', '2026-06', 4),
    row('uk', '2025-01', 50),
    row('not-known', '2026-06', 50),
  ];
  expect(usualLanguages(rows, ['sv', 'ti', 'ar', 'so', 'uk'], '2026-05')).toEqual(['ti', 'ar']);
  expect(usualLanguages(rows, ['sv', 'ti', 'ar', 'so', 'uk'], '2026-06')).toEqual(['ar']);
});
