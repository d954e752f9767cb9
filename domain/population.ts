import { z } from 'zod';
import { MunicipalityCode } from './classification.ts';
import { regionDimension, regionLevels } from './dimension.ts';
import type { Geography } from './municipality.ts';
import type { Shown } from './overview/shown-cells.ts';

export const PopulationSource = z.enum(['scb', 'own']);
export type PopulationSource = z.infer<typeof PopulationSource>;

export const PopulationYear = z.string().regex(/^20\d{2}$/);
export const mostInhabitants = 9_999_999;
/** None takes a figure away again. */
export const Inhabitants = z.int().nonnegative().max(mostInhabitants);

/** How many live in a municipality in a year, as somebody entered it: none comes with the program. */
export const Population = z.strictObject({
  municipality: MunicipalityCode,
  year: PopulationYear,
  inhabitants: Inhabitants.min(1),
  source: PopulationSource,
});
export type Population = z.infer<typeof Population>;

export const PopulationChange = z.strictObject({
  year: PopulationYear,
  source: PopulationSource,
  inhabitants: z.record(MunicipalityCode, Inhabitants),
});
export type PopulationChange = z.infer<typeof PopulationChange>;

/** What was entered, and by year and region's code those regions of which every municipality has a figure. */
export const Populations = z.strictObject({
  entered: z.array(Population),
  regions: z.record(PopulationYear, z.record(z.string(), z.int().positive())),
});
export type Populations = z.infer<typeof Populations>;
export type RegionPopulations = Populations['regions'];

/** The new figures in the place of the old, in the order of years and codes. */
export function withChange(
  entered: readonly Population[],
  { year, source, inhabitants }: PopulationChange,
): Population[] {
  const kept = entered.filter((one) => one.year !== year || inhabitants[one.municipality] === undefined);
  const fresh = Object.entries(inhabitants)
    .filter(([, number]) => number > 0)
    .map(([municipality, number]): Population => ({ municipality, year, inhabitants: number, source }));
  const keyOf = (one: Population): string => `${one.year} ${one.municipality}`;
  return [...kept, ...fresh].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** The sums of those municipalities that are counted; a region that lacks a single figure has none. */
export function regionPopulations(
  entered: readonly Population[],
  municipalities: readonly string[],
  geography: Geography,
): RegionPopulations {
  const { categories } = regionDimension({ municipalities, region: regionLevels }, geography);
  const of = (year: string): [string, number][] => {
    const known = new Map(
      entered.filter((one) => one.year === year).map((one) => [one.municipality, one.inhabitants]),
    );
    return categories.flatMap(({ code, leaves }): [string, number][] =>
      leaves.every((leaf) => known.has(leaf))
        ? [[code, leaves.reduce((sum, leaf) => sum + (known.get(leaf) ?? 0), 0)]]
        : [],
    );
  };
  const years = [...new Set(entered.map(({ year }) => year))].sort();
  return Object.fromEntries(
    years
      .map((year) => [year, Object.fromEntries(of(year))] as const)
      .filter(([, regions]) => Object.keys(regions).length > 0),
  );
}

const basis = 10_000;

/**
 * How many of ten thousand, to one decimal, of a printed number alone: it tells nothing beyond the number and the
 * population. Undefined without a population, and so for every period that is no whole year: none has one.
 */
export function rateOf(shown: Shown, inhabitants: number | undefined): Shown | undefined {
  if (inhabitants === undefined || typeof shown !== 'number')
    return inhabitants === undefined ? undefined : shown;
  return Math.round((shown * basis * 10) / inhabitants) / 10;
}
