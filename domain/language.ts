import { z } from 'zod';
import { LanguageTag } from './classification.ts';

/** Our own table, because Chromium's Intl knows neither the names nor the order of many of these languages. */
export const Language = z.strictObject({
  tag: LanguageTag,
  endonym: z.string().min(1),
  swedish: z.string().min(1),
  english: z.string().min(1),
  direction: z.enum(['ltr', 'rtl']),
  script: z.enum(['Latn', 'Arab', 'Ethi', 'Cyrl', 'Thai', 'Hans', 'Hebr']),
});
export type Language = z.infer<typeof Language>;
