import { z } from 'zod';
import { Audience, LanguageTag, LeafletId, MunicipalityCode, Priority, Violence } from './classification.ts';
import { Contacts } from './directory.ts';
import { Language } from './language.ts';
import { Block } from './leaflet.ts';
import { PersonWording } from './wording.ts';

const Column = z.strictObject({
  language: Language,
  wording: PersonWording,
  status: z.enum(['draft', 'reviewed']),
  blocks: z.array(Block),
  contacts: Contacts,
});
export type Column = z.infer<typeof Column>;

/** A leaflet laid out for one reader: one column, or two whose blocks stand beside each other. */
export const Sheet = z.strictObject({
  leaflet: LeafletId,
  audiences: z.array(Audience),
  violence: Violence,
  priority: Priority,
  municipality: z.strictObject({ code: MunicipalityCode, name: z.string() }),
  columns: z.array(Column).min(1).max(2),
  localMissing: z.boolean(),
  /** The one website that a code to scan leads to, of a national contact on the sheet. */
  website: z.strictObject({ service: z.string(), url: z.url({ protocol: /^https$/ }) }).optional(),
  stamp: z.strictObject({ version: z.string(), checkedOn: z.iso.date(), validUntil: z.iso.date() }),
});
export type Sheet = z.infer<typeof Sheet>;

/** A sheet as it is read on the screen: while no municipality is known it names none and holds national contacts alone. */
export const ReadSheet = Sheet.partial({ municipality: true });
export type ReadSheet = z.infer<typeof ReadSheet>;

export const SheetChoice = z.strictObject({
  leaflet: z.string(),
  language: LanguageTag,
  beside: LanguageTag.optional(),
  municipality: z.string(),
});
export type SheetChoice = z.infer<typeof SheetChoice>;
export const ReadChoice = SheetChoice.partial({ municipality: true });
export type ReadChoice = z.infer<typeof ReadChoice>;

export const sheetReasons = [
  'unknown-leaflet',
  'unknown-language',
  'not-in-language',
  'unknown-municipality',
  'content-damaged',
] as const;
export type SheetReason = (typeof sheetReasons)[number];
