import type { Space } from './space.ts';

/** A place among the totals, and pieces of two sheets there: some people may stand in any of the one and of the other. */
export interface Meeting {
  readonly place: number;
  readonly one: readonly number[];
  /** None where but one sheet says something. */
  readonly other: readonly number[];
}

export const unknownsOf = ({ place, one, other }: Meeting): number[] => [place, ...one, ...other];

/** Two halves that together hold every two pieces; undefined when there are but two. */
export function halved({ place, one, other }: Meeting): readonly [Meeting, Meeting] | undefined {
  if (one.length < 2 && other.length < 2) return undefined;
  const longer = one.length < other.length ? other : one;
  const shorter = longer === one ? other : one;
  const middle = longer.length >> 1;
  return [
    { place, one: longer.slice(0, middle), other: shorter },
    { place, one: longer.slice(middle), other: shorter },
  ];
}

/**
 * Every two pieces that meet in a place; where but one sheet says something and its pieces are wider than the place, the
 * two of them. A third piece adds nothing where the total is printed: given the totals, no sheet knows of another.
 */
export function* meetings({ ties }: Space): Generator<Meeting> {
  const ending = new Map<number, (readonly number[])[]>();
  const wider = new Set<number>();
  for (const { totals, parts } of ties) {
    for (const place of totals) {
      const there = ending.get(place) ?? [];
      there.push(parts);
      ending.set(place, there);
      if (totals.length > 1) wider.add(place);
    }
  }
  for (const [place, sheets] of ending) {
    const [only = []] = sheets;
    if (sheets.length === 1 && wider.has(place) && only.length > 0) yield { place, one: only, other: [] };
    for (const [at, one] of sheets.entries())
      for (const other of sheets.slice(at + 1)) yield { place, one, other };
  }
}
