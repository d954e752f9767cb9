import type { TallyRow } from './tally.ts';

/** Fewer than this and a language says something about a few people; the same threshold as in published tables. */
const atLeast = 5;

/**
 * Languages counted at least five times since `since` (YYYY-MM) in all that is counted here, in the order of `languages`:
 * which of them is the more common is not told.
 */
export function usualLanguages(
  rows: readonly TallyRow[],
  languages: readonly string[],
  since: string,
): string[] {
  const countOf = (language: string): number =>
    rows
      .filter(({ cell }) => cell.language === language && cell.month >= since)
      .reduce((sum, { count }) => sum + count, 0);
  return languages.filter((language) => countOf(language) >= atLeast);
}
