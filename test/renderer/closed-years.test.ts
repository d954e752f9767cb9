import { describe, expect, it } from 'vitest';
import { lastClosedYears } from '../../renderer/parts/closed-years.ts';

describe('the years a table can be made of', () => {
  it.each([
    [new Date(2026, 10, 21), ['2025', '2024', '2023']],
    [new Date(2026, 11, 31, 23, 59, 59), ['2025', '2024', '2023']],
    [new Date(2027, 0, 1), ['2026', '2025', '2024']],
  ])('have all ended by %s', (now, years) => {
    expect(lastClosedYears(now)).toEqual(years);
  });
});
