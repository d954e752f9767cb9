import type { Query } from '../../statistics.ts';
import { type Cutting, cuttingOf } from './cutting.ts';

/** Where the people of a query stand: on which sheet, and in which pieces of it. */
export interface Standing {
  readonly pieces: readonly string[];
  /** The same, all the sheet's own dimensions taken together, on the sheet and on the sheet of totals. */
  readonly wide?: { readonly pieces: readonly string[]; readonly totals: readonly string[] };
}

/** One place on the sheet of totals, and on another sheet the pieces that it is the sum of. */
export interface Tie {
  readonly totals: readonly string[];
  readonly pieces: readonly string[];
}

export interface Sheets {
  readonly standing: (query: Query) => Standing;
  readonly ties: readonly Tie[];
  /** The people of one piece, by their codes. */
  readonly codesIn: (piece: string) => Query;
  readonly size: number;
  /** How many sheets there are beside that of the totals. */
  readonly families: number;
}

/** Everything on one sheet, every dimension crossed with every other. */
export function oneSheet(queries: readonly Query[]): Sheets {
  const { piecesOf, codesIn } = cuttingOf(namesIn(queries), queries);
  return {
    codesIn,
    standing: (query) => ({ pieces: piecesOf(query) }),
    ties: [],
    families: 0,
    size: new Set(queries.flatMap(piecesOf)).size,
  };
}

/**
 * Dimensions that were never published together stand on sheets of their own, tied by the totals they share. Nothing is
 * lost by it: sheets that agree on their totals can always be crossed in whole numbers. Undefined when all stand together.
 */
export function manySheets(queries: readonly Query[]): Sheets | undefined {
  const frame = namesIn(queries).filter((name) => queries.every((query) => query[name] !== undefined));
  const families = familiesOf(
    queries.map((query) => namesIn([query]).filter((name) => !frame.includes(name))),
  );
  if (families.length === 0) return undefined;
  const framed = queries.map((query) => only(frame, query));
  const totals = cuttingOf(frame, framed);
  const places = new Map(
    framed.flatMap((query) => crossing(frame, query)).map((codes) => [codes.join('\n'), codes]),
  );
  const sheets = families.map((family, number) => {
    const own = queries.filter((query) => family.some((name) => query[name] !== undefined));
    return sheetOf({ mark: `${number + 1}`, frame, family, own });
  });
  const sheetFor = (query: Query) =>
    sheets.find(({ family }) => family.some((name) => query[name] !== undefined));
  const named = (pieces: readonly string[]): string[] => pieces.map((piece) => `0${piece}`);
  const ties = sheets.flatMap((sheet) => tiesOf(sheet, totals, [...places.values()]));
  const onTotals = new Set(framed.flatMap(totals.piecesOf));
  return {
    ties,
    families: families.length,
    codesIn: (piece) =>
      piece.startsWith('0')
        ? totals.codesIn(piece)
        : (sheets.find(({ mark }) => mark === (/^\d+/.exec(piece) ?? [])[0])?.codesIn(piece) ?? {}),
    size: onTotals.size + ties.reduce((sum, { pieces }) => sum + pieces.length, 0),
    standing: (query) => {
      const sheet = sheetFor(query);
      const around = named(totals.piecesOf(only(frame, query)));
      if (sheet === undefined) return { pieces: around };
      const wide = { pieces: sheet.piecesOf(only(frame, query)), totals: around };
      return { pieces: sheet.piecesOf(query), wide };
    },
  };
}

interface Sheet {
  readonly mark: string;
  readonly codesIn: (piece: string) => Query;
  readonly family: readonly string[];
  readonly piecesOf: (query: Query) => readonly string[];
  /** Its pieces in the place that a leaf of the frame lies in; none where it says nothing. */
  readonly piecesAt: (
    codes: readonly string[],
  ) => { readonly place: string; readonly pieces: readonly string[] } | undefined;
}

interface Making {
  readonly mark: string;
  readonly frame: readonly string[];
  readonly family: readonly string[];
  readonly own: readonly Query[];
}

function sheetOf({ mark, frame, family, own }: Making): Sheet {
  const places = cuttingOf(frame, own);
  const kinds = cuttingOf(family, own);
  const reached = new Set(own.flatMap(places.piecesOf));
  const all = kinds.piecesOf({});
  return {
    mark,
    codesIn: (piece) => {
      const [place = '', kind = ''] = piece.split('|');
      return { ...places.codesIn(place), ...kinds.codesIn(kind) };
    },
    family,
    piecesOf: (query) =>
      places
        .piecesOf(query)
        .flatMap((place) => kinds.piecesOf(query).map((kind) => `${mark}${place}|${kind}`)),
    piecesAt: (codes) => {
      const place = places.pieceOf(codes);
      if (place === undefined || !reached.has(place)) return undefined;
      return { place, pieces: all.map((kind) => `${mark}${place}|${kind}`) };
    },
  };
}

function tiesOf(sheet: Sheet, totals: Cutting, leaves: readonly (readonly string[])[]): Tie[] {
  const found = new Map<string, { readonly totals: Set<string>; readonly pieces: readonly string[] }>();
  for (const codes of leaves) {
    const at = sheet.piecesAt(codes);
    const total = totals.pieceOf(codes);
    if (at === undefined || total === undefined) continue;
    const tie = found.get(at.place) ?? { totals: new Set<string>(), pieces: at.pieces };
    tie.totals.add(`0${total}`);
    found.set(at.place, tie);
  }
  return [...found.values()].map((tie) => ({ totals: [...tie.totals], pieces: tie.pieces }));
}

const namesIn = (queries: readonly Query[]): string[] =>
  [...new Set(queries.flatMap((query) => Object.keys(query)))].sort();

const only = (names: readonly string[], query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));

const crossing = (names: readonly string[], query: Query): string[][] =>
  names.reduce<string[][]>(
    (found, name) => found.flatMap((codes) => (query[name] ?? []).map((code) => [...codes, code])),
    [[]],
  );

/** Names that are together in some list, or are so through others. */
function familiesOf(lists: readonly (readonly string[])[]): string[][] {
  const head = new Map<string, string>();
  const headOf = (name: string): string => {
    const next = head.get(name) ?? name;
    return next === name ? name : headOf(next);
  };
  for (const list of lists) {
    const [first] = list;
    for (const name of list) if (first !== undefined) head.set(headOf(name), headOf(first));
  }
  const names = [...new Set(lists.flat())].sort();
  return [...new Set(names.map(headOf))].map((leader) => names.filter((name) => headOf(name) === leader));
}
