import type { Query } from '../../statistics.ts';
import type { LedgerRow } from '../ledger.ts';
import { manySheets, oneSheet, type Sheets } from './sheets.ts';

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
  /** The total that it is part of, where that stands on another sheet: the unknowns there, and its own sheet's. */
  readonly wide?: { readonly totals: readonly number[]; readonly own: readonly number[] };
}

/** Sums of unknowns that are the same number. */
export interface Tied {
  readonly totals: readonly number[];
  readonly parts: readonly number[];
}

export interface Space {
  readonly unknowns: number;
  readonly groups: readonly Seen[];
  readonly ties: readonly Tied[];
  /** The people of one unknown, by their codes. */
  readonly codesIn: (unknown: number) => Query;
  /** The same people with two different numbers. */
  readonly contradictions: readonly Exposed[];
}

/** Everything published, over the fewest unknowns; what cannot exist is no unknown. */
export function spaceOf(rows: readonly LedgerRow[]): Space {
  const sheets = fewest(rows.map(({ query }) => query));
  const empty = new Set(
    rows
      .filter(({ published }) => published.state === 'structural')
      .flatMap(({ query }) => sheets.standing(query).pieces),
  );
  const numbers = new Map<string, number>();
  const numbered = (pieces: readonly string[]): number[] =>
    pieces
      .filter((piece) => !empty.has(piece))
      .map((piece) => numberOf(numbers, piece))
      .sort((a, b) => a - b);
  const ties = sheets.ties.map(({ totals, pieces }) => ({
    totals: numbered(totals),
    parts: numbered(pieces),
  }));
  const { groups, contradictions } = groupsOf(rows, sheets, numbered);
  return {
    unknowns: numbers.size,
    groups: [...groups.values(), ...unlisted(numbers, groups)],
    ties,
    codesIn: (unknown) => sheets.codesIn([...numbers.keys()][unknown] ?? ''),
    contradictions,
  };
}

/** On one sheet when that is no larger: what stands there needs no ties. */
function fewest(queries: readonly Query[]): Sheets {
  const many = manySheets(queries);
  if (many === undefined) return oneSheet(queries);
  if (many.families > 1) return many;
  const one = oneSheet(queries);
  return one.size <= many.size ? one : many;
}

function groupsOf(
  rows: readonly LedgerRow[],
  sheets: Sheets,
  numbered: (pieces: readonly string[]) => number[],
) {
  const groups = new Map<string, Seen>();
  const contradictions: Exposed[] = [];
  for (const { query, published } of rows) {
    const { pieces, wide } = sheets.standing(query);
    const unknowns = numbered(pieces);
    if (unknowns.length === 0) continue;
    const name = unknowns.join(' ');
    const before = groups.get(name)?.printed;
    const printed = published.state === 'value' ? published.value : before;
    if (before !== undefined && printed !== before) contradictions.push({ query });
    groups.set(name, {
      unknowns,
      query,
      listed: true,
      ...(printed === undefined ? {} : { printed }),
      ...(wide === undefined ? {} : { wide: { totals: numbered(wide.totals), own: numbered(wide.pieces) } }),
    });
  }
  return { groups, contradictions };
}

/** The smallest pieces that nobody listed: two published tables may still meet in one of them. */
function unlisted(numbers: ReadonlyMap<string, number>, groups: ReadonlyMap<string, Seen>): Seen[] {
  return [...numbers]
    .filter(([, number]) => !groups.has(String(number)))
    .map(([piece, number]) => ({ unknowns: [number], query: { piece: [piece] }, listed: false }));
}

function numberOf(numbers: Map<string, number>, piece: string): number {
  const known = numbers.get(piece) ?? numbers.size;
  numbers.set(piece, known);
  return known;
}
