import type { Space } from './space.ts';

/** Unknowns in two lists or three: places among the totals, and pieces of one sheet or two. People stand in one of each. */
export type Meeting = readonly (readonly number[])[];

/** Two halves that together hold all that meet; undefined when there is but one of each. */
export function halved(meeting: Meeting): readonly [Meeting, Meeting] | undefined {
  const most = Math.max(...meeting.map(({ length }) => length));
  if (most < 2) return undefined;
  const at = meeting.findIndex(({ length }) => length === most);
  const part = (from: number, to: number): Meeting =>
    meeting.map((list, place) => (place === at ? list.slice(from, to) : list));
  return [part(0, most >> 1), part(most >> 1, most)];
}

/**
 * Every two pieces that meet in a place, places with the same sheets together; where but one sheet says something and its pieces are wider than the place, the
 * two of them. A third piece adds nothing where the total is printed: given the totals, no sheet knows of another.
 */
export function meetings({ ties }: Space): Meeting[] {
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
  const met = new Map<string, { readonly places: number[]; readonly pieces: Meeting }>();
  for (const [place, sheets] of ending) {
    const alone = sheets.length === 1 && wider.has(place) ? [sheets] : [];
    const paired = sheets.flatMap((one, at) => sheets.slice(at + 1).map((other) => [one, other]));
    for (const pieces of [...alone, ...paired]) {
      const name = JSON.stringify(pieces);
      const known = met.get(name) ?? { places: [], pieces };
      known.places.push(place);
      met.set(name, known);
    }
  }
  return [...met.values()].map(({ places, pieces }) => [places, ...pieces]);
}
