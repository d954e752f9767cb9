import type { LedgerRow } from '../disclosure/ledger.ts';
import { total } from '../dimension.ts';
import { monthsOf } from '../period.ts';
import type { Query } from '../statistics.ts';
import { codesOf, isField } from './codes.ts';
import { periodIn, vintageOf, withVintages } from '../vintage.ts';
import type { FoundCell, FoundTable, ReadingGround } from './found-table.ts';

type Ground = Pick<ReadingGround, 'geography' | 'languages'>;

export interface FoundFile {
  readonly file: string;
  readonly tables: readonly FoundTable[];
}

/** A cell of a file and the people it counts. A cell that is missing in its file says nothing: it is as hidden. */
export interface Said {
  readonly file: string;
  readonly cell: FoundCell;
  readonly row: LedgerRow;
  readonly missing: boolean;
}

/** Every cell of every file as a query over leaves. */
export function saidIn(files: readonly FoundFile[], ground: Ground): Said[] {
  const everywhere = municipalitiesIn(files.flatMap(({ tables }) => tables));
  return files.flatMap(({ file, tables }) =>
    tables.flatMap((table) => {
      const places = chosenFor(table, everywhere, ground);
      const queryOf = (codes: readonly string[]): Query => ({
        kind: [table.kind],
        ...Object.fromEntries(
          codes.flatMap((code, at) => part(table.names[at] ?? '', code, { places, ground })),
        ),
      });
      return [
        ...table.cells.map((cell) => ({ cell, missing: false })),
        ...missingIn(table, ground).map((cell) => ({ cell, missing: true })),
      ].map(({ cell, missing }) => ({ file, cell, missing, row: rowOf(queryOf(cell.codes), cell) }));
    }),
  );
}

const rowOf = (query: Query, { said }: FoundCell): LedgerRow => ({
  query: Object.fromEntries(Object.entries(query).map(([name, codes]) => [name, [...codes]])),
  published: said,
});

interface Around {
  readonly places: readonly string[];
  readonly ground: Ground;
}

function part(name: string, code: string, around: Around): [string, readonly string[]][] {
  if (name === 'region') return [[name, leavesOf(code, around)]];
  if (name !== 'period') return code === total ? [] : [[name, [code]]];
  const months = monthsOf(periodIn(code));
  return [[name, months.ok ? withVintages(months.value, vintageOf(code)) : []]];
}

/** A region sums the municipalities that were chosen for the table; where none is known, it stands for itself. */
function leavesOf(code: string, { places, ground }: Around): readonly string[] {
  if (/^\d{4}$/.test(code)) return [code];
  const all = allIn(code, ground);
  const chosen = places.filter((place) => code === total || all.includes(place));
  return chosen.length > 0 ? chosen : [code];
}

function allIn(code: string, { geography }: Ground): readonly string[] {
  const [kind, id] = code.split(':');
  if (kind === 'police-area')
    return geography.policeAreas.find((area) => area.id === id)?.municipalities ?? [];
  return geography.municipalities.filter(({ countyCode }) => countyCode === id).map((one) => one.code);
}

function municipalitiesIn(tables: readonly FoundTable[]): string[] {
  return [...new Set(tables.flatMap(regionsIn))].filter((code) => /^\d{4}$/.test(code)).sort();
}

const regionsIn = ({ names, cells }: FoundTable): string[] => {
  const at = names.indexOf('region');
  return [...new Set(cells.map(({ codes }) => codes[at] ?? ''))];
};

/**
 * The municipalities that a table sums: its own, or those of the files beside it; where none are named, all of a county,
 * but only a police area's where the two say the same throughout.
 */
function chosenFor(table: FoundTable, everywhere: readonly string[], ground: Ground): readonly string[] {
  const own = municipalitiesIn([table]);
  if (own.length > 0) return own;
  const regions = regionsIn(table).filter((code) => code !== total);
  if (regions.every((code) => allIn(code, ground).some((place) => everywhere.includes(place))))
    return everywhere;
  const counties = regions.filter((code) => code.startsWith('county:'));
  const wide = counties.flatMap((county) => {
    const all = allIn(county, ground);
    const same = regions.filter(
      (area) =>
        !counties.includes(area) &&
        allIn(area, ground).every((place) => all.includes(place)) &&
        saysOf(table, area) === saysOf(table, county),
    );
    return same.length === 1 ? allIn(same[0] ?? '', ground) : all;
  });
  const areas = regions.flatMap((code) => (counties.includes(code) ? [] : allIn(code, ground)));
  return [...new Set([...wide, ...areas])].sort();
}

function saysOf({ names, cells }: FoundTable, region: string): string {
  const at = names.indexOf('region');
  const own = cells.filter(({ codes }) => codes[at] === region);
  return own
    .map(({ codes, said }) => JSON.stringify([codes.toSpliced(at, 1), said]))
    .sort()
    .join();
}

/** What belongs in the full grid and is not there; of a field that is summed, every code belongs. */
function missingIn({ names, cells }: FoundTable, ground: Ground): FoundCell[] {
  const lists = names.map((name, at) => {
    const found = [...new Set(cells.map(({ codes }) => codes[at] ?? ''))];
    return isField(name) && found.includes(total)
      ? [...new Set([...found, ...codesOf(name, ground)])]
      : found;
  });
  const size = lists.reduce((product, { length }) => product * length, 1);
  if (size === cells.length) return [];
  const there = new Set(cells.map(({ codes }) => codes.join('\n')));
  const grid = lists.reduce<string[][]>(
    (rows, list) => rows.flatMap((row) => list.map((code) => [...row, code])),
    [[]],
  );
  return grid
    .filter((codes) => !there.has(codes.join('\n')))
    .map((codes) => ({ codes, said: { state: 'hidden' }, place: '' }));
}
