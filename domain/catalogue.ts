import { z } from 'zod';
import type { Absence } from './absence.ts';
import { Audience, LeafletId, MunicipalityCode, Priority, Violence } from './classification.ts';
import { contactOf, mayBeShown, servesArea, type SupportService } from './directory.ts';
import { Language } from './language.ts';
import { layOut, type LeafletText, type Outline, type TextNumber } from './leaflet.ts';
import { Geography, type Municipality } from './municipality.ts';
import { languageFileName, textsFileName } from './pack-files.ts';
import { failed, type Failure, ok, type Result } from './result.ts';
import type { Column, ReadChoice, ReadSheet, Sheet, SheetChoice, SheetReason } from './sheet.ts';
import { isExpired, laterDay, validUntil } from './validity.ts';
import { PersonWording } from './wording.ts';

export const Site = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  municipality: MunicipalityCode,
  region: z.string(),
});

/** Everything one language needs to be offered: its leaflets, all wording, or it is not in the pack. */
export interface LanguageContent {
  readonly language: Language;
  readonly wording: PersonWording;
  readonly explanations: Readonly<Record<string, string>>;
  readonly leaflets: readonly LeafletId[];
  /** Read when they are first wanted. Empty if they turn out to be damaged: then the language leaves the pack. */
  readonly texts: () => ReadonlyMap<LeafletId, LeafletText>;
}

const packFaults = [
  'file-missing',
  'file-too-large',
  'file-changed',
  'file-malformed',
  'leaflet-missing',
  'leaflet-twice',
  'wrong-language',
  'block-differs',
  'unknown-service',
] as const;

/** What was left out of a pack and why: a file name and a reason key, never its content. */
export const PackProblem = z.strictObject({
  file: z.string(),
  reason: z.enum(packFaults),
  place: z.string().optional(),
});
export type PackProblem = z.infer<typeof PackProblem>;

export interface ContentPack {
  readonly version: string;
  /** The day it was built: no day before it is believed. */
  readonly built: string;
  readonly outlines: readonly Outline[];
  readonly services: readonly SupportService[];
  readonly geography: Geography;
  readonly sites: readonly z.infer<typeof Site>[];
  /** What no count can be of, unless one is. */
  readonly absent: readonly Absence[];
  readonly languages: ReadonlyMap<string, LanguageContent>;
  readonly problems: readonly PackProblem[];
}

