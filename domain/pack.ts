import { z } from 'zod';
import { Absence } from './absence.ts';
import { Site } from './catalogue.ts';
import { LeafletId } from './classification.ts';
import { SupportService } from './directory.ts';
import { Language } from './language.ts';
import { LeafletText, misfits, Outline, phonesIn } from './leaflet.ts';
import { Geography } from './municipality.ts';
import { failed, ok, type Result } from './result.ts';
import { PersonWording } from './wording.ts';

/** The list of a pack's files with their SHA-256; it is this text, byte for byte, that is signed. */
export const PackList = z.strictObject({
  format: z.literal(1),
  version: z.string().min(1),
  /** The day of the build in UTC: no clock in Sweden stands before it unless it is wrong. */
  built: z.iso.date(),
  files: z.record(z.string().regex(/^[a-z0-9-]+\.json$/i), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type PackList = z.infer<typeof PackList>;

const WholeDirectory = z.strictObject({
  services: z
    .array(SupportService)
    .min(1)
    .refine(
      (services) => new Set(services.map(({ id }) => id)).size === services.length,
      'duplicate service',
    ),
  geography: Geography,
  sites: z.array(Site),
  /** What no count can be of, unless one is. */
  absent: z.array(Absence),
});

/** A service that is said twice not to exist in a municipality, or in one that nobody knows, is a slip. */
export const DirectoryFile = WholeDirectory.superRefine(({ geography, absent }, context) => {
  const known = new Set(geography.municipalities.map(({ code }) => code));
  const seen = new Set<string>();
  for (const [at, { service, municipality }] of absent.entries()) {
    const pair = `${service} ${municipality}`;
    if (!known.has(municipality))
      context.addIssue({
        code: 'custom',
        message: 'unknown municipality',
        path: ['absent', at, 'municipality'],
      });
    if (seen.has(pair)) context.addIssue({ code: 'custom', message: 'said twice', path: ['absent', at] });
    seen.add(pair);
  }
});
export type DirectoryFile = z.infer<typeof DirectoryFile>;

export const OutlineFile = z
  .array(Outline)
  .min(1)
  .refine((outlines) => new Set(outlines.map(({ id }) => id)).size === outlines.length, 'duplicate leaflet');

export const LanguageFile = z.strictObject({
  language: Language,
  wording: PersonWording,
  explanations: z.record(
    z.string(),
    z
      .string()
      .regex(/\S/)
      .max(400)
      .refine((text) => !/[<>]/.test(text), 'markup'),
  ),
  /** The leaflets whose texts the language's other file holds. */
  leaflets: z
    .array(LeafletId)
    .refine((leaflets) => new Set(leaflets).size === leaflets.length, 'duplicate leaflet'),
});
export type LanguageFile = z.infer<typeof LanguageFile>;

export const TextsFile = z.array(LeafletText);
export type TextsFile = z.infer<typeof TextsFile>;

/** The first leaflet that the language must have, and has not. */
export const leafletMissing = (
  { language, leaflets }: LanguageFile,
  outlines: readonly Outline[],
): LeafletId | undefined =>
  outlines.find(
    ({ id, priority }) => !leaflets.includes(id) && !(language.leaflets === 'core' && priority !== 'none'),
  )?.id;

/** What texts are judged by: `phones` are the services whose number a text may ask for. */
export interface Measure {
  readonly outlines: readonly Outline[];
  readonly phones: ReadonlySet<string>;
}

type TextsReason =
  'leaflet-missing' | 'leaflet-twice' | 'wrong-language' | 'block-differs' | 'unknown-service';

/** A language's texts by leaflet: all that were promised, each whole and in that language; or what is wrong, and where. */
export function wholeTexts(
  { language, leaflets }: LanguageFile,
  texts: TextsFile,
  { outlines, phones }: Measure,
): Result<ReadonlyMap<LeafletId, LeafletText>, TextsReason> {
  const found = new Map(texts.map((text): [LeafletId, LeafletText] => [text.leaflet, text]));
  for (const outline of outlines.filter(({ id }) => leaflets.includes(id))) {
    const text = found.get(outline.id);
    if (text === undefined) return failed('leaflet-missing', outline.id);
    if (text.language !== language.tag) return failed('wrong-language', outline.id);
    const [misfit] = misfits(outline, text);
    if (misfit !== undefined) return failed('block-differs', `${outline.id}/${misfit}`);
    const asked = Object.values(text.blocks).flat().flatMap(phonesIn);
    const stranger = asked.find((id) => !phones.has(id));
    if (stranger !== undefined) return failed('unknown-service', `${outline.id}/${stranger}`);
  }
  const twice = texts.find(({ leaflet }, place) =>
    texts.slice(0, place).some((one) => one.leaflet === leaflet),
  );
  return twice === undefined ? ok(found) : failed('leaflet-twice', twice.leaflet);
}
