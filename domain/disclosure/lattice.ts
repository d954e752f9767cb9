import type { Codes, Query } from '../statistics.ts';
import { type Block, blockOf } from './block.ts';

/** Two sums that are one and the same, whatever was counted: a place of the base, and all its fields' parts. */
export interface Link {
  readonly whole: readonly number[];
  readonly parts: readonly number[];
}

/** The base of a query, all its fields' parts together: in the root, and in the query's own block. */
export interface Around {
  readonly root: readonly number[];
  readonly own: readonly number[];
}

/** A place of the root where other blocks meet: per block the atoms that reach into it. */
export interface Crossing {
  readonly root: number;
  readonly sides: readonly (readonly number[])[];
}

/**
 * The coarsest atoms of which every query is a sum. Fields that no query names together are never crossed: each company
 * of fields has a block of its own, and all of them have only their totals in common, in the root. That is exact. Given
 * the totals, a whole-number table of all fields together exists for whatever whole-number tables the blocks hold, since
 * tables with common margins can always be joined (the north-west corner rule of transportation).
 */
export interface Lattice {
  readonly size: number;
  readonly atomsOf: (query: Query) => readonly number[];
  /** Where a counted leaf belongs: one atom in each block that reaches it. */
  readonly atomsAt: (codes: Codes) => readonly number[];
  readonly leavesOf: (query: Query) => number;
  /** Undefined for a query of the root itself. */
  readonly around: (query: Query) => Around | undefined;
  readonly links: readonly Link[];
  readonly crossings: () => Iterable<Crossing>;
}

/** Undefined when the queries cut each other into more atoms than can be proven safe. */
export function latticeOf(queries: readonly Query[], most: number): Lattice | undefined {
  const names = [...new Set(queries.flatMap((query) => Object.keys(query)))].sort();
  const base = names.filter((name) => queries.every((query) => query[name] !== undefined));
  const companies = companiesOf(queries, base);
  const joined = companies.length > 1 ? undefined : whole(queries, { names, most });
  const split = companies.length === 0 ? undefined : divided(queries, { base, companies, most });
  if (joined === undefined || split === undefined) return joined ?? split;
  return joined.size <= split.size ? joined : split;
}

/** Fields that some query names together, directly or through others. */
function companiesOf(queries: readonly Query[], base: readonly string[]): (readonly string[])[] {
  let companies: (readonly string[])[] = [];
  const sets = new Map(
    queries.map((query) => {
      const fields = Object.keys(query).filter((name) => !base.includes(name));
      return [fields.sort().join(), fields];
    }),
  );
  for (const fields of sets.values()) {
    if (fields.length === 0) continue;
    const touched = companies.filter((company) => company.some((name) => fields.includes(name)));
    const together = [...new Set([...touched.flat(), ...fields])].sort();
    companies = [...companies.filter((company) => !touched.includes(company)), together];
  }
  return companies.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function whole(
  queries: readonly Query[],
  { names, most }: { names: readonly string[]; most: number },
): Lattice | undefined {
  const only = blockOf({ base: names, fields: [], queries, first: 0, most });
  if (only === undefined) return undefined;
  return {
    size: only.size,
    atomsOf: only.atomsOf,
    atomsAt: (codes) => [only.atomAt(codes)].flatMap((atom) => atom ?? []),
    leavesOf: leavesIn(queries),
    around: () => undefined,
    links: [],
    crossings: () => [],
  };
}

interface Division {
  readonly base: readonly string[];
  readonly companies: readonly (readonly string[])[];
  readonly most: number;
}

function divided(queries: readonly Query[], { base, companies, most }: Division): Lattice | undefined {
  const projected = queries.map((query) => projection(query, base));
  const root = blockOf({ base, fields: [], queries: projected, first: 0, most });
  if (root === undefined) return undefined;
  const blocks: Block[] = [];
  let size = root.size;
  for (const fields of companies) {
    const own = queries.filter((query) => fields.some((name) => query[name] !== undefined));
    const block = blockOf({ base, fields, queries: own, first: size, most: most - size });
    if (block === undefined) return undefined;
    blocks.push(block);
    size += block.size;
  }
  const homeOf = (query: Query): Block =>
    blocks[companies.findIndex((fields) => fields.some((name) => query[name] !== undefined))] ?? root;
  const links = blocks.map((block) => linksOf(block, root));
  return {
    size,
    atomsOf: (query) => homeOf(query).atomsOf(query),
    atomsAt: (codes) => [root, ...blocks].flatMap((block) => block.atomAt(codes) ?? []),
    leavesOf: leavesIn(queries),
    around: (query) => {
      const [home, wide] = [homeOf(query), projection(query, base)];
      return home === root ? undefined : { root: root.atomsOf(wide), own: home.atomsOf(wide) };
    },
    links: links.flat(),
    crossings: () => crossingsOf(links),
  };
}

const projection = (query: Query, base: readonly string[]): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => base.includes(name)));

/** Each place of the block's base is a sum of the root's finer places. */
function linksOf(block: Block, root: Block): Link[] {
  const wholes = new Map<number, number[]>();
  for (const [around, codes] of root.samples) {
    const place = block.baseAt(codes);
    wholes.set(place, [...(wholes.get(place) ?? []), ...(root.bases.get(around) ?? [])]);
  }
  return [...block.bases].map(([place, parts]) => ({ whole: wholes.get(place) ?? [], parts }));
}

/** Only where tables meet that were not published as one: two blocks, or one whose places are coarser than the root's. */
function* crossingsOf(links: readonly (readonly Link[])[]): Generator<Crossing> {
  const sides = new Map<number, (readonly number[])[]>();
  const coarse = new Set<number>();
  for (const { whole: places, parts } of links.flat()) {
    for (const place of places) {
      sides.set(place, [...(sides.get(place) ?? []), parts]);
      if (places.length > 1) coarse.add(place);
    }
  }
  for (const [root, met] of sides) if (met.length > 1 || coarse.has(root)) yield { root, sides: met };
}

/** How many leaves a query sums, in all dimensions: what it would cost a reader not to have it. */
function leavesIn(queries: readonly Query[]): (query: Query) => number {
  const names = [...new Set(queries.flatMap((query) => Object.keys(query)))];
  const known = new Map(
    names.map((name) => [name, new Set(queries.flatMap((query) => query[name] ?? [])).size]),
  );
  return (query) => names.reduce((leaves, name) => leaves * (query[name]?.length ?? known.get(name) ?? 1), 1);
}
