import type { Codes, Query } from '../statistics.ts';
import { axesOf, codesAt, placeAt, placesBeneath, placesOf } from './axes.ts';

/**
 * Atoms over the dimensions that every query names (`base`) and some fields that were published together. Where a query
 * reaches a place of the base, all the fields' parts are there.
 */
export interface Block {
  readonly size: number;
  readonly atomsOf: (query: Query) => readonly number[];
  readonly atomAt: (codes: Codes) => number | undefined;
  /** For each place of the base that is reached, its atoms. */
  readonly bases: ReadonlyMap<number, readonly number[]>;
  /** A leaf's codes in each place of the base that is reached. */
  readonly samples: ReadonlyMap<number, Codes>;
  readonly baseAt: (codes: Codes) => number;
}

interface Ground {
  readonly base: readonly string[];
  readonly fields: readonly string[];
  readonly queries: readonly Query[];
  /** The number of the first atom. */
  readonly first: number;
  readonly most: number;
}

/** Undefined when there are more atoms than can be proven safe. */
export function blockOf({ base, fields, queries, first, most }: Ground): Block | undefined {
  const wide = axesOf(base, queries);
  const deep = axesOf(fields, queries);
  const beneath = Math.max(1, placesBeneath(deep));
  const numbers = new Map<number, number>();
  for (const query of queries) {
    for (const place of placesOf(query, wide)) if (!numbers.has(place)) numbers.set(place, numbers.size);
    if (numbers.size * beneath > most) return undefined;
  }
  const atomOf = (place: number, depth: number): number | undefined => {
    const number = numbers.get(place);
    return number === undefined || Number.isNaN(depth) ? undefined : first + number * beneath + depth;
  };
  const all = Array.from({ length: beneath }, (_, depth) => depth);
  return {
    size: numbers.size * beneath,
    atomsOf: (query) => {
      const depths = placesOf(query, deep);
      return placesOf(query, wide)
        .flatMap((place) => depths.flatMap((depth) => atomOf(place, depth) ?? []))
        .sort((a, b) => a - b);
    },
    atomAt: (codes) => atomOf(placeAt(codes, wide), placeAt(codes, deep)),
    bases: new Map(
      [...numbers.keys()].map((place) => [place, all.flatMap((depth) => atomOf(place, depth) ?? [])]),
    ),
    samples: new Map([...numbers.keys()].map((place) => [place, codesAt(place, wide)])),
    baseAt: (codes) => placeAt(codes, wide),
  };
}
