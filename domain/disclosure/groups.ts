import { Agency } from '../classification.ts';
import type { Codes, CountTable, Query } from '../statistics.ts';
import { type Around, type Crossing, latticeOf, type Lattice, type Link } from './lattice.ts';
import type { LedgerRow } from './ledger.ts';
import { cellQueries, structuralQueries } from './grid.ts';

export type State = 'printed' | 'hidden';

/** A sum of atoms that is printed, hidden or to be decided. Everything here knows the true counts: none of it leaves. */
export interface Group {
  readonly atoms: readonly number[];
  readonly value: number;
  readonly leaves: number;
  /** The totals that it is part of, when they stand in the root: their atoms there, and the same in its own block. */
  readonly around?: Around;
  /** What the ledger says for ever. */
  readonly fixed?: State;
}

export interface Problem {
  readonly groups: readonly Group[];
  /** For each cell of the table the number of its group; undefined where nothing can exist. */
  readonly cells: readonly (number | undefined)[];
  readonly truth: readonly number[];
  readonly byAgency: readonly (readonly number[])[];
  readonly links: readonly Link[];
  /** Atoms that cannot hold anything. */
  readonly dead: ReadonlySet<number>;
  readonly crossings: () => Iterable<Crossing>;
}

export type Conflict = 'ledger-differs' | 'count-where-no-service' | 'too-many-cells';
export interface Contradiction {
  readonly conflict: Conflict;
  readonly query?: Query;
}

const mostAtoms = 20_000;

/** Cells and ledger as one problem over common atoms, or the contradiction between them. */
export function problemOf(table: CountTable, ledger: readonly LedgerRow[]): Problem | Contradiction {
  const cells = cellQueries(table);
  const empty = [...structuralQueries(table), ...ledger.flatMap(structuralOf)];
  const lattice = latticeOf([...cells, ...empty, ...ledger.map(({ query }) => query)], mostAtoms);
  if (lattice === undefined) return { conflict: 'too-many-cells' };
  const truth = sums(table, lattice, () => true);
  const byAgency = Agency.options.map((agency) =>
    sums(table, lattice, (codes) => codes['agency'] === agency),
  );
  const dead = new Set(empty.flatMap((query) => lattice.atomsOf(query)));
  const wrong = empty.find((query) => sumOf(lattice.atomsOf(query), truth) > 0);
  if (wrong !== undefined) return { conflict: 'count-where-no-service', query: wrong };
  const differs = ledger.find((row) => contradicts(row, sumOf(lattice.atomsOf(row.query), truth)));
  if (differs !== undefined) return { conflict: 'ledger-differs', query: differs.query };
  const broken = lattice.links.some(({ whole, parts }) => sumOf(whole, truth) !== sumOf(parts, truth));
  if (broken) return { conflict: 'ledger-differs' };
  const { links, crossings } = lattice;
  return { ...collect(lattice, { cells, ledger, dead, truth }), truth, byAgency, links, dead, crossings };
}

const structuralOf = ({ query, published }: LedgerRow): Query[] =>
  published.state === 'structural' ? [query] : [];

const contradicts = ({ published }: LedgerRow, value: number): boolean =>
  published.state === 'value' && published.value !== value;

export function sumOf(atoms: readonly number[], values: ArrayLike<number>): number {
  let sum = 0;
  for (const atom of atoms) sum += values[atom] ?? 0;
  return sum;
}

function sums({ counted }: CountTable, lattice: Lattice, counts: (codes: Codes) => boolean) {
  const found = Array.from({ length: lattice.size }, () => 0);
  for (const { codes, count } of counted) {
    if (!counts(codes)) continue;
    for (const atom of lattice.atomsAt(codes)) found[atom] = (found[atom] ?? 0) + count;
  }
  return found;
}

interface Sources {
  readonly cells: readonly Query[];
  readonly ledger: readonly LedgerRow[];
  readonly dead: ReadonlySet<number>;
  readonly truth: readonly number[];
}

/** Queries with the same atoms are one group, so that a county of one area never says what the area hides. */
function collect(
  lattice: Lattice,
  { cells, ledger, dead, truth }: Sources,
): Pick<Problem, 'groups' | 'cells'> {
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const live = (atoms: readonly number[]): number[] => atoms.filter((atom) => !dead.has(atom));
  const enter = (query: Query, fixed?: State): number | undefined => {
    const atoms = live(lattice.atomsOf(query));
    if (atoms.length === 0) return undefined;
    const key = atoms.join();
    const number = numbers.get(key) ?? groups.length;
    const state = groups[number]?.fixed === 'printed' ? 'printed' : (fixed ?? groups[number]?.fixed);
    const around = lattice.around(query);
    const group = {
      atoms,
      value: sumOf(atoms, truth),
      leaves: lattice.leavesOf(query),
      ...(around === undefined ? {} : { around: { root: around.root, own: live(around.own) } }),
    };
    groups[number] = state === undefined ? group : { ...group, fixed: state };
    numbers.set(key, number);
    return number;
  };
  const found = cells.map((query) => enter(query));
  for (const { query, published } of ledger) {
    if (published.state !== 'structural') enter(query, published.state === 'value' ? 'printed' : 'hidden');
  }
  return { groups, cells: found };
}
