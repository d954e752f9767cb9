import type { TFunction } from 'i18next';
import { Priority } from '../../domain/classification.ts';
import type { Theme, ThemeNames } from '../../domain/find-theme.ts';

export const themes = Priority.exclude(['none']).options;

/** What staff may type to find a theme: its name, what it is about, and other words for it. */
export function themeNames(t: TFunction): ThemeNames {
  const namesOf = (theme: Theme): string[] => [
    t(`staff.codes.priority.${theme}`),
    t(`person.themeWhat.${theme}`),
    t(`staff.start.themeWords.${theme}`),
    theme,
  ];
  return {
    'young-relationships': namesOf('young-relationships'),
    'older-people': namesOf('older-people'),
    'post-separation': namesOf('post-separation'),
    'taken-abroad': namesOf('taken-abroad'),
    'honour-vulnerable': namesOf('honour-vulnerable'),
    'sexual-harassment': namesOf('sexual-harassment'),
    grooming: namesOf('grooming'),
    'sex-for-compensation': namesOf('sex-for-compensation'),
  };
}
