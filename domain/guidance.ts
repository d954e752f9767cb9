import { z } from 'zod';
import { folded, named } from './find-language.ts';
import { Words } from './leaflet.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** No number that could be called stands in the law: those come from the directory, with a date of their own. */
const InProse = Words.refine((text) => !/\b(?:112|1177|114 14|116 \d{3})\b/.test(text), 'typed number');
const Both = z.strictObject({ sv: InProse, en: InProse });

/** What staff may type for it: never shown, only found. */
const Called = z.strictObject({ sv: z.array(InProse).min(1), en: z.array(InProse).min(1) });

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
  alsoCalled: Called.optional(),
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
    parts: z
      .array(
        z.strictObject({
          id: Id,
          title: Both,
          alsoCalled: Called.optional(),
          blocks: z.array(Rule).min(1),
        }),
      )
      .min(1),
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

/** Words that tell no section from another. */
const common = new Set(
  ['i', 'om', 'på', 'av', 'för', 'att', 'och', 'till', 'en', 'ett', 'det', 'som', 'vid', 'med', 'den']
    .concat(['the', 'of', 'an', 'to', 'and', 'for', 'in', 'on', 'about', 'is'])
    .map(folded),
);

/** What was typed without the common words, unless it is nothing but those. */
function telling(typed: string): string[] {
  const words = folded(typed).split(/\s+/);
  const left = words.filter((word) => !common.has(word));
  return left.length === 0 ? words : left;
}

const startsIn = (called: readonly string[], word: string): boolean =>
  called.some((name) =>
    folded(name)
      .split(/\s+/)
      .some((part) => part.startsWith(word)),
  );

/**
 * Parts with only the rules in which every telling word that was typed stands, or begins a word they are also called by:
 * in either language, with or without accents.
 */
export function findRules({ sources, parts }: Guidance, typed: string): Guidance['parts'] {
  const sought = telling(typed);
  const shown = (part: Guidance['parts'][number]) =>
    part.blocks.filter((rule) => {
      const { section, title, text } = rule;
      const law = sources.find(({ id }) => id === rule.source);
      const names = [part.title, title, text].flatMap(({ sv, en }) => [sv, en]);
      const places = [section, section.replaceAll(' ', ''), law?.short ?? '', law?.name ?? ''];
      const called = [part.alsoCalled, rule.alsoCalled].flatMap((also) => [
        ...(also?.sv ?? []),
        ...(also?.en ?? []),
      ]);
      return sought.every((word) => named([...names, ...places], word) || startsIn(called, word));
    });
  return parts.map((part) => ({ ...part, blocks: shown(part) })).filter(({ blocks }) => blocks.length > 0);
}
