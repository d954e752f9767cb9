import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { mergeTallies, type TallyRow } from '../../domain/tally.ts';

const row = fc
  .record({
    kiosk: fc.constantFrom('a'.repeat(32), 'b'.repeat(32)),
    month: fc.constantFrom('2026-01', '2026-02'),
    count: fc.nat(20),
    revision: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ kiosk, month, count, revision }): TallyRow => ({
    kiosk,
    count,
    revision,
    cell: {
      month,
      municipality: '1489',
      agency: 'police',
      kind: 'referral',
      service: 'police',
      audience: 'exposed',
      violence: 'not-known',
      priority: 'none',
      age: 'not-known',
      language: 'sv',
      already: 'no',
      leaflet: '',
      form: '',
    },
  }));
const rows = fc.array(row, { maxLength: 12 });

describe('merging tallies', () => {
  test.prop([rows, rows])('gives the same in either order', (one, other) => {
    expect(mergeTallies(one, other)).toEqual(mergeTallies(other, one));
  });

  test.prop([rows, rows, rows])('gives the same however it is grouped', (one, two, three) => {
    expect(mergeTallies(mergeTallies(one, two), three)).toEqual(mergeTallies(one, mergeTallies(two, three)));
  });

  test.prop([rows])('changes nothing when done again', (one) => {
    const merged = mergeTallies(one);
    expect(mergeTallies(merged, one, merged)).toEqual(merged);
  });

  test.prop([rows])('never loses the newest count of a cell', (one) => {
    const merged = mergeTallies(one);
    for (const { kiosk, cell, revision } of one) {
      const kept = merged.find((other) => other.kiosk === kiosk && other.cell.month === cell.month);
      expect(kept?.revision).toBeGreaterThanOrEqual(revision);
    }
  });
});
