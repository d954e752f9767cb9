import { describe, expect, it } from 'vitest';
import { findLanguages } from '../../domain/find-language.ts';
import { Language } from '../../domain/language.ts';
import listed from '../../locales/languages.json';

const languages = Language.array().parse(listed);
const found = (typed: string) => findLanguages(languages, typed).map(({ tag }) => tag);

describe('looking for a language', () => {
  it.each([
    ['arab', ['ar']],
    ['العربية', ['ar']],
    ['SOMALI', ['so']],
    ['ukrai', ['uk']],
    ['українська', ['uk']],
    ['prs', ['prs']],
    ['lattlast', ['sv-x-lattlast']],
    ['lättläst', ['sv-x-lattlast']],
    ['tigrinska', ['ti']],
    ['العربيه', ['ar']],
    ['kurdiska', ['ckb', 'kmr']],
    ['farsi', ['fa']],
    ['sorani kurdish', ['ckb']],
    ['zzz', []],
  ])('finds by %s', (typed, tags) => {
    expect(found(typed)).toEqual(tags);
  });

  it('offers all of them while nothing is typed', () => {
    expect(found('')).toHaveLength(languages.length);
  });
});
