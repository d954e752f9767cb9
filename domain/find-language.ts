import type { Language } from './language.ts';

/** Letters that are typed for each other, in Arabic hands above all. */
const alike: Readonly<Record<string, string>> = { ı: 'i', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ھ: 'ه' };

/** Lower case without accents, so that "francais" finds "Français" and "turkce" finds "Türkçe". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıةىیکھ]/g, (letter) => alike[letter] ?? letter)
    .trim();

/** Whether each word that was typed stands in one of the names. */
export function named(names: readonly string[], typed: string): boolean {
  const known = names.map(folded);
  return folded(typed)
    .split(/\s+/)
    .every((word) => known.some((name) => name.includes(word)));
}

/** Languages whose own, Swedish or English name, other name, or code, holds what was typed. */
export function findLanguages<Found extends Language>(languages: readonly Found[], typed: string): Found[] {
  return languages.filter(({ endonym, swedish, english, tag, alsoCalled = [] }) =>
    named([endonym, swedish, english, tag, ...alsoCalled], typed),
  );
}
