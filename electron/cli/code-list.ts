import { codesByField } from '../../domain/classification.ts';
import { CorrectionReason } from '../../domain/correction.ts';
import type { ContentPack } from '../../domain/catalogue.ts';
import { isEnglish, type Staff } from './words.ts';

const codesOf = { ...codesByField, correction: CorrectionReason.options };

/** Every coded choice: field, code, name and what it means. */
export function codeList({ languages, outlines }: ContentPack, words: Staff): string[][] {
  const names = textsOf({ ...words.codes, leaflet: { ...words.codes.priority, ...words.codes.leaflet } });
  const meanings = textsOf({ ...words.means, leaflet: { ...words.means.priority, ...words.means.leaflet } });
  const coded = Object.entries(codesOf).flatMap(([field, codes]) =>
    codes.map((code) => [field, code, names(field, code), meanings(field, code)]),
  );
  const counted = [...languages.values()].map(({ language: { tag, swedish, english } }) => [
    'language',
    tag,
    isEnglish(words) ? english : swedish,
    words.means.language.any,
  ]);
  return [
    ...coded,
    ...outlines.map(({ id }) => ['leaflet', id, names('leaflet', id), meanings('leaflet', id)]),
    ...counted,
    ['language', 'not-known', names('age', 'not-known'), meanings('age', 'not-known')],
  ];
}

/** The text of a field's code. The locales' own tests see to it that there is one. */
function textsOf(texts: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return (field: string, code: string): string => new Map(Object.entries(texts[field] ?? {})).get(code) ?? '';
}
