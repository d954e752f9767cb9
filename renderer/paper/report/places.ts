import { type Overview, tableOf } from '../../../domain/overview/overview.ts';
import { partsOf } from '../../../domain/overview/shown-cells.ts';
import type { OverviewNames } from '../../../domain/overview/names.ts';

/** Codes of the municipalities that the report is about. */
export function placesOf(overview: Overview): string[] {
  const table = tableOf(overview, 'municipality-quarter');
  return table === undefined ? [] : partsOf(table, 'region', 'municipality').map(({ code }) => code);
}

/** Their names, by the alphabet. */
export const placeNames = (overview: Overview, { region }: OverviewNames): string =>
  placesOf(overview)
    .map((code) => region[code] ?? code)
    .sort((one, other) => one.localeCompare(other, 'sv'))
    .join(', ');
