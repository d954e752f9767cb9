import { z } from 'zod';
import { LanguageTag } from './classification.ts';

/** Our own table, because Chromium's Intl knows neither the names nor the order of many of these languages. */
export const Language = z.strictObject({
  tag: LanguageTag,
  endonym: z.string().min(1),
  swedish: z.string().min(1),
  english: z.string().min(1),
  /** Other names that staff may type. */
  alsoCalled: z.array(z.string().min(1)).optional(),
  direction: z.enum(['ltr', 'rtl']),
  /** ISO 15924; Aran is Arabic in the Nastaliq hand, which readers of Urdu are used to. */
  script: z.enum(['Latn', 'Arab', 'Aran', 'Ethi', 'Cyrl', 'Thai', 'Hans', 'Hebr']),
  /** What must be there for the language to be offered: every leaflet, or the three that are no theme's. */
  leaflets: z.enum(['all', 'core']),
});
export type Language = z.infer<typeof Language>;
