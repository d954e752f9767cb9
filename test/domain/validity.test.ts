import { describe, expect, it } from 'vitest';
import { isExpired, laterDay, validityOf, validUntil } from '../../domain/validity.ts';

const looked = { source_date: null, assured_date: '2026-11-21', valid_to: null };

describe('how long a number holds', () => {
  it('is a year from the day it was looked up, unless the source says otherwise', () => {
    expect(validUntil(looked)).toBe('2027-11-21');
    expect(validUntil({ ...looked, assured_date: '2028-02-29' })).toBe('2029-02-28');
    expect(validUntil({ ...looked, valid_to: '2026-12-31' })).toBe('2026-12-31');
  });

  it.each([
    ['2027-10-21', 'valid', false],
    ['2027-10-22', 'soon', false],
    ['2027-11-21', 'soon', false],
    ['2027-11-22', 'ended', true],
    ['2036-01-01', 'ended', true],
  ])('on %s is %s', (today, state, expired) => {
    expect(validityOf(looked, today)).toBe(state);
    expect(isExpired(looked, today)).toBe(expired);
  });

  it('counts thirty days across a leap day, and across the days when clocks are changed', () => {
    const ends = (valid_to: string) => ({ ...looked, valid_to });
    expect(validityOf(ends('2028-03-15'), '2028-02-14')).toBe('soon');
    expect(validityOf(ends('2028-03-15'), '2028-02-13')).toBe('valid');
    expect(validityOf(ends('2027-04-20'), '2027-03-21')).toBe('soon');
    expect(validityOf(ends('2027-04-20'), '2027-03-20')).toBe('valid');
  });

  it('is little when the page was five years old already, and none at all when its year is over too', () => {
    const old = { ...looked, source_date: '2021-05' };
    expect(validityOf(old, '2026-11-21')).toBe('old-source');
    expect(isExpired(old, '2026-11-21')).toBe(true);
    expect(validityOf(old, '2028-01-01')).toBe('ended');
    expect(validityOf({ ...looked, source_date: '2022' }, '2026-11-21')).toBe('valid');
  });

  it('is judged by no clock that stands before the build', () => {
    expect(laterDay('1970-01-01', '2026-11-21')).toBe('2026-11-21');
    expect(laterDay('2027-01-01', '2026-11-21')).toBe('2027-01-01');
  });
});
