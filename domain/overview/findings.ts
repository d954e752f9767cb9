import { type Overview, type SchemeTable, tableOf, yearBefore } from './overview.ts';
import { partsOf, type Shown, shownAt, type ShownCategory, suggestedPeriod } from './shown-cells.ts';

/** A code with what is printed of it, and what was printed the year before. */
export interface Point {
  readonly category: ShownCategory;
  readonly now: Shown;
  readonly before?: Shown | undefined;
}

/** The year in the periods that tell enough, each beside the same one a year before. */
export function trendOf(overview: Overview): Point[] {
  const table = tableOf(overview, 'county-month');
  if (table === undefined) return [];
  const last = tableOf(overview, 'county-month', yearBefore(overview.year));
  return partsOf(table, 'period', suggestedPeriod(table)).flatMap((category) => {
    const now = shownAt(table, { period: category.code });
    const same = category.code.replace(overview.year, yearBefore(overview.year));
    const before = last === undefined ? undefined : shownAt(last, { period: same });
    return now === undefined ? [] : [{ category, now, before }];
  });
}

export interface Parts {
  readonly id: SchemeTable;
  readonly dimension: string;
  /** The table that says the same of the year before, where that is another one. */
  readonly beforeIn?: SchemeTable;
}

/** The parts of one dimension over the whole year, in the table's own order. */
export function partsOfYear(overview: Overview, { id, dimension, beforeIn = id }: Parts): Point[] {
  const table = tableOf(overview, id);
  if (table === undefined) return [];
  const last = tableOf(overview, beforeIn, yearBefore(overview.year));
  return partsOf(table, dimension).flatMap((category) => {
    const at = { [dimension]: category.code };
    const now = shownAt(table, at);
    const before = last === undefined ? undefined : shownAt(last, at);
    return now === undefined ? [] : [{ category, now, before }];
  });
}

/** The whole year and the year before. */
export function wholeYear(overview: Overview): { readonly now?: Shown; readonly before?: Shown } {
  const [now, before] = [overview.year, yearBefore(overview.year)].map((year) => {
    const table = tableOf(overview, 'county-month', year);
    return table === undefined ? undefined : shownAt(table, {});
  });
  return { ...(now === undefined ? {} : { now }), ...(before === undefined ? {} : { before }) };
}

export type WholeFinding =
  | { readonly key: 'rose' | 'fell' | 'same'; readonly now: number; readonly before: number }
  | { readonly key: 'whole'; readonly now: number }
  | { readonly key: 'protected' };

/** What can be said of the whole by what is printed, and no more. */
export function wholeFinding({ now, before }: ReturnType<typeof wholeYear>): WholeFinding {
  if (typeof now !== 'number') return { key: 'protected' };
  if (typeof before !== 'number') return { key: 'whole', now };
  return { key: now > before ? 'rose' : now < before ? 'fell' : 'same', now, before };
}

export type MostFinding =
  | { readonly key: 'most' | 'mostShown'; readonly count: number; readonly of: readonly ShownCategory[] }
  | { readonly key: 'protected' };

/** Which has the most. Where something is protected, only that it is so among what is shown. */
export function mostFinding(points: readonly Point[]): MostFinding {
  const numbers = points.flatMap(({ now }) => (typeof now === 'number' ? [now] : []));
  if (numbers.length === 0) return { key: 'protected' };
  const count = Math.max(...numbers);
  const of = points.filter(({ now }) => now === count).map(({ category }) => category);
  return { key: points.some(({ now }) => now === '..') ? 'mostShown' : 'most', count, of };
}

export interface Change {
  readonly category: ShownCategory;
  readonly now: number;
  readonly before: number;
}

/** The greatest difference from the year before where both are printed; nothing when none is, or none differs. */
export function greatestChange(points: readonly Point[]): Change | undefined {
  const both = points.flatMap(({ category, now, before }) =>
    typeof now === 'number' && typeof before === 'number' && now !== before
      ? [{ category, now, before }]
      : [],
  );
  const size = ({ now, before }: Change): number => Math.abs(now - before);
  return both.reduce<Change | undefined>(
    (greatest, one) => (greatest === undefined || size(one) > size(greatest) ? one : greatest),
    undefined,
  );
}
