import type { Geography } from '../../domain/municipality.ts';
import { nameOf } from '../../domain/overview/names.ts';
import { contract } from '../../domain/contract.ts';
import type { RegionPopulations } from '../../domain/population.ts';
import type { RateColumns } from '../../domain/rates.ts';
import type { ShownHead } from '../../domain/overview/shown-grid.ts';
import { overviewNames } from '../overview/names.ts';
import type { Context } from './context.ts';
import { filled, isEnglish, type Staff } from './words.ts';

export type LabelOf = (head: ShownHead) => string;

/** A code as a reader at a terminal knows it. */
export function labelsIn(words: Staff, geography: Geography): LabelOf {
  const codes = new Map(
    Object.entries(words.codes).map(([field, of]) => [field, new Map(Object.entries(of))]),
  );
  const own = {
    code: (field: string, code: string) => codes.get(field)?.get(code) ?? code,
    total: words.report.total,
    partial: words.report.partial,
  };
  const names = overviewNames(geography, isEnglish(words) ? 'en' : 'sv');
  return ({ dimension, category }) => nameOf({ names, words: own }, dimension, category);
}

/** What stands over rates. */
export const rateTitles = ({ periods }: RateColumns, words: Staff): string[] =>
  periods.map((year) => filled(words.table.rateOf, { year }));

/** As a reader of this language writes them. */
export const ratesIn = ({ rows }: RateColumns, row: number, words: Staff): string[] =>
  (rows[row] ?? []).map((rate) =>
    typeof rate === 'number'
      ? rate.toLocaleString(isEnglish(words) ? 'en' : 'sv', { minimumFractionDigits: 1 })
      : rate,
  );

/** The populations that were entered; none when they cannot be read. */
export async function regionPopulationsOf({ ask }: Context): Promise<RegionPopulations> {
  const answer = await ask('populations.read', {});
  return answer.ok ? contract['populations.read'].answer.parse(answer.value).regions : {};
}

type Line = readonly (string | number)[];

/** A heading for each column, an empty one over the names that stand down; tabs between. */
export const gridText = (top: Line, lines: readonly (readonly [names: Line, cells: Line])[]): string =>
  [[...(lines[0]?.[0].map(() => '') ?? []), ...top], ...lines.map(([names, cells]) => [...names, ...cells])]
    .map((row) => row.join('\t'))
    .join('\n');
