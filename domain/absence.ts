import { z } from 'zod';
import { Month, MunicipalityCode, Service } from './classification.ts';

/** A service that a municipality does not have, since a month, by a source that somebody looked at on a day. */
export const Absence = z.strictObject({
  /** Other support than what is listed can never be known not to exist. */
  service: Service.exclude(['other']),
  municipality: MunicipalityCode,
  since: Month,
  source: z.string().regex(/\S/),
  assured_date: z.iso.date(),
});
export type Absence = z.infer<typeof Absence>;

type Codes = Readonly<Record<string, string>>;

const pairOf = (service: string | undefined, municipality: string | undefined): string =>
  `${service ?? ''} ${municipality ?? ''}`;

/**
 * Which leaves cannot hold anything. Where something was counted all the same the list is wrong: then it holds for no
 * month of that service there, so that no month is told apart from the others by what was counted in it.
 */
export function cannotExist(
  absent: readonly Absence[],
  counted: readonly { readonly codes: Codes }[],
): (leaf: Codes) => boolean {
  const since = new Map(absent.map((one) => [pairOf(one.service, one.municipality), one.since]));
  if (since.size === 0) return () => false;
  for (const { codes } of counted) {
    const pair = pairOf(codes['service'], codes['region']);
    if ((codes['period'] ?? '') >= (since.get(pair) ?? '9999')) since.delete(pair);
  }
  return ({ service, region, period = '' }) => period >= (since.get(pairOf(service, region)) ?? '9999');
}
