import { z } from 'zod';
import { LanguageTag, LeafletId, MunicipalityCode } from './classification.ts';
import { type PaperChoice, PaperSetting, settingOf } from './paper-form.ts';
import { Copies } from './print-job.ts';

/** Many leaflets in many languages at once, as for a patrol car: nobody's hand-out yet, so nothing is counted. */
export const BatchChoice = z.strictObject({
  ...PaperSetting.shape,
  leaflets: z.array(LeafletId).min(1),
  languages: z.array(LanguageTag).min(1),
  municipality: MunicipalityCode,
  withSwedish: z.boolean().default(false),
});
export type BatchChoice = z.output<typeof BatchChoice>;

export const BatchOrder = BatchChoice.extend({ copies: Copies });

/** The leaflets that a language has, in its order of leaflets. */
export type Texts = (language: string) => readonly LeafletId[];

/** One paper for each language and leaflet that there is, language by language; what is not there is left out. */
export function papersOf(choice: BatchChoice, texts: Texts): PaperChoice[] {
  const { leaflets, languages, municipality, withSwedish } = choice;
  return [...new Set(languages)].flatMap((language) =>
    [...new Set(leaflets)]
      .filter((leaflet) => texts(language).includes(leaflet))
      .map((leaflet) => ({
        ...settingOf(choice),
        leaflet,
        language,
        municipality,
        ...(withSwedish && language !== 'sv' ? { beside: 'sv' } : {}),
      })),
  );
}
