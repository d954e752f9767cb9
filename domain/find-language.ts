import type { Language } from './language.ts';

/** Lower case without accents, so that "francais" finds "Français" and "turkce" finds "Türkçe". */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').trim();

/** Languages whose own, Swedish or English name, or code, holds what was typed. */
export function findLanguages<Found extends Language>(languages: readonly Found[], typed: string): Found[] {
  const wanted = folded(typed);
  return languages.filter(({ endonym, swedish, english, tag }) =>
    [endonym, swedish, english, tag].some((name) => folded(name).includes(wanted)),
  );
}
