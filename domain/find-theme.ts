import type { z } from 'zod';
import type { Priority } from './classification.ts';
import { folded } from './find-language.ts';

export type Theme = Exclude<z.infer<typeof Priority>, 'none'>;
export type ThemeNames = Readonly<Record<Theme, readonly string[]>>;

/** Themes with a name or description that holds what was typed; two letters at least, for one would find them all. */
export function findThemes(names: ThemeNames, typed: string): Theme[] {
  const wanted = folded(typed);
  if (wanted.length < 2) return [];
  const themes = Object.keys(names).filter((theme): theme is Theme => theme in names);
  return themes.filter((theme) => names[theme].some((name) => folded(name).includes(wanted)));
}
