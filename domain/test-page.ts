import { z } from 'zod';
import type { ContentPack } from './catalogue.ts';
import { Language } from './language.ts';

/** A page that shows what a printer can do and says nothing: its margins, and letters of every language. */
export const TestPage = z.strictObject({
  title: z.string(),
  samples: z.array(z.strictObject({ language: Language, words: z.string() })).min(1),
});
export type TestPage = z.infer<typeof TestPage>;

export const testPageOf = (pack: ContentPack): TestPage => ({
  title: pack.languages.get('sv')?.wording.neutralTitle ?? '',
  samples: [...pack.languages.values()].map(({ language, wording }) => ({
    language,
    words: [wording.choose, wording.larger, wording.contents].join(' · '),
  })),
});
