import { z } from 'zod';

/** Codes that never change meaning: a retired code stays here and is never used for anything else. */
export const Agency = z.enum(['police', 'health', 'municipality', 'other']);
export const Service = z.enum([
  'social-services',
  'out-of-hours-social',
  'womens-shelter',
  'health-care',
  'police',
  'helpline',
  'child-support',
  'victim-support',
  'perpetrator-programme',
  'honour-support',
  'sexual-violence-care',
  'other',
]);
export const Audience = z.enum(['exposed', 'child', 'young', 'close', 'using-violence', 'not-known']);
export const Violence = z.enum(['close-relationship', 'honour', 'sexual', 'not-known']);
export const Priority = z.enum([
  'none',
  'young-relationships',
  'older-people',
  'post-separation',
  'taken-abroad',
  'honour-vulnerable',
  'sexual-harassment',
  'grooming',
  'sex-for-compensation',
]);
export const Age = z.enum(['under-13', '13-17', '18-24', '25-64', '65-plus', 'not-known']);
export const Already = z.enum(['yes', 'no', 'not-known']);
export const Form = z.enum(['shown', 'a4', 'a5', 'pocket', 'card']);
export const Kind = z.enum(['referral', 'handout']);
export const Prevention = z.enum(['universal', 'selective', 'indicated']);

export const LeafletId = z.enum([
  'exposed',
  'child-young-close',
  'using-violence',
  ...Priority.exclude(['none']).options,
]);

/** Every code there is, by field; languages come with the content. */
export const codesByField = {
  agency: Agency.options,
  kind: Kind.options,
  service: Service.options,
  audience: Audience.options,
  violence: Violence.options,
  priority: Priority.options,
  age: Age.options,
  already: Already.options,
  form: Form.options,
  prevention: Prevention.options,
} as const;

/** The last month of what is no longer offered, by `field/code`: it stays among its field's codes, so that nothing else gets it. */
export const lastMonths: Readonly<Record<string, Month>> = {};

/** A BCP 47 tag as locales/ spells it: `sv`, `prs`, `sv-x-lattlast`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
export const CountedLanguage = z.union([z.literal('not-known'), LanguageTag]);

/** SCB's code: four digits kept as text, so that 0580 keeps its zero. */
export const MunicipalityCode = z.string().regex(/^\d{4}$/);
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** No list is taken in from before this month: an older one is likelier a slip of the pen than something counted. */
export const firstMonth = '2020-01';

export type Agency = z.infer<typeof Agency>;
export type LeafletId = z.infer<typeof LeafletId>;
export type Form = z.infer<typeof Form>;
export type Kind = z.infer<typeof Kind>;
export type Month = z.infer<typeof Month>;
