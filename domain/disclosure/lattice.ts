import type { Codes, Query } from '../statistics.ts';

/** The coarsest atoms of which every query is a sum: per dimension the codes that no query tells apart are one part. */
export interface Lattice {
  readonly size: number;
  readonly atomsOf: (query: Query) => readonly number[];
  readonly atomOf: (codes: Codes) => number | undefined;
  readonly leavesOf: (query: Query) => number;
}

interface Axis {
  readonly name: string;
  readonly partOf: ReadonlyMap<string, number>;
  readonly parts: number;
}

/** Undefined when the queries cut each other into more atoms than can be proven safe. */
export function latticeOf(queries: readonly Query[], most: number): Lattice | undefined {
  const names = [...new Set(queries.flatMap((query) => Object.keys(query)))].sort();
  const axes = names.map((name) => axisOf(name, queries));
  const numbers = new Map<number, number>();
  for (const query of queries) {
    for (const place of places(query, axes)) {
      if (!numbers.has(place)) numbers.set(place, numbers.size);
    }
    if (numbers.size > most) return undefined;
  }
  return {
    size: numbers.size,
    atomsOf: (query) =>
      places(query, axes)
        .flatMap((place) => numbers.get(place) ?? [])
        .sort((a, b) => a - b),
    atomOf: (codes) => numbers.get(placeOf(codes, axes)),
    leavesOf: (query) =>
      axes.reduce((leaves, { name, partOf }) => leaves * (query[name]?.length ?? partOf.size), 1),
  };
}

function axisOf(name: string, queries: readonly Query[]): Axis {
  const sets = new Map(
    queries.flatMap((query) =>
      (query[name] ?? []).length === 0 ? [] : [[String(query[name]), query[name] ?? []]],
    ),
  );
  const marks = new Map<string, number[]>();
  for (const [number, codes] of [...sets.values()].entries()) {
    for (const code of codes) marks.set(code, [...(marks.get(code) ?? []), number]);
  }
  const parts = new Map<string, number>();
  const partOf = new Map<string, number>();
  for (const [code, seen] of [...marks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mark = seen.join();
    if (!parts.has(mark)) parts.set(mark, parts.size);
    partOf.set(code, parts.get(mark) ?? 0);
  }
  return { name, partOf, parts: parts.size };
}

function places(query: Query, axes: readonly Axis[]): number[] {
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

function placeOf(codes: Codes, axes: readonly Axis[]): number {
  return axes.reduce(
    (place, { name, partOf, parts }) => place * parts + (partOf.get(codes[name] ?? '') ?? NaN),
    0,
  );
}

/** The published rows that bear on the queries: those that share a leaf with them, or with a row that does. */
export function bearingOn<Row extends { readonly query: Query }>(
  rows: readonly Row[],
  queries: readonly Query[],
): Row[] {
  const reach = new Map<string, Set<string> | undefined>();
  queries.forEach((query) => {
    widen(reach, query, reach.size === 0);
  });
  const found = new Set<Row>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const row of rows) {
      if (found.has(row) || !touches(reach, row.query)) continue;
      found.add(row);
      widen(reach, row.query, false);
    }
  }
  return rows.filter((row) => found.has(row));
}

/** A dimension is bounded only while every query within reach names it. */
function widen(reach: Map<string, Set<string> | undefined>, query: Query, first: boolean): void {
  const names = first ? Object.keys(query) : [...reach.keys()];
  for (const name of names) {
    const codes = query[name];
    const known = reach.get(name);
    if (codes === undefined || (!first && known === undefined)) reach.set(name, undefined);
    else reach.set(name, new Set([...(known ?? []), ...codes]));
  }
}

function touches(reach: ReadonlyMap<string, Set<string> | undefined>, query: Query): boolean {
  return [...reach].every(
    ([name, known]) => known === undefined || (query[name]?.some((code) => known.has(code)) ?? true),
  );
}
