import type { Audit } from '../disclosure/judge/examine.ts';
import { type Discovery, inspect, type Inspection } from '../disclosure/judge/inspect.ts';
import type { Interval } from '../disclosure/judge/interval.ts';
import { queryKey } from '../disclosure/ledger.ts';
import type { Query } from '../statistics.ts';
import type { ReadingGround } from './found-table.ts';
import { type FoundFile, type Said, saidIn } from './meaning.ts';

/** Where the same people are told of: a cell of a file; where none stands there, their codes. */
export interface Spot {
  readonly file?: string;
  readonly place?: string;
  readonly codes: readonly string[];
}

/**
 * `small`, `zero`: printed. `hidden`: too few numbers remain. `between`: what the second leaves of the first. `piece`:
 * nobody listed it, and it is certainly small. `meeting`: those who are in all of them are certainly few.
 */
export interface Exposure {
  readonly what: 'small' | 'zero' | 'hidden' | 'between' | 'piece' | 'meeting' | 'contradiction';
  readonly certain: boolean;
  readonly spots: readonly (readonly Spot[])[];
  readonly printed?: readonly number[];
  readonly interval?: Interval;
}

export interface AuditReport {
  readonly exposures: readonly Exposure[];
  /** Files whose own numbers no table adds up to; all of them when each does so alone. */
  readonly notAdding: readonly string[];
  readonly undecided: boolean;
  readonly hidden: number;
  /** Different hidden groups: with enough values, and certainly large. */
  readonly wide: number;
  readonly large: number;
  readonly missing: number;
}

/** Merges what files say and attacks it as the judge does. */
export async function auditOf(
  files: readonly FoundFile[],
  ground: Pick<ReadingGround, 'geography' | 'languages'>,
  audit: Audit,
): Promise<AuditReport> {
  const said = saidIn(files, ground);
  const counts = {
    hidden: said.filter(({ row, missing }) => row.published.state === 'hidden' && !missing).length,
    missing: said.filter(({ missing }) => missing).length,
  };
  const told = contradictionsIn(said);
  if (told.length > 0)
    return { ...counts, exposures: told, notAdding: [], undecided: false, wide: 0, large: 0 };
  const rows = said.map(({ row }) => row);
  const inspection = await inspect(rows, audit);
  return {
    ...counts,
    exposures: exposuresOf(inspection, said),
    notAdding: inspection.adds === false ? await notAdding(said, audit) : [],
    undecided: inspection.adds === undefined,
    wide: inspection.wide,
    large: inspection.large,
  };
}

export const isSafe = ({ exposures, notAdding, undecided }: AuditReport): boolean =>
  exposures.length === 0 && notAdding.length === 0 && !undecided;

async function notAdding(said: readonly Said[], audit: Audit): Promise<string[]> {
  const names = [...new Set(said.map(({ file }) => file))];
  const wrong: string[] = [];
  for (const name of names) {
    const rows = said.filter(({ file }) => file === name).map(({ row }) => row);
    const alone: Inspection = await inspect(rows, { ...audit, onStep: () => undefined });
    if (alone.adds === false) wrong.push(name);
  }
  return wrong.length === 0 ? names : wrong;
}

/** The same people with two numbers, or with a number where nobody can be. */
function contradictionsIn(said: readonly Said[]): Exposure[] {
  return [...byQuery(said).values()].flatMap((all) => {
    const numbers = all.flatMap(({ row: { published } }) =>
      published.state === 'hidden' ? [] : [published.state === 'value' ? published.value : 0],
    );
    const printed = [...new Set(numbers)];
    if (printed.length < 2) return [];
    return [{ what: 'contradiction' as const, certain: true, spots: [all.map(spotOf)], printed }];
  });
}

function byQuery(said: readonly Said[]): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  for (const one of said) {
    const key = queryKey(one.row.query);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

const spotOf = ({ file, cell }: Said): Spot => ({ file, place: cell.place, codes: cell.codes });

function exposuresOf({ discoveries }: Inspection, said: readonly Said[]): Exposure[] {
  const cells = byQuery(said);
  return discoveries.map(({ finding, what, queries, printed, interval }: Discovery): Exposure => ({
    what: what === 'listed' ? listedKind(printed) : what,
    certain: finding === 'disclosed',
    spots: queries.map((query) => spotsOf(query, cells)),
    ...(printed === undefined ? {} : { printed: [printed] }),
    ...(interval === undefined ? {} : { interval }),
  }));
}

const listedKind = (printed: number | undefined) =>
  printed === undefined ? 'hidden' : printed === 0 ? 'zero' : 'small';

/** The cells that say it, or the codes of people that no cell is about. */
function spotsOf(query: Query, cells: ReadonlyMap<string, readonly Said[]>): Spot[] {
  const codes = Object.values(query).map((all) => all.join('+'));
  return cells.get(queryKey(query))?.map(spotOf) ?? [{ codes }];
}
