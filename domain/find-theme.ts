import type { z } from 'zod';
import type { Priority } from './classification.ts';
import { folded, named } from './find-language.ts';

export type Theme = Exclude<z.infer<typeof Priority>, 'none'>;
export type ThemeNames = Readonly<Record<Theme, readonly string[]>>;

/** Themes with a name or description that holds what was typed; three letters at least, for fewer would find them all. */
export function findThemes(names: ThemeNames, typed: string): Theme[] {
  if (folded(typed).length < 3) return [];
  const themes = Object.keys(names).filter((theme): theme is Theme => theme in names);
  return themes.filter((theme) => named(names[theme], typed));
}
