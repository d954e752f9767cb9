/** Fewer than this and a language says something about a few people; the same threshold as in published tables. */
const atLeast = 5;

/**
 * Languages counted at least five times in all that is counted here, in the order of `languages`: which of them is the
 * more common is not told.
 */
export const usualLanguages = (counts: ReadonlyMap<string, number>, languages: readonly string[]): string[] =>
  languages.filter((language) => (counts.get(language) ?? 0) >= atLeast);
