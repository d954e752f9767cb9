import type { Query } from '../../statistics.ts';
import type { LedgerRow } from '../ledger.ts';

/** Names a group: a query, or what is left of it without another. */
export interface Exposed {
  readonly query: Query;
  readonly without?: Query;
}

/** A group of people as an outsider sees it: which unknowns it sums, and what was printed about it. */
export interface Seen extends Exposed {
  readonly unknowns: readonly number[];
  readonly printed?: number;
  readonly listed: boolean;
}

export interface Space {
  readonly unknowns: number;
  readonly groups: readonly Seen[];
  /** The same people with two different numbers. */
  readonly contradictions: readonly Exposed[];
}

/** Everything published, over the fewest unknowns; what cannot exist is no unknown. */
export function spaceOf(rows: readonly LedgerRow[]): Space {
  const cut = cutter(rows.map(({ query }) => query));
  const empty = new Set(
    rows.filter(({ published }) => published.state === 'structural').flatMap(({ query }) => cut(query)),
  );
  const numbers = new Map<string, number>();
  const groups = new Map<string, Seen>();
  const contradictions: Exposed[] = [];
  for (const { query, published } of rows) {
    const pieces = cut(query).filter((piece) => !empty.has(piece));
    const unknowns = pieces.map((piece) => numbered(numbers, piece)).sort((a, b) => a - b);
    if (unknowns.length === 0) continue;
    const name = unknowns.join(' ');
    const before = groups.get(name)?.printed;
    const printed = published.state === 'value' ? published.value : before;
    if (before !== undefined && printed !== before) contradictions.push({ query });
    groups.set(name, { unknowns, query, listed: true, ...(printed === undefined ? {} : { printed }) });
  }
  return { unknowns: numbers.size, groups: [...groups.values(), ...pieces(numbers, groups)], contradictions };
}

/** The smallest pieces that nobody listed: two published tables may still meet in one of them. */
function pieces(numbers: ReadonlyMap<string, number>, groups: ReadonlyMap<string, Seen>): Seen[] {
  const unlisted = [...numbers].filter(([, number]) => !groups.has(String(number)));
  return unlisted.map(([piece, number]) => ({
    unknowns: [number],
    query: { piece: [piece] },
    listed: false,
  }));
}

function numbered(numbers: Map<string, number>, piece: string): number {
  const known = numbers.get(piece) ?? numbers.size;
  numbers.set(piece, known);
  return known;
}

/** Names the pieces of a query: per dimension, codes that always come together count as one. */
function cutter(queries: readonly Query[]): (query: Query) => string[] {
  const names = [...new Set(queries.flatMap((query) => Object.keys(query)))].sort();
  const companies = new Map(names.map((name) => [name, companiesOf(name, queries)]));
  return (query) =>
    names.reduce<string[]>(
      (found, name) => {
        const company = companies.get(name) ?? new Map<string, string>();
        const codes = query[name] ?? [...company.keys()];
        const kept = [...new Set(codes.map((code) => company.get(code) ?? code))];
        return found.flatMap((piece) => kept.map((code) => `${piece}/${code}`));
      },
      [''],
    );
}

/** For each code the first code that is in exactly the same sets. */
function companiesOf(name: string, queries: readonly Query[]): Map<string, string> {
  const sets = [
    ...new Set(
      queries.flatMap((query) => (query[name] === undefined ? [] : [[...query[name]].sort().join('\n')])),
    ),
  ];
  const members = sets.map((set) => new Set(set.split('\n')));
  const first = new Map<string, string>();
  const company = new Map<string, string>();
  for (const code of [...new Set(members.flatMap((set) => [...set]))].sort()) {
    const mark = members.map((set) => (set.has(code) ? '1' : '0')).join('');
    first.set(mark, first.get(mark) ?? code);
    company.set(code, first.get(mark) ?? code);
  }
  return company;
}
