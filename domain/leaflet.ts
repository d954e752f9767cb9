import { z } from 'zod';
import { Audience, LanguageTag, LeafletId, Prevention, Priority, Violence } from './classification.ts';

const BlockId = z.string().regex(/^[a-z][a-z0-9-]*$/);
const ServiceId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const TextBlock = z.strictObject({
  id: BlockId,
  kind: z.enum(['title', 'lead', 'danger', 'heading', 'paragraph', 'note']),
});
const ListBlock = z.strictObject({
  id: BlockId,
  kind: z.enum(['list', 'questions']),
  items: z.int().positive().max(20),
});
const ContactsBlock = z.strictObject({ id: BlockId, kind: z.literal('contacts') });

/** What a leaflet consists of, in no language: the same blocks in every language, so that they stand side by side. */
export const Outline = z.strictObject({
  id: LeafletId,
  audiences: z.array(Audience).min(1),
  prevention: Prevention,
  violence: Violence,
  priority: Priority,
  services: z.array(ServiceId).min(1),
  blocks: z
    .array(z.discriminatedUnion('kind', [TextBlock, ListBlock, ContactsBlock]))
    .min(3)
    .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'duplicate block')
    .refine((blocks) => blocks[0]?.kind === 'title', 'title first')
    .refine((blocks) => blocks.at(-1)?.kind === 'contacts', 'contacts last'),
});
export type Outline = z.infer<typeof Outline>;

/** Words only: neither markup nor a number that a reader could call (those come from the directory). */
export const Words = z
  .string()
  .min(1)
  .max(1500)
  .refine((text) => text.trim() === text, 'stray white space')
  .refine((text) => !/[<>]/.test(text), 'markup')
  .refine((text) => !/\d[\d ()-]{5,}\d/.test(text), 'typed number');

export const LeafletText = z.strictObject({
  leaflet: LeafletId,
  language: LanguageTag,
  status: z.enum(['draft', 'reviewed']),
  reviewedBy: z.string().min(1).optional(),
  blocks: z.record(BlockId, z.union([Words, z.array(Words).min(1)])),
});
export type LeafletText = z.infer<typeof LeafletText>;

export const Segment = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ service: ServiceId, phone: z.string().min(1), expired: z.boolean() }),
]);
export type Segment = z.infer<typeof Segment>;
export type TextNumber = Pick<Extract<Segment, { service: string }>, 'phone' | 'expired'>;

const Line = z.array(Segment).min(1);
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ ...TextBlock.shape, text: Line }),
  z.strictObject({ id: BlockId, kind: z.enum(['list', 'questions']), items: z.array(Line).min(1) }),
  ContactsBlock,
]);
export type Block = z.infer<typeof Block>;

const placeholder = /\{phone:([a-z0-9-]+)\}/g;

/** The ids of services whose number the text asks for, in order. */
export const phonesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, id]) => id ?? '');

/** Where a text departs from its outline: block ids, or [] when every block is there in its right form. */
export function misfits(outline: Outline, text: LeafletText): string[] {
  const known = new Set<string>(outline.blocks.filter(({ kind }) => kind !== 'contacts').map(({ id }) => id));
  const strangers = Object.keys(text.blocks).filter((id) => !known.has(id));
  const wrong = outline.blocks.filter((block) => {
    const words = text.blocks[block.id];
    if (block.kind === 'contacts') return false;
    if ('items' in block) return !Array.isArray(words) || words.length !== block.items;
    return typeof words !== 'string';
  });
  return [...strangers, ...wrong.map(({ id }) => id)];
}

/** `phones` gives the number to print for a service id. A service without one leaves its name's place empty: refuse before. */
export function layOut(
  outline: Outline,
  text: LeafletText,
  phones: ReadonlyMap<string, TextNumber>,
): Block[] {
  const line = (words: string): Segment[] => segments(words, phones);
  return outline.blocks.map((block): Block => {
    const words = text.blocks[block.id] ?? '';
    if (block.kind === 'contacts') return block;
    if ('items' in block) return { id: block.id, kind: block.kind, items: [words].flat().map(line) };
    return { id: block.id, kind: block.kind, text: line([words].flat().join(' ')) };
  });
}

function segments(words: string, phones: ReadonlyMap<string, TextNumber>): Segment[] {
  return words.split(/(\{phone:[a-z0-9-]+\})/).flatMap((part): Segment[] => {
    const [service] = phonesIn(part);
    if (service === undefined) return part === '' ? [] : [{ text: part }];
    const known = phones.get(service);
    return known === undefined ? [] : [{ service, ...known }];
  });
}
