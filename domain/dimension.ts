import { Age, Agency, Already, Audience, Form, LeafletId, type Month, Priority } from './classification.ts';
import { Service, Violence } from './classification.ts';
import type { Geography } from './municipality.ts';
import { monthsOf, type PeriodLevel, periodLevels, periodsWithin } from './period.ts';

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

export interface PeriodChoice {
  readonly period: readonly PeriodLevel[];
  readonly from: Month;
  readonly to: Month;
  readonly pair?: readonly string[] | undefined;
}

/** The whole periods of each level between two months, or of them only a pair to compare. */
export function periodDimension({ period, from, to, pair }: PeriodChoice): Dimension {
  const categories = [...period]
    .sort((a, b) => periodLevels.indexOf(a) - periodLevels.indexOf(b))
    .flatMap((level) => periodsWithin(level, from, to).map((code) => periodCategory(code, level)))
    .filter(({ code }) => pair?.includes(code) ?? true);
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

export interface RegionChoice {
  readonly municipalities: readonly string[];
  readonly region: readonly RegionLevel[];
}

/** A region sums the selected municipalities only: what a county row says is the total of what is counted here. */
export function regionDimension({ municipalities, region }: RegionChoice, geography: Geography): Dimension {
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

/** Every code of a field, and their total. */
export function fieldDimension(field: Field, languages: readonly string[]): Dimension {
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
