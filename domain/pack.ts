import { z } from 'zod';
import { type ContentPack, type LanguageContent, type PackProblem, phonesOf, Site } from './catalogue.ts';
import { LanguageTag, LeafletId } from './classification.ts';
import { SupportService } from './directory.ts';
import { Language } from './language.ts';
import { LeafletText, misfits, Outline, phonesIn } from './leaflet.ts';
import { Geography } from './municipality.ts';
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

export const DirectoryFile = z.strictObject({
  services: z
    .array(SupportService)
    .min(1)
    .refine(
      (services) => new Set(services.map(({ id }) => id)).size === services.length,
      'duplicate service',
    ),
  geography: Geography,
  sites: z.array(Site),
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
  texts: z.array(LeafletText),
});
export type LanguageFile = z.infer<typeof LanguageFile>;

export const languageFileName = (tag: z.infer<typeof LanguageTag>): string => `language-${tag}.json`;

interface PackParts {
  readonly version: string;
  readonly built: string;
  readonly directory: DirectoryFile;
  readonly outlines: readonly Outline[];
  readonly languages: readonly (readonly [file: string, content: LanguageFile])[];
  readonly problems: readonly PackProblem[];
}

/** Joins what was read. A language that lacks a block, or asks for a number nobody has verified, is left out and named. */
export function assemble({
  version,
  built,
  directory,
  outlines,
  languages,
  problems,
}: PackParts): ContentPack {
  const phones = new Set(phonesOf(directory.services, built).keys());
  const judged = languages.map(([file, content]) => ({
    file,
    content,
    fault: faultOf(content, outlines, phones),
  }));
  const complete = judged.flatMap(({ content, fault }): [string, LanguageContent][] =>
    fault === undefined ? [[content.language.tag, contentOf(content)]] : [],
  );
  const left = judged.flatMap(({ file, fault }) => (fault === undefined ? [] : [{ file, ...fault }]));
  return {
    version,
    built,
    outlines,
    services: directory.services,
    geography: directory.geography,
    sites: directory.sites,
    languages: new Map(complete),
    problems: [...problems, ...left],
  };
}

const contentOf = ({ language, wording, explanations, texts }: LanguageFile): LanguageContent => ({
  language,
  wording,
  explanations,
  texts: new Map(texts.map((text): [z.infer<typeof LeafletId>, LeafletText] => [text.leaflet, text])),
});

type Fault = Pick<PackProblem, 'reason' | 'place'> | undefined;

function faultOf(content: LanguageFile, outlines: readonly Outline[], phones: ReadonlySet<string>): Fault {
  for (const outline of outlines) {
    const texts = content.texts.filter(({ leaflet }) => leaflet === outline.id);
    const [text] = texts;
    if (text === undefined && content.language.leaflets === 'core' && outline.priority !== 'none') continue;
    if (text === undefined) return { reason: 'leaflet-missing', place: outline.id };
    if (texts.length > 1) return { reason: 'leaflet-twice', place: outline.id };
    if (text.language !== content.language.tag) return { reason: 'wrong-language', place: outline.id };
    const [misfit] = misfits(outline, text);
    if (misfit !== undefined) return { reason: 'block-differs', place: `${outline.id}/${misfit}` };
    const stranger = Object.values(text.blocks)
      .flat()
      .flatMap(phonesIn)
      .find((id) => !phones.has(id));
    if (stranger !== undefined) return { reason: 'unknown-service', place: `${outline.id}/${stranger}` };
  }
  return undefined;
}
