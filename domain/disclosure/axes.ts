import type { Codes, Query } from '../statistics.ts';

/** The codes of one dimension, in parts: codes that no query tells apart are one part. */
export interface Axis {
  readonly name: string;
  readonly partOf: ReadonlyMap<string, number>;
  readonly parts: number;
  /** One code of each part. */
  readonly samples: readonly string[];
}

export const axesOf = (names: readonly string[], queries: readonly Query[]): Axis[] =>
  names.map((name) => axisOf(name, queries));

function axisOf(name: string, queries: readonly Query[]): Axis {
  const sets = new Map(
    queries.flatMap((query) =>
      (query[name] ?? []).length === 0 ? [] : [[String(query[name]), query[name] ?? []]],
    ),
  );
  const marks = new Map<string, number[]>();
  for (const [number, codes] of [...sets.values()].entries()) {
    for (const code of codes) {
      const seen = marks.get(code);
      if (seen === undefined) marks.set(code, [number]);
      else seen.push(number);
    }
  }
  const parts = new Map<string, number>();
  const partOf = new Map<string, number>();
  const samples: string[] = [];
  for (const [code, seen] of [...marks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mark = seen.join();
    if (!parts.has(mark)) {
      parts.set(mark, parts.size);
      samples.push(code);
    }
    partOf.set(code, parts.get(mark) ?? 0);
  }
  return { name, partOf, parts: parts.size, samples };
}

/** The numbers of all places that a query sums: a place is one part of each axis. */
export function placesOf(query: Query, axes: readonly Axis[]): number[] {
  let found = [0];
  for (const axis of axes) {
    const parts = partsOf(query[axis.name], axis);
    found = found.flatMap((place) => parts.map((part) => place * axis.parts + part));
  }
  return found;
}

function partsOf(codes: readonly string[] | undefined, { partOf, parts }: Axis): number[] {
  if (codes === undefined) return Array.from({ length: parts }, (_, part) => part);
  return [...new Set(codes.flatMap((code) => partOf.get(code) ?? []))].sort((a, b) => a - b);
}

/** Not a number when a code was never named. */
export const placeAt = (codes: Codes, axes: readonly Axis[]): number =>
  axes.reduce((place, { name, partOf, parts }) => place * parts + (partOf.get(codes[name] ?? '') ?? NaN), 0);

/** A leaf that lies in a place. */
export function codesAt(place: number, axes: readonly Axis[]): Codes {
  let rest = place;
  const codes = [...axes].reverse().map(({ name, parts, samples }): [string, string] => {
    const part = rest % parts;
    rest = (rest - part) / parts;
    return [name, samples[part] ?? ''];
  });
  return Object.fromEntries(codes);
}

/** How many places there are beneath one place of the axes before these. */
export const placesBeneath = (axes: readonly Axis[]): number =>
  axes.reduce((places, { parts }) => places * parts, 1);
