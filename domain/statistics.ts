import { z } from 'zod';
import { Age, Agency, Already, Audience, Form, Kind, LeafletId, Month, Priority } from './classification.ts';
import { MunicipalityCode, Service, Violence } from './classification.ts';
import type { Geography } from './municipality.ts';
import { closed, monthsOf, type PeriodLevel, periodLevels, periodsWithin } from './period.ts';
import { failed, ok, type Result } from './result.ts';
import { mergeTallies, type TallyRow } from './tally.ts';

export const regionLevels = ['municipality', 'police-area', 'county', 'country'] as const;
export const fields = [
  'agency',
  'service',
  'audience',
  'violence',
  'priority',
  'age',
  'language',
  'already',
  'leaflet',
  'form',
] as const;
export type RegionLevel = (typeof regionLevels)[number];
export type Field = (typeof fields)[number];

/** The code of every dimension's total. */
export const total = 'T';

export const Selection = z.strictObject({
  kind: Kind.default('referral'),
  municipalities: z.array(MunicipalityCode),
  from: Month,
  to: Month,
  region: z.array(z.enum(regionLevels)).min(1),
  period: z.array(z.enum(periodLevels)).min(1),
  fields: z.array(z.enum(fields)),
});
export type Selection = z.infer<typeof Selection>;

/** A sum of leaves. `partial`: the region has municipalities that are not counted here, so that its name must say so. */
export interface Category {
  readonly code: string;
  readonly level: string;
  readonly leaves: readonly string[];
  readonly partial: boolean;
}

/** `children` names, for each category, the categories right beneath it. */
export interface Dimension {
  readonly name: string;
  readonly leaves: readonly string[];
  readonly categories: readonly Category[];
  readonly children: Readonly<Record<string, readonly string[]>>;
}

/** A set of codes per dimension; a dimension that is not named means all its codes. */
export type Query = Readonly<Record<string, readonly string[]>>;

/** One code per dimension, `kind` and `agency` among them. */
export type Codes = Readonly<Record<string, string>>;

export interface Counted {
  readonly codes: Codes;
  readonly count: number;
}

/**
 * What is to be published, and all that was counted. The counts reach beyond the table's own cells, so that they can be
 * held against everything published before.
 */
export interface CountTable {
  readonly scope: Query;
  readonly dimensions: readonly Dimension[];
  readonly counted: readonly Counted[];
  readonly structural: (leaf: Codes) => boolean;
}

export interface Ground {
  readonly geography: Geography;
  readonly currentMonth: Month;
  /** The languages that can be counted; with them the code list is complete. */
  readonly languages: readonly string[];
  /** What cannot exist, by the directory and never by the data; a code that is missing stands for every code. */
  readonly structural?: (leaf: Codes) => boolean;
}

export type Unanswerable =
  | 'from-after-to'
  | 'no-municipality'
  | 'unknown-municipality'
  | 'period-not-closed'
  | 'no-whole-period'
  | 'no-such-field-of-kind'
  | 'code-list-incomplete';

const byKind: Readonly<Record<Kind, readonly Field[]>> = {
  referral: ['service'],
  handout: ['leaflet', 'form'],
};

/** `municipality,quarter,service` is short for these levels and all above them. */
export function levelsOf(
  by: readonly string[],
): Result<Pick<Selection, 'region' | 'period' | 'fields'>, 'unknown-level'> {
  const region = regionLevels.filter((_, level) =>
    regionLevels.slice(0, level + 1).some((name) => by.includes(name)),
  );
  const finest = periodLevels.findIndex((level) => by.includes(level));
  const period = periodLevels.filter(
    (level, index) => by.includes(level) || (above(index, finest) && level !== 'third'),
  );
  const chosen = fields.filter((field) => by.includes(field));
  const stranger = by.find((name) => ![...region, ...period, ...chosen].some((known) => known === name));
  if (stranger !== undefined || region.length === 0 || period.length === 0)
    return failed('unknown-level', stranger);
  return ok({ region, period, fields: chosen });
}

const above = (index: number, finest: number): boolean => finest >= 0 && index > finest;

/** The full grid of a selection with all its margins: an empty cell is a zero, and nothing is left out. */
export function countTable(
  tallies: readonly TallyRow[],
  selection: Selection,
  ground: Ground,
): Result<CountTable, Unanswerable> {
  const refusal = refused(selection, ground);
  if (refusal !== undefined) return refusal;
  const period = periodDimension(selection);
  if (period.categories.length === 0) return failed('no-whole-period');
  const region = regionDimension(selection, ground.geography);
  const dimensions = [region, period, ...selection.fields.map((field) => fieldDimension(field, ground))];
  const counted = countedOf(tallies, selection.kind);
  const stray = strayCode(counted, dimensions);
  if (stray !== undefined) return failed('code-list-incomplete', stray);
  const structural = ground.structural ?? (() => false);
  return ok({ scope: { kind: [selection.kind] }, dimensions, counted, structural });
}

function refused(selection: Selection, { geography, currentMonth }: Ground) {
  const known = new Set(geography.municipalities.map((municipality) => municipality.code));
  const unknown = selection.municipalities.find((code) => !known.has(code));
  const foreign = selection.fields.find((field) =>
    byKind[selection.kind === 'referral' ? 'handout' : 'referral'].includes(field),
  );
  if (selection.from > selection.to) return failed('from-after-to');
  if (selection.municipalities.length === 0) return failed('no-municipality');
  if (unknown !== undefined) return failed('unknown-municipality', unknown);
  if (foreign !== undefined) return failed('no-such-field-of-kind', foreign);
  return closed(selection.to, currentMonth) ? undefined : failed('period-not-closed', selection.to);
}

