import { z } from 'zod';
import { LanguageTag } from './classification.ts';

/** Our own table, because Chromium's Intl knows neither the names nor the order of many of these languages. */
export const Language = z.strictObject({
  tag: LanguageTag,
  endonym: z.string().min(1),
  swedish: z.string().min(1),
  english: z.string().min(1),
  direction: z.enum(['ltr', 'rtl']),
  script: z.enum(['Latn', 'Arab', 'Ethi', 'Cyrl', 'Thai', 'Hans', 'Hebr']),
});
export type Language = z.infer<typeof Language>;

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
