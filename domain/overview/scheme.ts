import type { Geography } from '../municipality.ts';
import { Selection } from '../statistics.ts';
import { type SchemeTable, schemeTables, yearBefore } from './overview.ts';

export interface SchemeEntry {
  readonly id: SchemeTable;
  readonly year: string;
  readonly selection: Selection;
}

type Grid = Pick<Selection, 'period' | 'fields'> & { readonly byMunicipality: boolean };

const grids: Readonly<Record<SchemeTable, Grid>> = {
  'county-month': { byMunicipality: false, period: ['month', 'quarter', 'year'], fields: [] },
  'municipality-quarter': { byMunicipality: true, period: ['quarter', 'year'], fields: [] },
  'municipality-service': { byMunicipality: true, period: ['year'], fields: ['service'] },
  'county-service': { byMunicipality: false, period: ['quarter', 'year'], fields: ['service'] },
  'county-language': { byMunicipality: false, period: ['year'], fields: ['language'] },
  'county-audience': { byMunicipality: false, period: ['year'], fields: ['audience'] },
  'county-age': { byMunicipality: false, period: ['year'], fields: ['age'] },
  'county-priority': { byMunicipality: false, period: ['year'], fields: ['priority'] },
};

/** What of the year before is read beside the year itself. */
const compared: readonly SchemeTable[] = [
  'county-month',
  'municipality-quarter',
  'municipality-service',
  'county-language',
];

/** What a year is published as: always the same tables, and those of the year before that it is compared with. */
export function schemeOf(
  year: string,
  municipalities: readonly string[],
  geography: Geography,
): SchemeEntry[] {
  const whole = wholeOf(municipalities, geography);
  const entry = (id: SchemeTable, of: string): SchemeEntry => {
    const { byMunicipality, period, fields } = grids[id];
    const region: Selection['region'] = byMunicipality ? ['municipality', ...whole] : whole;
    const span = { from: `${of}-01`, to: `${of}-12` };
    const selection = Selection.parse({ municipalities, ...span, region, period, fields });
    return { id, year: of, selection };
  };
  return [...compared.map((id) => entry(id, yearBefore(year))), ...schemeTables.map((id) => entry(id, year))];
}

/** The counties, and over several of them what they are together. */
function wholeOf(municipalities: readonly string[], geography: Geography): Selection['region'] {
  const counted = geography.municipalities.filter(({ code }) => municipalities.includes(code));
  const counties = new Set(counted.map(({ countyCode }) => countyCode));
  return counties.size > 1 ? ['county', 'country'] : ['county'];
}
