import { LanguageTag } from '../classification.ts';
import { type Field, fieldDimension, fields, total } from '../dimension.ts';
import { levelOf } from '../period.ts';
import { periodIn } from '../vintage.ts';
import type { ReadingGround } from './found-table.ts';

type Ground = Pick<ReadingGround, 'geography' | 'languages'>;

export const isField = (name: string): name is Field => fields.some((field) => field === name);

/** The whole list of a field's codes. */
export const codesOf = (field: Field, { languages }: Ground): readonly string[] =>
  fieldDimension(field, languages).leaves;

/** Whether a dimension can have a code at all; a language may have come or gone since the file was made. */
export function isCode(name: string, code: string, ground: Ground): boolean {
  if (name === 'period')
    return levelOf(periodIn(code)) !== undefined && /^[^+]+(\+([2-9]|[1-9]\d))?$/.test(code);
  if (name === 'region') return isRegion(code, ground);
  if (!isField(name)) return false;
  if (code === total || codesOf(name, ground).includes(code)) return true;
  return name === 'language' && LanguageTag.safeParse(code).success;
}

function isRegion(code: string, { geography }: Ground): boolean {
  if (code === total) return true;
  const [kind, id] = code.split(':');
  if (kind === 'county') return geography.municipalities.some(({ countyCode }) => countyCode === id);
  if (kind === 'police-area') return geography.policeAreas.some((area) => area.id === id);
  return geography.municipalities.some((one) => one.code === code);
}
