import { z } from 'zod';
import { Priority } from './classification.ts';

/** Plain words: a pack brings no markup onto a screen or a paper. */
const words = z
  .string()
  .regex(/\S/)
  .max(600)
  .refine((text) => !/[<>]/.test(text), 'markup')
  .refine((text) => !/\d[\d ()-]{5,}\d/.test(text), 'typed number');
const all = <Key extends string>(...keys: Key[]) => z.record(z.enum(keys), words);

/** Everything the app itself says to the person helped; a language without all of it is not offered. */
export const PersonWording = z.strictObject({
  ...keyed(
    'neutralTitle',
    'hide',
    'back',
    'close',
    'choose',
    'showAlone',
    'withSwedish',
    'print',
    'larger',
    'smaller',
    'contents',
    'paperSafe',
    'paperSafeWhy',
    'takePaper',
    'readHere',
    'idleTitle',
    'idleText',
    'moreTime',
    'contactsLocal',
    'contactsNational',
    'localMissing',
    'phone',
    'web',
    'free',
    'anonymous',
    'notOnBill',
    'hours',
    'hoursAlways',
    'hoursDaily',
    'hoursOn',
    'hoursUnknown',
    'expired',
    'draft',
    'version',
    'checkedOn',
    'validUntil',
    'pageOf',
    'language',
    'inDanger',
    'moreThemes',
    'notInLanguage',
    'availableIn',
  ),
  days: all('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
  audience: all('exposed', 'child-young-close', 'using-violence'),
  audienceWhat: all('exposed', 'child-young-close', 'using-violence'),
  themeWhat: z.record(Priority.exclude(['none']), words),
});
export type PersonWording = z.infer<typeof PersonWording>;

function keyed<Key extends string>(...keys: Key[]): Record<Key, typeof words> {
  const shape: Partial<Record<Key, typeof words>> = {};
  for (const key of keys) shape[key] = words;
  const complete = (partial: Partial<Record<Key, typeof words>>): partial is Record<Key, typeof words> =>
    keys.every((key) => key in partial);
  if (!complete(shape)) throw new Error('keys');
  return shape;
}
