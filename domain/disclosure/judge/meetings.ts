import type { Space } from './space.ts';

/** Unknowns that some people may stand in all at once: a place among the totals, and a piece of each of two sheets. */
export type Meeting = readonly number[];

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
    const [only] = sheets;
    if (sheets.length === 1) {
      if (wider.has(place)) for (const piece of only ?? []) yield [place, piece];
      continue;
    }
    for (const [at, sheet] of sheets.entries())
      for (const other of sheets.slice(at + 1))
        for (const piece of sheet) for (const met of other) yield [place, piece, met];
  }
}
