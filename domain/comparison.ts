import { gridAcross, type ShownGrid } from './overview/shown-grid.ts';
import { categoriesOf, type Shown, type ShownCategory } from './overview/shown-cells.ts';
import { levelOf, monthsOf } from './period.ts';
import { failed, ok, type Result } from './result.ts';
import type { ShownTable } from './table-request.ts';

/** From the earlier to the later; in whole percent only where the earlier is large enough for it to mean anything. */
export interface Change {
  readonly by: number;
  readonly percent?: number;
}

const leastForPercent = 20;

/**
 * The change of two printed numbers, which tells nothing new: whoever reads them can subtract them. Where one is not
 * printed there is nothing but the one mark, whatever the reason.
 */
export function changeOf(earlier: Shown, later: Shown): Change | '..' {
  if (typeof earlier !== 'number' || typeof later !== 'number') return '..';
  const by = later - earlier;
  return earlier < leastForPercent ? { by } : { by, percent: wholePercent(by, earlier) };
}

/** Halves go away from nought, so that as much more and as much less are told alike. */
const wholePercent = (by: number, of: number): number =>
  by < 0 ? -Math.round((-100 * by) / of) : Math.round((100 * by) / of);

export interface ComparedRow {
  readonly heads: ShownGrid['rows'][number]['heads'];
  readonly earlier: Shown;
  readonly later: Shown;
  readonly change: Change | '..';
}

export interface Comparison {
  readonly earlier: ShownCategory;
  readonly later: ShownCategory;
  readonly rows: readonly ComparedRow[];
}

/** A table of two periods of one level as a comparison, row by row in its own order; undefined for any other table. */
export function comparisonOf(table: ShownTable): Comparison | undefined {
  const [one, other, ...more] = categoriesOf(table, 'period');
  if (one === undefined || other === undefined || more.length > 0 || one.level !== other.level)
    return undefined;
  const [earlier, later] = one.code < other.code ? [one, other] : [other, one];
  const rows = gridAcross(table, 'period').rows.flatMap(({ heads, cells }) => {
    const [first, second] = earlier === one ? cells : [...cells].reverse();
    if (first === undefined || second === undefined) return [];
    return [{ heads, earlier: first, later: second, change: changeOf(first, second) }];
  });
  return { earlier, later, rows };
}

/** Two periods that can be compared, the earlier first, and the months from the one to the other. */
export interface PeriodPair {
  readonly pair: readonly [earlier: string, later: string];
  readonly from: string;
  readonly to: string;
}

/** Only unlike periods of one level can be compared: a month with a month, a year with a year. */
export function pairOf(
  one: string,
  other: string,
): Result<PeriodPair, 'period-malformed' | 'periods-not-alike'> {
  const [level, otherLevel] = [levelOf(one), levelOf(other)];
  if (level === undefined || otherLevel === undefined) return failed('period-malformed');
  if (level !== otherLevel || one === other) return failed('periods-not-alike');
  const pair = one < other ? ([one, other] as const) : ([other, one] as const);
  const [months, laterMonths] = pair.map((period) => monthsOf(period));
  const from = months?.ok === true ? months.value.at(0) : undefined;
  const to = laterMonths?.ok === true ? laterMonths.value.at(-1) : undefined;
  return from === undefined || to === undefined ? failed('period-malformed') : ok({ pair, from, to });
}
