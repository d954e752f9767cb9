import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Dimension } from '../dimension.ts';
import { levelOf, type PeriodLevel } from '../period.ts';
import { separated } from './csv.ts';
import type { Labels, Notes } from './labels.ts';
import { rowsOf } from './rows.ts';

const header = [
  ...['dataelement', 'period', 'orgunit', 'categoryoptioncombo', 'attributeoptioncombo'],
  ...['value', 'storedby', 'lastupdated', 'comment'],
];

/**
 * Data values for DHIS2, the finest level only, with codes for identifiers. It has no mark for what is hidden: such a
 * row is left out, so every total that DHIS2 makes of them is wrong, and each row says so.
 */
export function dhis2Of(table: ProtectedTable, labels: Labels, notes: Notes): string {
  const names = table.dimensions.map(({ name }) => name);
  const element = `VAGVISAREN_${(table.scope['kind'] ?? []).join('_').toUpperCase()}`;
  const finest = table.dimensions.map(({ categories }) => {
    const level = categories[0]?.level;
    return new Set(categories.filter((each) => each.level === level).map(({ code }) => code));
  });
  const lines = rowsOf(table, labels).flatMap(({ heads, value }) => {
    if (typeof value !== 'number' || !heads.every(({ code }, at) => finest[at]?.has(code) === true))
      return [];
    const codeOf = (name: string): string => heads[names.indexOf(name)]?.code ?? '';
    const combination = names.filter((name) => name !== 'region' && name !== 'period').map(codeOf);
    const place = [element, dhis2Period(codeOf('period')) ?? '', codeOf('region'), combination.join('_'), ''];
    return [[...place, String(value), '', notes.extractedOn, `${notes.withoutHidden} ${notes.caution}`]];
  });
  return separated([header, ...lines], ',');
}

const shapes: Readonly<Partial<Record<PeriodLevel, (period: string) => string>>> = {
  month: (period) => period.replace('-', ''),
  quarter: (period) => period,
  'half-year': (period) => period.replace('H', 'S'),
  year: (period) => period,
};

/** Whether DHIS2 can write the finest periods: it knows no thirds of a year and no two years. */
export function fitsDhis2(dimensions: readonly Dimension[]): boolean {
  const finest = dimensions.find(({ name }) => name === 'period')?.categories[0];
  return finest !== undefined && dhis2Period(finest.code) !== undefined;
}

function dhis2Period(period: string): string | undefined {
  const level = levelOf(period);
  return level === undefined ? undefined : shapes[level]?.(period);
}
