import { monthsOf } from '../../domain/period.ts';

/** What a long file says of a region in a period: a number or a mark. */
export type Said = readonly [region: string, period: string, said: number | string];

const heading = ['område (kod)', 'område', 'period (kod)', 'period', 'antal', 'markering', 'Om'];

/** A long file of areas and periods, as one is saved. */
export const longFile = (rows: readonly Said[]): string =>
  [
    heading,
    ...rows.map(([region, period, said], at) => [
      ...[region, region, period, period, String(said), ''],
      at === 0 ? 'Vägvisaren, egen räkning av hänvisningar' : '',
    ]),
  ]
    .map((fields) => `${fields.join(';')}\r\n`)
    .join('');

/** What was counted of each municipality and month. */
export type Truth = ReadonlyMap<string, number>;

/** The municipalities that a region sums here. */
export type Regions = Readonly<Record<string, readonly string[]>>;

const leavesOf = (regions: Regions, region: string, period: string): string[] => {
  const months = monthsOf(period);
  if (!months.ok) throw new Error(period);
  return (regions[region] ?? []).flatMap((place) => months.value.map((month) => `${place}|${month}`));
};

export const countIn = (
  truth: Truth,
  regions: Regions,
  [region, period]: readonly [string, string],
): number => leavesOf(regions, region, period).reduce((sum, leaf) => sum + (truth.get(leaf) ?? 0), 0);

/** Every value that each row can have, by filling every table of whole numbers that agrees with what is printed. */
export function possibleValues(rows: readonly Said[], regions: Regions): number[][] {
  const sets = rows.map(([region, period]) => leavesOf(regions, region, period));
  const marks = new Map<string, number[]>();
  for (const [at, leaves] of sets.entries())
    for (const leaf of leaves) marks.set(leaf, [...(marks.get(leaf) ?? []), at]);
  const atoms = [...new Map([...marks].map(([, mark]) => [mark.join(), mark])).values()];
  const sums = rows.map(([, , said]) => (typeof said === 'number' ? said : undefined));
  const last = sums.map((_, row) => atoms.findLastIndex((mark) => mark.includes(row)));
  const found = rows.map(() => new Set<number>());
  const most = Math.max(...sums.map((sum) => sum ?? 0));
  const fill = (at: number, totals: readonly number[]): void => {
    if (at === atoms.length) {
      for (const [row, total] of totals.entries()) found[row]?.add(total);
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      const next = totals.map((total, row) => (atoms[at]?.includes(row) === true ? total + value : total));
      if (next.some((total, row) => total > (sums[row] ?? Infinity))) return;
      if (next.every((total, row) => last[row] !== at || sums[row] === undefined || sums[row] === total))
        fill(at + 1, next);
    }
  };
  fill(
    0,
    rows.map(() => 0),
  );
  return found.map((values) => [...values].sort((a, b) => a - b));
}
