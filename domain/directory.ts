import { z } from 'zod';
import { Audience, LanguageTag, MunicipalityCode } from './classification.ts';

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

/** Our own rule where the source says nothing: a number is trusted for a year after somebody checked it. */
export function validUntil(service: SupportService): string {
  if (service.valid_to !== null) return service.valid_to;
  const [year = '', month = '', day = ''] = service.assured_date.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** Only what an official page said, still in service, and never a place that must stay secret (OSL 26 kap. 14 c §). */
export const mayBeShown = (service: SupportService): boolean =>
  service.status === 'active' && service.confidence === 'verified' && !service.confidential_address;

/** Services of the municipality or its county; never another municipality's. */
export const servesArea = (service: SupportService, municipality: string, countyCode: string): boolean =>
  service.service_areas.some(
    (area) =>
      (area.extent === 'municipality' && area.code === municipality) ||
      (area.extent === 'county' && area.code === countyCode),
  );

const oldSourceYears = 5;

/** A page that was itself years old when it was looked up confirms little: its number is shown, and marked. */
function sourceIsOld({ source_date, assured_date }: SupportService): boolean {
  const year = /^\d{4}/.exec(source_date ?? '')?.[0];
  return year !== undefined && Number(assured_date.slice(0, 4)) - Number(year) >= oldSourceYears;
}

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
    expired: validUntil(service) < today || sourceIsOld(service),
  };
}

const plainAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
