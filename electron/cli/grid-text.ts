import type { Geography } from '../../domain/municipality.ts';
import { nameOf } from '../../domain/overview/names.ts';
import type { ShownHead } from '../../domain/overview/shown-grid.ts';
import { overviewNames } from '../overview/names.ts';
import { isEnglish, type Staff } from './words.ts';

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

type Line = readonly (string | number)[];

/** A heading for each column, an empty one over the names that stand down; tabs between. */
export const gridText = (top: Line, lines: readonly (readonly [names: Line, cells: Line])[]): string =>
  [[...(lines[0]?.[0].map(() => '') ?? []), ...top], ...lines.map(([names, cells]) => [...names, ...cells])]
    .map((row) => row.join('\t'))
    .join('\n');
