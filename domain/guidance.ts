import { z } from 'zod';
import { named } from './find-language.ts';
import { Words } from './leaflet.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** No number that could be called stands in the law: those come from the directory, with a date of their own. */
const InProse = Words.refine((text) => !/\b(?:112|1177|114 14|116 \d{3})\b/.test(text), 'typed number');
const Both = z.strictObject({ sv: InProse, en: InProse });

/** A law as it was read: where, and up to which change. */
const Source = z.strictObject({
  id: Id,
  short: z.string().min(1),
  name: z.string().regex(/\(.*\d{4}:\d+\)$/),
  readIn: Both,
  standing: Both,
});

const Rule = z.strictObject({
  id: Id,
  source: Id,
  section: z.string().regex(/\d.*(?:§|kap\.)$/),
  title: Both,
  text: Both,
  /** The act that gave the section its wording. */
  wording: z
    .string()
    .regex(/^\d{4}:\d+$/)
    .optional(),
  /** What could not be verified, said as such. */
  doubt: Both.optional(),
  checkedOn: z.iso.date(),
});
export type Rule = z.infer<typeof Rule>;

/** What staff may need to remember of the law: a reminder with sources, never a decision. */
export const Guidance = z
  .strictObject({
    sources: z.array(Source).min(1),
    parts: z.array(z.strictObject({ id: Id, title: Both, blocks: z.array(Rule).min(1) })).min(1),
  })
  .refine(({ sources, parts }) => {
    const known = new Set(sources.map(({ id }) => id));
    return parts.every(({ blocks }) => blocks.every(({ source }) => known.has(source)));
  }, 'unknown source')
  .refine(({ parts }) => {
    const ids = parts.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  }, 'duplicate block');
export type Guidance = z.infer<typeof Guidance>;

/** Parts with only the rules in which every word that was typed stands, in either language, with or without accents. */
export function findRules({ sources, parts }: Guidance, typed: string): Guidance['parts'] {
  const shown = (part: Guidance['parts'][number]) =>
    part.blocks.filter(({ source, section, title, text }) => {
      const law = sources.find(({ id }) => id === source);
      const names = [part.title, title, text].flatMap(({ sv, en }) => [sv, en]);
      const places = [section, section.replaceAll(' ', ''), law?.short ?? '', law?.name ?? ''];
      return named([...names, ...places], typed);
    });
  return parts.map((part) => ({ ...part, blocks: shown(part) })).filter(({ blocks }) => blocks.length > 0);
}
