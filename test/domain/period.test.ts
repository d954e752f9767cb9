import { describe, expect, it } from 'vitest';
import { closed, levelOf, monthsOf, periodOf, periodsWithin } from '../../domain/period.ts';

describe('periods', () => {
  it('names the period of each level that a month lies in', () => {
    const codes = (['month', 'quarter', 'third', 'half-year', 'year', 'two-years'] as const).map((level) =>
      periodOf('2026-08', level),
    );
    expect(codes.map((code) => code.ok && code.value)).toEqual([
      '2026-08',
      '2026Q3',
      '2026T2',
      '2026H2',
      '2026',
      '2025-2026',
    ]);
  });

  it('refuses malformed months and periods', () => {
    for (const month of ['2026-13', '2026-1', '26-01', '', '2026-00']) {
      expect(periodOf(month, 'quarter')).toEqual({ ok: false, reason: 'malformed-month' });
    }
    for (const period of ['2026Q5', '2026H3', '2026-2027', '2025-2027', '2026T4', 'x']) {
      expect(monthsOf(period)).toEqual({ ok: false, reason: 'malformed-period' });
    }
  });

  it('lists the months of a period', () => {
    expect(monthsOf('2026Q1')).toEqual({ ok: true, value: ['2026-01', '2026-02', '2026-03'] });
    expect(monthsOf('2026T3')).toEqual({ ok: true, value: ['2026-09', '2026-10', '2026-11', '2026-12'] });
    const two = monthsOf('2025-2026');
    expect(two.ok && [two.value.length, two.value[0], two.value.at(-1)]).toEqual([24, '2025-01', '2026-12']);
  });

  it('gives back the level of what it names', () => {
    for (const level of ['month', 'quarter', 'third', 'half-year', 'year', 'two-years'] as const) {
      const code = periodOf('2026-05', level);
      expect(code.ok && levelOf(code.value)).toBe(level);
    }
  });

  it('calls a period closed only when its last month is over', () => {
    expect(closed('2026Q1', '2026-03')).toBe(false);
    expect(closed('2026Q1', '2026-04')).toBe(true);
    expect(closed('2026', '2026-12')).toBe(false);
    expect(closed('nonsense', '2026-12')).toBe(false);
  });

  it('lists only whole periods', () => {
    expect(periodsWithin('quarter', '2026-02', '2026-10')).toEqual(['2026Q2', '2026Q3']);
    expect(periodsWithin('month', '2025-12', '2026-01')).toEqual(['2025-12', '2026-01']);
    expect(periodsWithin('year', '2026-01', '2026-11')).toEqual([]);
    expect(periodsWithin('two-years', '2024-01', '2027-12')).toEqual(['2025-2026']);
  });
});