function countedOf(tallies: readonly TallyRow[], kind: Kind): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { cell, count } of mergeTallies(tallies)) {
    if (cell.kind !== kind || count === 0) continue;
    const { month, municipality, ...rest } = cell;
    const codes = { ...rest, region: municipality, period: month };
    const key = JSON.stringify(Object.values(codes));
    sums.set(key, { codes, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

function strayCode(counted: readonly Counted[], dimensions: readonly Dimension[]): string | undefined {
  const fits =
    ({ codes }: Counted) =>
    (of: Dimension): boolean =>
      of.leaves.includes(codes[of.name] ?? '');
  const inside = counted.filter((cell) => dimensions.slice(0, 2).every(fits(cell)));
  return dimensions.find((of) => inside.some((cell) => !fits(cell)(of)))?.name;
}

function periodDimension({ period, from, to }: Selection): Dimension {
  const categories = [...period]
    .sort((a, b) => periodLevels.indexOf(a) - periodLevels.indexOf(b))
    .flatMap((level) => periodsWithin(level, from, to).map((code) => periodCategory(code, level)));
  const rank = (level: string): number => periodLevels.findIndex((known) => known === level);
  const beneath = (child: string, parent: string): boolean =>
    rank(child) < rank(parent) &&
    !(parent === 'third' && child === 'quarter') &&
    !(parent === 'half-year' && child === 'third');
  return dimension('period', categories, beneath);
}

function periodCategory(code: string, level: PeriodLevel): Category {
  const months = monthsOf(code);
  return { code, level, leaves: months.ok ? months.value : [], partial: false };
}

/** A region sums the selected municipalities only: what a county row says is the total of what is counted here. */
function regionDimension({ municipalities, region }: Selection, geography: Geography): Dimension {
  const selected = [...new Set(municipalities)].sort();
  const category = (code: string, level: RegionLevel, all: readonly string[]): Category => {
    const leaves = selected.filter((leaf) => all.includes(leaf));
    return { code, level, leaves, partial: leaves.length < all.length };
  };
  const counties = [...new Set(geography.municipalities.map((known) => known.countyCode))].sort();
  const of = (county: string): string[] =>
    geography.municipalities.filter((known) => known.countyCode === county).map((known) => known.code);
  const levels: Readonly<Record<RegionLevel, Category[]>> = {
    municipality: selected.map((code) => category(code, 'municipality', [code])),
    'police-area': geography.policeAreas.map((area) =>
      category(`police-area:${area.id}`, 'police-area', area.municipalities),
    ),
    county: counties.map((code) => category(`county:${code}`, 'county', of(code))),
    country: [
      category(
        total,
        'country',
        geography.municipalities.map((known) => known.code),
      ),
    ],
  };
  const rank = (level: string): number => regionLevels.findIndex((known) => known === level);
  const categories = regionLevels.filter((level) => region.includes(level)).flatMap((level) => levels[level]);
  const counting = categories.filter(({ leaves }) => leaves.length > 0);
  return dimension('region', counting, (child, parent) => rank(child) < rank(parent));
}

function fieldDimension(field: Field, { languages }: Ground): Dimension {
  const leaves = codesOf(field, languages);
  const categories = leaves.map((code) => ({ code, level: field, leaves: [code], partial: false }));
  const sum = { code: total, level: 'total', leaves, partial: false };
  return dimension(field, [...categories, sum], (_, parent) => parent === 'total');
}

function codesOf(field: Field, languages: readonly string[]): readonly string[] {
  const lists: Readonly<Record<Field, readonly string[]>> = {
    agency: Agency.options,
    service: Service.options,
    audience: Audience.options,
    violence: Violence.options,
    priority: Priority.options,
    age: Age.options,
    language: [...new Set([...languages, 'not-known'])],
    already: Already.options,
    leaflet: LeafletId.options,
    form: Form.options,
  };
  return lists[field];
}

function dimension(
  name: string,
  categories: Category[],
  beneath: (child: string, parent: string) => boolean,
): Dimension {
  const leaves = [...new Set(categories.flatMap((category) => category.leaves))].sort();
  const within = (child: Category, parent: Category): boolean =>
    beneath(child.level, parent.level) && child.leaves.every((leaf) => parent.leaves.includes(leaf));
  const childrenOf = (parent: Category): string[] => {
    const inside = categories.filter((child) => within(child, parent));
    return inside
      .filter((child) => !inside.some((between) => within(child, between)))
      .map((child) => child.code);
  };
  const children = categories.map((parent) => [parent.code, childrenOf(parent)] as const);
  return {
    name,
    leaves,
    categories,
    children: Object.fromEntries(children.filter(([, codes]) => codes.length > 0)),
  };
}

/** What was counted of a query: for the eye behind the PIN, never for passing on. */
export function countOf(table: CountTable, query: Query): number {
  const within = ({ codes }: Counted): boolean =>
    Object.entries(query).every(([name, allowed]) => allowed.includes(codes[name] ?? ''));
  return table.counted.filter(within).reduce((sum, { count }) => sum + count, 0);
}
