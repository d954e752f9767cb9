import { Age, Audience, Priority, Service } from '../../domain/classification.ts';
import type { Cell, TallyRow } from '../../domain/tally.ts';
import { aTally } from './tables.ts';

const at = <Code>(codes: readonly Code[], place: number): Code | undefined => codes[place % codes.length];

/** A year in two municipalities in which every code is counted often, but for one quarter in one of them. */
export function overviewYear(year: string, more = 0): TallyRow[] {
  return ['02', '05', '08', '11'].flatMap((month, quarter) =>
    Service.options.flatMap((service, place) => [
      tally(
        { ...varied(place + quarter), service, month: `${year}-${month}`, municipality: '1489' },
        12 + more,
      ),
      ...(quarter > 0 || place === 0
        ? [
            tally(
              { ...varied(place + quarter), service, month: `${year}-${month}`, municipality: '1441' },
              quarter > 0 ? 9 + more : 2,
            ),
          ]
        : []),
    ]),
  );
}

const varied = (place: number): Partial<Cell> => ({
  age: at(Age.options, place) ?? 'not-known',
  audience: at(Audience.options, place) ?? 'not-known',
  priority: at(Priority.options, place) ?? 'none',
  language: at(['sv', 'ar', 'ti', 'not-known'], place) ?? 'sv',
});

const tally = (cell: Partial<Cell>, count: number): TallyRow => aTally(cell, count, 'c');
