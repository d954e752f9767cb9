/** Codes with commas between, each once; spaces around them are nobody's mistake. */
export const commaList = (text: string | undefined): string[] =>
  text === undefined ? [] : [...new Set(text.split(',').map((code) => code.trim()))];
