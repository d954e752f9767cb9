import { z } from 'zod';
import { type Absence, cannotExist } from './absence.ts';
import { Kind, Month, MunicipalityCode } from './classification.ts';
import {
  type Dimension,
  type Field,
  fieldDimension,
  fields,
  periodDimension,
  regionDimension,
  regionLevels,
} from './dimension.ts';
import type { Geography } from './municipality.ts';
import { closed, periodLevels } from './period.ts';
import { failed, ok, type Result } from './result.ts';
import { forgotten, isMerged } from './retention.ts';
import { mergeTallies, type TallyRow } from './tally.ts';

export const Selection = z.strictObject({
  kind: Kind.default('referral'),
  municipalities: z.array(MunicipalityCode),
  from: Month,
  to: Month,
  region: z.array(z.enum(regionLevels)).min(1),
  period: z.array(z.enum(periodLevels)).min(1),
  fields: z.array(z.enum(fields)),
  /** These periods alone, of all that the levels would give. */
  pair: z.tuple([z.string(), z.string()]).optional(),
});
export type Selection = z.infer<typeof Selection>;

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
  /** Whether what was published of a query can no longer be counted again, since its detail is merged away. */
  readonly forgotten?: (query: Query) => boolean;
}

export interface Ground {
  readonly geography: Geography;
  readonly currentMonth: Month;
  /** The languages that can be counted; with them the code list is complete. */
  readonly languages: readonly string[];
  /** The first month that has its detail; before it language, age and priority are merged away. */
  readonly keptFrom?: Month;
  /** The first month that may be shown; what was counted before it stays in the store and is told to nobody. */
  readonly rightsFrom?: Month;
  /** What cannot exist, by the directory and never by the data. */
  readonly absent?: readonly Absence[];
}

export type Unanswerable =
  | 'from-after-to'
  | 'no-municipality'
  | 'unknown-municipality'
  | 'period-not-closed'
  | 'no-whole-period'
  | 'no-such-field-of-kind'
  | 'code-list-incomplete'
  | 'detail-merged'
  | 'rights-given-up';

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
  const dimensions = [
    region,
    period,
    ...selection.fields.map((field) => fieldDimension(field, ground.languages)),
  ];
  const counted = countedOf(tallies, selection.kind);
  const stray = strayCode(counted, dimensions);
  if (stray !== undefined) return failed('code-list-incomplete', stray);
  return ok({
    scope: { kind: [selection.kind] },
    dimensions,
    counted,
    structural: cannotExist(ground.absent ?? [], counted),
    forgotten: (query) => forgotten(query, ground.keptFrom),
  });
}

function refused(selection: Selection, ground: Ground) {
  const { geography, currentMonth, keptFrom } = ground;
  const known = new Set(geography.municipalities.map((municipality) => municipality.code));
  const unknown = selection.municipalities.find((code) => !known.has(code));
  const foreign = selection.fields.find((field) =>
    byKind[selection.kind === 'referral' ? 'handout' : 'referral'].includes(field),
  );
  if (selection.from > selection.to) return failed('from-after-to');
  if (selection.municipalities.length === 0) return failed('no-municipality');
  if (unknown !== undefined) return failed('unknown-municipality', unknown);
  if (foreign !== undefined) return failed('no-such-field-of-kind', foreign);
  if (isGivenUp(selection.from, ground)) return failed('rights-given-up', ground.rightsFrom);
  if (keptFrom !== undefined && selection.from < keptFrom && selection.fields.some(isMerged))
    return failed('detail-merged');
  return closed(selection.to, currentMonth) ? undefined : failed('period-not-closed', selection.to);
}

/** Whether nothing counted in the month may be told any longer. */
export const isGivenUp = (month: Month, { rightsFrom }: Pick<Ground, 'rightsFrom'>): boolean =>
  rightsFrom !== undefined && month < rightsFrom;

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

/** What was counted of a query: for the eye behind the PIN, never for passing on. */
export function countOf(table: CountTable, query: Query): number {
  const within = ({ codes }: Counted): boolean =>
    Object.entries(query).every(([name, allowed]) => allowed.includes(codes[name] ?? ''));
  return table.counted.filter(within).reduce((sum, { count }) => sum + count, 0);
}