/** What the start screen offers. */
export const Catalogue = z.strictObject({
  version: z.string(),
  /** `texts`: the leaflets that the language has. */
  languages: z.array(Language.extend({ wording: PersonWording, texts: z.array(LeafletId) })),
  leaflets: z.array(
    z.strictObject({ id: LeafletId, audiences: z.array(Audience), violence: Violence, priority: Priority }),
  ),
  services: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  geography: Geography,
  sites: z.array(Site),
  problems: z.array(PackProblem),
  /** The day the app was built, when the computer's clock stands before it. */
  clockBefore: z.iso.date().optional(),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** What day it is for the numbers. */
export const dayFor = (pack: ContentPack, clock: string): string => laterDay(clock, pack.built);

export function catalogueOf(pack: ContentPack, clock: string): Catalogue {
  return {
    version: pack.version,
    languages: [...pack.languages.values()].map(({ language, wording, leaflets }) => ({
      ...language,
      wording,
      texts: [...leaflets],
    })),
    leaflets: pack.outlines.map(({ id, audiences, violence, priority }) => ({
      id,
      audiences,
      violence,
      priority,
    })),
    services: pack.services.filter(mayBeShown).map(({ id, name }) => ({ id, name: name.sv })),
    geography: pack.geography,
    sites: [...pack.sites],
    problems: [...pack.problems],
    ...(dayFor(pack, clock) === clock ? {} : { clockBefore: pack.built }),
  };
}

/** The clock's day (ISO date), if it can be believed, decides which numbers are marked as no longer confirmed. */
export function openSheet(pack: ContentPack, choice: SheetChoice, clock: string): Result<Sheet, SheetReason> {
  const municipality = pack.geography.municipalities.find(({ code }) => code === choice.municipality);
  if (municipality === undefined) return failed('unknown-municipality');
  const sheet = layOutSheet({ pack, today: dayFor(pack, clock) }, choice, municipality);
  if (!sheet.ok) return sheet;
  return ok({ ...sheet.value, municipality: { code: municipality.code, name: municipality.name } });
}

/** Without a municipality no local contact is guessed: the sheet holds the national ones alone. */
export function readSheet(
  pack: ContentPack,
  choice: ReadChoice,
  clock: string,
): Result<ReadSheet, SheetReason> {
  const { municipality } = choice;
  return municipality === undefined
    ? layOutSheet({ pack, today: dayFor(pack, clock) }, choice)
    : openSheet(pack, { ...choice, municipality }, clock);
}

interface Source {
  readonly pack: ContentPack;
  readonly today: string;
}

function layOutSheet(
  { pack, today }: Source,
  choice: ReadChoice,
  municipality?: Municipality,
): Result<Omit<Sheet, 'municipality'>, SheetReason> {
  const outline = pack.outlines.find(({ id }) => id === choice.leaflet);
  if (outline === undefined) return failed('unknown-leaflet');
  const tags = choice.beside === undefined ? [choice.language] : [choice.language, choice.beside];
  const contents = tags.map((tag) => pack.languages.get(tag));
  const absent = tags.find((tag) => !pack.languages.has(tag));
  if (absent !== undefined) return notOffered(pack, absent);
  if (contents.some((content) => content?.leaflets.includes(outline.id) !== true))
    return failed('not-in-language');
  const chosen = chooseServices(pack, outline, municipality);
  if (chosen.national.length === 0) return failed('content-damaged');
  const columns = contents.flatMap((content) => columnOf({ pack, outline, chosen, today }, content));
  if (columns.length !== tags.length) return failed('content-damaged');
  return ok({
    leaflet: outline.id,
    audiences: outline.audiences,
    violence: outline.violence,
    priority: outline.priority,
    columns,
    localMissing: municipality !== undefined && chosen.local.length === 0,
    ...websiteOf(chosen.national),
    stamp: stampOf(pack.version, [...chosen.local, ...chosen.national]),
  });
}

/** Nobody errs who asks for a language that is here and was found to be damaged. */
function notOffered({ problems }: ContentPack, tag: string): Failure<'unknown-language' | 'content-damaged'> {
  const damaged = problems.find(({ file }) => [languageFileName(tag), textsFileName(tag)].includes(file));
  return damaged === undefined ? failed('unknown-language') : failed('content-damaged', damaged.file);
}

/** The first in the leaflet's own order that somebody can turn to at leisure: not the number for emergencies. */
function websiteOf(services: readonly SupportService[]): Pick<Sheet, 'website'> {
  const [first] = services.flatMap(({ id, url, emergency }) =>
    url === null || emergency ? [] : [{ service: id, url }],
  );
  return first === undefined ? {} : { website: first };
}

interface ChosenServices {
  readonly local: readonly SupportService[];
  readonly national: readonly SupportService[];
}

function chooseServices(pack: ContentPack, outline: Outline, municipality?: Municipality): ChosenServices {
  const shown = pack.services.filter(mayBeShown);
  const national = outline.services.flatMap((id) => shown.filter((service) => service.id === id));
  if (municipality === undefined) return { local: [], national };
  const local = shown
    .filter((service) => servesArea(service, municipality.code, municipality.countyCode))
    .filter(({ audiences }) => outline.audiences.some((audience) => audiences.includes(audience)))
    .filter(({ phones }) => phones.length > 0);
  return { local, national };
}

interface Making {
  readonly pack: ContentPack;
  readonly outline: Outline;
  readonly chosen: ChosenServices;
  readonly today: string;
}

function columnOf({ pack, outline, chosen, today }: Making, content: LanguageContent | undefined): Column[] {
  const text = content?.texts().get(outline.id);
  if (content === undefined || text === undefined) return [];
  const { language, wording, explanations } = content;
  const contact = (service: SupportService) =>
    contactOf(service, { language: language.tag, explanations, today });
  return [
    {
      language,
      wording,
      status: text.status,
      blocks: layOut(outline, text, phonesOf(pack.services, today)),
      contacts: { local: chosen.local.map(contact), national: chosen.national.map(contact) },
    },
  ];
}

/** Numbers that texts may refer to, and whether each must be marked. */
export function phonesOf(
  services: readonly SupportService[],
  today: string,
): ReadonlyMap<string, TextNumber> {
  return new Map(
    services.filter(mayBeShown).flatMap((service) => {
      const expired = isExpired(service, today);
      return service.phones
        .slice(0, 1)
        .map(({ display }): [string, TextNumber] => [service.id, { phone: display, expired }]);
    }),
  );
}

/** The oldest check and the earliest end among the numbers on the sheet: a sheet is as fresh as its stalest number. */
function stampOf(version: string, services: readonly SupportService[]): Sheet['stamp'] {
  const checked = services.map(({ assured_date }) => assured_date).sort();
  const until = services.map(validUntil).sort();
  return { version, checkedOn: checked[0] ?? '', validUntil: until[0] ?? '' };
}
