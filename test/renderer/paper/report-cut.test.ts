import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { cutPages, type Extents } from '../../../renderer/paper/report/cut.ts';

const room = 1000;
const blocks = fc.array(
  fc.record<Extents>({
    opens: fc.boolean(),
    lead: fc.integer({ min: 20, max: 300 }),
    again: fc.integer({ min: 20, max: 100 }),
    rows: fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 80 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0);

test.prop([blocks])('every row stands on one page, in order, and no page holds more than it can', (all) => {
  const pages = cutPages(all, room);
  const shares = pages.flat();
  for (const [block, { rows }] of all.entries()) {
    const own = shares.filter((share) => share.block === block);
    expect(own.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
    expect(own[0]?.from).toBe(0);
  }
  expect(shares.map(({ block }) => block)).toEqual(shares.map(({ block }) => block).sort((a, b) => a - b));
  for (const page of pages) {
    const heights = page.map(({ block, from, to }) => {
      const { lead, again, rows } = all[block] ?? { lead: 0, again: 0, rows: [] };
      return (from === 0 ? lead : again) + sum(rows.slice(from, to));
    });
    expect(sum(heights)).toBeLessThanOrEqual(room);
  }
});

test.prop([blocks])(
  'no heading stands without rows, and no one or two rows go over to a further page',
  (all) => {
    for (const { block, from, to } of cutPages(all, room).flat()) {
      const rows = all[block]?.rows ?? [];
      expect(to - from).toBeGreaterThanOrEqual(Math.min(3, rows.length));
    }
  },
);

test.prop([blocks])(
  'what a page can hold is not divided, and what opens a page stands first on it',
  (all) => {
    const pages = cutPages(all, room);
    for (const [block, { opens, lead, rows }] of all.entries()) {
      const on = pages.filter((page) => page.some((share) => share.block === block));
      if (lead + sum(rows) <= room) expect(on).toHaveLength(1);
      if (opens) expect(on[0]?.[0]?.block).toBe(block);
    }
  },
);
