import type { Sheet } from '../../domain/sheet.ts';

/** Every page carries its own language and direction, wherever it is copied to. */
export const marksOf = ({ columns: [own] }: Sheet) => ({
  lang: own?.language.tag,
  dir: own?.language.direction,
});
