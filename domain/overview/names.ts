import { z } from 'zod';
import { total } from '../dimension.ts';
import type { ShownCategory } from './shown-cells.ts';

/** Names that come with the content: of places and of languages. */
export const OverviewNames = z.strictObject({
  region: z.record(z.string(), z.string()),
  language: z.record(z.string(), z.string()),
});
export type OverviewNames = z.infer<typeof OverviewNames>;

/** What a reader's own words add: of codes, of the whole, of a region that is only partly counted. */
export interface OverviewWords {
  readonly code: (field: string, code: string) => string;
  readonly total: string;
  readonly partial: string;
  /** Where periods are not to stand as they are. */
  readonly period?: (period: ShownCategory) => string;
}

/** A code as a reader knows it. */
export function nameOf(
  { names, words }: { readonly names: OverviewNames; readonly words: OverviewWords },
  dimension: string,
  category: ShownCategory,
): string {
  const { code, partial } = category;
  if (dimension === 'period') return words.period?.(category) ?? code;
  if (code === total) return words.total;
  if (dimension === 'region') {
    const name = names.region[code] ?? code;
    return partial ? `${name} ${words.partial}` : name;
  }
  if (dimension === 'language') return names.language[code] ?? words.code('age', code);
  return words.code(dimension, code);
}
