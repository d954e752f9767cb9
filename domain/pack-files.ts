/** A language is two files of a pack: all that the start screen needs of it, and its leaflets. */
export const languageFileName = (tag: string): string => `language-${tag}.json`;
export const textsFileName = (tag: string): string => `leaflets-${tag}.json`;
