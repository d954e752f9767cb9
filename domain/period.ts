import { Month } from './classification.ts';
import { failed, ok, type Result } from './result.ts';

export const periodLevels = ['month', 'quarter', 'third', 'half-year', 'year', 'two-years'] as const;
export type PeriodLevel = (typeof periodLevels)[number];

const lengths: Readonly<Record<PeriodLevel, number>> = {
  month: 1,
  quarter: 3,
  third: 4,
  'half-year': 6,
  year: 12,
  'two-years': 24,
};

interface Shape {
  readonly pattern: RegExp;
  readonly code: (year: number, part: number) => string;
}

/** Two years begin with an odd year, as the terms of office since 2022 do: `2025-2026`. */
const shapes: Readonly<Record<PeriodLevel, Shape>> = {
  month: { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, code: (year, part) => `${digits(year)}-${digits(part, 2)}` },
  quarter: { pattern: /^(\d{4})Q([1-4])$/, code: (year, part) => `${digits(year)}Q${part}` },
  third: { pattern: /^(\d{4})T([1-3])$/, code: (year, part) => `${digits(year)}T${part}` },
  'half-year': { pattern: /^(\d{4})H([12])$/, code: (year, part) => `${digits(year)}H${part}` },
  year: { pattern: /^(\d{4})$/, code: digits },
  'two-years': { pattern: /^(\d{4})-(\d{4})$/, code: (year) => `${digits(year)}-${digits(year + 1)}` },
};

function digits(value: number, width = 4): string {
  return String(value).padStart(width, '0');
}

/** Months since year 0, so that two-year periods begin at an odd year. */
const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (index: number): Month => shapes.month.code(Math.floor(index / 12), (index % 12) + 1);

function codeAt(level: PeriodLevel, first: number): string {
  return shapes[level].code(Math.floor(first / 12), Math.floor((first % 12) / lengths[level]) + 1);
}

const startOf = (level: PeriodLevel, index: number): number => {
  const origin = level === 'two-years' ? 12 : 0;
  return index - ((index - origin) % lengths[level]);
};

const monthsFrom = (first: number, count: number): Month[] =>
  Array.from({ length: count }, (_, offset) => monthAt(first + offset));

export const nextMonth = (month: Month): Month => monthAt(ordinal(month) + 1);

/** The period of a level that a month lies in: (`2026-02`, quarter) is `2026Q1`. */
export function periodOf(month: string, level: PeriodLevel): Result<string, 'malformed-month'> {
  if (!Month.safeParse(month).success) return failed('malformed-month');
  return ok(codeAt(level, startOf(level, ordinal(month))));
}

export function levelOf(period: string): PeriodLevel | undefined {
  return periodLevels.find(
    (level) => shapes[level].pattern.test(period) && monthsAt(period, level).length > 0,
  );
}

function monthsAt(period: string, level: PeriodLevel): Month[] {
  const match = shapes[level].pattern.exec(period);
  const part = level === 'year' || level === 'two-years' ? 1 : Number(match?.[2]);
  const first = Number(match?.[1]) * 12 + (part - 1) * lengths[level];
  return startOf(level, first) === first && codeAt(level, first) === period
    ? monthsFrom(first, lengths[level])
    : [];
}

/** The months of a period, in order. */
export function monthsOf(period: string): Result<Month[], 'malformed-period'> {
  const level = levelOf(period);
  return level === undefined ? failed('malformed-period') : ok(monthsAt(period, level));
}

/** A period is closed when its last month is over: only then may it be published. */
export function closed(period: string, currentMonth: Month): boolean {
  const last = monthsAt(period, levelOf(period) ?? 'month').at(-1);
  return last !== undefined && last < currentMonth;
}

/** The periods of a level that lie wholly between two months, both included. */
export function periodsWithin(level: PeriodLevel, from: Month, to: Month): string[] {
  const periods: string[] = [];
  const last = ordinal(to);
  const begin = startOf(level, ordinal(from));
  for (let first = begin; first + lengths[level] - 1 <= last; first += lengths[level]) {
    if (first >= ordinal(from)) periods.push(codeAt(level, first));
  }
  return periods;
}
