import type { Query } from '../../statistics.ts';

/** Names the pieces of a query over some dimensions: per dimension, codes that always come together count as one. */
export interface Cutting {
  readonly piecesOf: (query: Query) => string[];
  /** The piece that one code of each dimension lies in; undefined when a code was never named. */
  readonly pieceOf: (codes: readonly string[]) => string | undefined;
  /** All codes that lie in a piece. */
  readonly codesIn: (piece: string) => Query;
}

export function cuttingOf(names: readonly string[], queries: readonly Query[]): Cutting {
  const companies = names.map((name) => companiesOf(name, queries));
  return {
    piecesOf: (query) =>
      names.reduce<string[]>(
        (found, name, at) => {
          const company = companies[at] ?? new Map<string, string>();
          const codes = query[name] ?? [...company.keys()];
          const kept = [...new Set(codes.map((code) => company.get(code) ?? code))];
          return found.flatMap((piece) => kept.map((code) => `${piece}/${code}`));
        },
        [''],
      ),
    pieceOf: (codes) => {
      const kept = codes.map((code, at) => companies[at]?.get(code));
      return kept.includes(undefined)
        ? undefined
        : kept.reduce<string>((piece, code) => `${piece}/${code ?? ''}`, '');
    },
    codesIn: (piece) => {
      const kept = piece.split('/').slice(1);
      const together = (at: number): string[] =>
        [...(companies[at] ?? [])].flatMap(([code, first]) => (first === kept[at] ? [code] : []));
      return Object.fromEntries(names.map((name, at) => [name, together(at)]));
    },
  };
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
