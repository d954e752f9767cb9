import { z } from 'zod';
import { Audience, LanguageTag, MunicipalityCode } from './classification.ts';
import { isExpired, validityOf, validityStates, validUntil } from './validity.ts';

const Day = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Day = z.infer<typeof Day>;
const Clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const SwedishAndEnglish = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

export const Schedule = z.strictObject({
  byday: z
    .string()
    .transform((days, context) => parseDays(days, context))
    .or(z.array(Day)),
  opens_at: Clock,
  closes_at: Clock,
});
export type Schedule = z.infer<typeof Schedule>;

function parseDays(days: string, context: z.RefinementCtx): Day[] {
  const parsed = z.array(Day).min(1).safeParse(days.split(','));
  if (parsed.success) return parsed.data;
  context.addIssue('unknown day');
  return z.NEVER;
}

/** One support service, with the names of Open Referral's HSDS 3 where it has one. */
export const SupportService = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: SwedishAndEnglish,
  status: z.enum(['active', 'inactive', 'defunct']),
  phones: z.array(z.strictObject({ number: z.string().min(2), display: z.string().min(2) })),
  email: z.string().nullish(),
  url: z.string().nullable(),
  schedules: z.array(Schedule),
  schedule_note: z.strictObject({ sv: z.string().nullable(), en: z.string().nullable() }).nullish(),
  fees: z.strictObject({
    free: z.boolean().nullable(),
    anonymous: z.boolean().nullable(),
    not_on_bill: z.boolean().nullable(),
  }),
  languages: z.array(z.string()),
  audiences: z.array(z.union([Audience, z.literal('staff')])),
  themes: z.array(z.string()),
  especially_for: z.array(z.string()),
  service_areas: z
    .array(
      z.discriminatedUnion('extent', [
        z.strictObject({ extent: z.literal('national') }),
        z.strictObject({ extent: z.literal('municipality'), code: MunicipalityCode }),
        z.strictObject({ extent: z.literal('county'), code: z.string().regex(/^\d{2}$/) }),
      ]),
    )
    .min(1),
  confidential_address: z.boolean(),
  emergency: z.boolean(),
  source: z.string().min(1),
  source_date: z.string().nullable(),
  assured_date: z.iso.date(),
  valid_to: z.iso.date().nullable(),
  confidence: z.enum(['verified', 'secondary', 'unverified']),
  alert: z.string().nullable(),
});
export type SupportService = z.infer<typeof SupportService>;

/** What a reader is given of a service: nothing internal, nothing confidential. */
export const Contact = z.strictObject({
  id: z.string(),
  name: z.string(),
  explanation: z.string().optional(),
  phone: z.string().optional(),
  web: z.string().optional(),
  hours: z.array(z.strictObject({ days: z.array(Day), opens: Clock, closes: Clock })),
  free: z.boolean(),
  anonymous: z.boolean(),
  notOnBill: z.boolean(),
  expired: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

export const Contacts = z.strictObject({ local: z.array(Contact), national: z.array(Contact) });
export type Contacts = z.infer<typeof Contacts>;

/** Not withdrawn, and never a place that must stay secret (OSL 26 kap. 14 c §). */
export const isInService = ({ status, confidential_address }: SupportService): boolean =>
  status === 'active' && !confidential_address;

/** Only what is in service and an official page said. */
export const mayBeShown = (service: SupportService): boolean =>
  isInService(service) && service.confidence === 'verified';

/** Services of the municipality or its county; never another municipality's. */
export const servesArea = (service: SupportService, municipality: string, countyCode: string): boolean =>
  service.service_areas.some(
    (area) =>
      (area.extent === 'municipality' && area.code === municipality) ||
      (area.extent === 'county' && area.code === countyCode),
  );

/** Hours with a dated note come from an earlier year: a reader who trusts them may ring in vain, so none are given. */
const currentSchedules = ({ schedules, schedule_note }: SupportService): readonly Schedule[] =>
  schedule_note?.sv == null ? schedules : [];

interface Reading {
  readonly language: LanguageTag;
  readonly explanations: Readonly<Record<string, string>>;
  readonly today: string;
}
type LanguageTag = z.infer<typeof LanguageTag>;

export function contactOf(service: SupportService, { language, explanations, today }: Reading): Contact {
  const explanation = explanations[service.id];
  const phone = service.phones[0]?.display;
  return {
    id: service.id,
    name: language === 'en' ? service.name.en : service.name.sv,
    ...(explanation === undefined ? {} : { explanation }),
    ...(phone === undefined ? {} : { phone }),
    ...(service.url === null ? {} : { web: plainAddress(service.url) }),
    hours: currentSchedules(service).map((schedule) => ({
      days: schedule.byday,
      opens: schedule.opens_at,
      closes: schedule.closes_at,
    })),
    free: service.fees.free === true,
    anonymous: service.fees.anonymous === true,
    notOnBill: service.fees.not_on_bill === true,
    expired: isExpired(service, today),
  };
}

const plainAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** What the coordinator must look up anew: a number whose time is out or runs out within thirty days. */
export const EndingNumber = z.strictObject({
  id: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  state: z.enum(validityStates).exclude(['valid']),
  validUntil: z.iso.date(),
  checkedOn: z.iso.date(),
  /** As text: nothing here leads to a network. */
  source: z.string(),
});
export type EndingNumber = z.infer<typeof EndingNumber>;

/** The soonest first; only what may be shown at all. */
export function endingNumbers(services: readonly SupportService[], today: string): EndingNumber[] {
  return services
    .filter(mayBeShown)
    .flatMap((service): EndingNumber[] => {
      const state = validityOf(service, today);
      const phone = service.phones[0]?.display;
      if (state === 'valid') return [];
      return [
        {
          id: service.id,
          name: service.name.sv,
          ...(phone === undefined ? {} : { phone }),
          state,
          validUntil: validUntil(service),
          checkedOn: service.assured_date,
          source: service.source,
        },
      ];
    })
    .sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1));
}
