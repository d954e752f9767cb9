import { failed, type Failure, ok, type Result } from '../result.ts';
import type { Dimension } from '../dimension.ts';
import type { CountTable, Query } from '../statistics.ts';
import { cellQueries, structuralQueries } from './grid.ts';
import { type Conflict, type Problem, problemOf } from './groups.ts';
import { judge } from './judge/judge.ts';
import { bearingOn } from './bearing.ts';
import { type LedgerRow, type PublishedState, queryKey } from './ledger.ts';
import { type MayGoOn, OutOfPatience } from './patience.ts';
import { leastThreshold, ruleOf, ruleVersion } from './rule.ts';
import { loadSolver } from './solver.ts';
import { suppress } from './suppress.ts';

/** What may leave: codes, and per cell a number, a dot or "cannot exist". Behind a dot there is no number to find. */
class Protected {
  readonly #passed = true;
  readonly scope: Query;
  readonly dimensions: readonly Dimension[];
  /** Row by row over the categories: the last dimension changes first. */
  readonly cells: readonly PublishedState[];
  readonly rule: { readonly version: number; readonly threshold: number };

  constructor(table: CountTable, cells: readonly PublishedState[], threshold: number) {
    this.scope = table.scope;
    this.dimensions = table.dimensions;
    this.cells = cells;
    this.rule = { version: ruleVersion, threshold };
  }

  static made(value: unknown): value is Protected {
    return typeof value === 'object' && value !== null && #passed in value && value.#passed;
  }
}

/** Only `protect` makes one: the class itself is not to be had. */
export type ProtectedTable = Protected;
export const isProtected = (value: unknown): value is ProtectedTable => Protected.made(value);

export type Step = 'choosing' | 'judging';
export interface Publication {
  readonly table: CountTable;
  /** Every row ever published of counts with common totals, by any of those who share them. */
  readonly ledger: readonly LedgerRow[];
  /** May be raised, never lowered. */
  readonly threshold?: number;
  /** Hide also what would tell an agency the others' few. On, unless it is switched off. */
  readonly insideRule?: boolean;
  /** Cells that are hidden whatever they count. */
  readonly withheld?: readonly Query[];
  readonly onStep?: (step: Step, done: number, of: number) => void;
  /** No longer: the answer is then `takes-too-long`, and nothing is published. */
  readonly mayGoOn?: MayGoOn;
}

/** `rows` belong in the ledger in the same moment as the file gets its name. */
export interface Protection {
  readonly table: ProtectedTable;
  readonly rows: readonly LedgerRow[];
}

export type RefusalReason =
  Conflict | 'threshold-too-low' | 'cannot-protect' | 'not-proven-safe' | 'takes-too-long';
export type Advice =
  'coarser-period-or-fewer-dimensions' | 'wait-for-yearly-revision' | 'correct-directory' | 'raise-threshold';
export interface Refusal extends Failure<RefusalReason> {
  readonly advice: Advice;
}

const advices: Readonly<Record<RefusalReason, Advice>> = {
  'ledger-differs': 'wait-for-yearly-revision',
  'count-where-no-service': 'correct-directory',
  'too-many-cells': 'coarser-period-or-fewer-dimensions',
  'threshold-too-low': 'raise-threshold',
  'cannot-protect': 'coarser-period-or-fewer-dimensions',
  'not-proven-safe': 'coarser-period-or-fewer-dimensions',
  'takes-too-long': 'coarser-period-or-fewer-dimensions',
};

const refuse = (reason: RefusalReason, query?: Query): Refusal => ({
  ...failed(reason, query?.['period']?.join(' ')),
  advice: advices[reason],
});

/** Widths that are tried: the rule's own, then wider ones where whole numbers leave less room than fractions. */
const extraWidths = [0, 1, 2, 4];

type Answer = Result<Protection, RefusalReason> | Refusal;

/** The one way out: dots are chosen, an auditor attacks table and ledger, and only what it proves safe is returned. */
export async function protect(publication: Publication): Promise<Answer> {
  const { table, ledger, threshold = leastThreshold } = publication;
  if (!Number.isInteger(threshold) || threshold < leastThreshold) return refuse('threshold-too-low');
  const bearing = bearingOn(ledger, [...cellQueries(table), ...structuralQueries(table)]);
  const countable = bearing.filter(({ query }) => table.forgotten?.(query) !== true);
  const withheld = (publication.withheld ?? []).map(hiddenRow);
  const problem = problemOf(table, [...countable, ...withheld]);
  if ('conflict' in problem) return refuse(problem.conflict, problem.query);
  const again = saidBefore(table, ledger);
  if (again !== undefined) return ok({ table: new Protected(table, again, threshold), rows: [] });
  try {
    return await proven(publication, bearing, problem);
  } catch (fault) {
    if (fault instanceof OutOfPatience) return refuse('takes-too-long');
    throw fault;
  }
}

async function proven(
  publication: Publication,
  bearing: readonly LedgerRow[],
  problem: Problem,
): Promise<Answer> {
  const { table, ledger, threshold = leastThreshold, mayGoOn = () => true } = publication;
  const highs = await loadSolver();
  const rule = ruleOf(threshold);
  for (const extra of extraWidths) {
    const choice = {
      rule: { ...rule, width: rule.width + extra },
      insideRule: publication.insideRule ?? true,
      mayGoOn,
    };
    const hidden = await suppress(highs, problem, { ...choice, onStep: stepsOf(publication, 'choosing') });
    if (hidden === undefined) return refuse('cannot-protect');
    const cells = asBefore(
      table,
      ledger,
      problem.cells.map((number) => stateOf(problem, number, hidden)),
    );
    const rows = rowsOf(table, cells);
    if (await passes(publication, [...bearing, ...rows])) {
      return ok({ table: new Protected(table, cells, threshold), rows: unpublished(rows, ledger) });
    }
  }
  return refuse('not-proven-safe');
}

const hiddenRow = (query: Query): LedgerRow => ({ query: plain(query), published: { state: 'hidden' } });

/** What stands in the ledger whole was proven when it was entered, and is said the same for ever. */
function saidBefore(table: CountTable, ledger: readonly LedgerRow[]): PublishedState[] | undefined {
  const known = new Map(ledger.map(({ query, published }) => [queryKey(query), published]));
  const states = cellQueries(table).flatMap((query) => known.get(queryKey(query)) ?? []);
  return states.length === cellQueries(table).length ? states : undefined;
}

/** A police area and a county of the same municipalities ask one query: it is one row. */
function unpublished(rows: readonly LedgerRow[], ledger: readonly LedgerRow[]): LedgerRow[] {
  const known = new Set(ledger.map(({ query }) => queryKey(query)));
  const byQuery = new Map(rows.map((row) => [queryKey(row.query), row]));
  return [...byQuery].filter(([key]) => !known.has(key)).map(([, row]) => row);
}

/** What the directory has come to call impossible is still said as it was published. */
function asBefore(
  table: CountTable,
  ledger: readonly LedgerRow[],
  cells: readonly PublishedState[],
): readonly PublishedState[] {
  const known = new Map(ledger.map(({ query, published }) => [queryKey(query), published]));
  return cellQueries(table).flatMap((query, at) => {
    const cell = cells[at];
    if (cell === undefined) return [];
    return cell.state === 'structural' ? (known.get(queryKey(query)) ?? cell) : cell;
  });
}

function stateOf(
  { groups }: Problem,
  number: number | undefined,
  hidden: ReadonlySet<number>,
): PublishedState {
  const group = number === undefined ? undefined : groups[number];
  if (number === undefined || group === undefined) return { state: 'structural' };
  return hidden.has(number) ? { state: 'hidden' } : { state: 'value', value: group.value };
}

function rowsOf(table: CountTable, cells: readonly PublishedState[]): LedgerRow[] {
  return cellQueries(table).flatMap((query, at) => {
    const published = cells[at];
    return published === undefined ? [] : [{ query: plain(query), published }];
  });
}

const plain = (query: Query): LedgerRow['query'] =>
  Object.fromEntries(Object.entries(query).map(([name, codes]) => [name, [...codes]]));

/** The auditor is told what anyone can read: the rows, and by the directory what cannot exist. */
async function passes(publication: Publication, rows: readonly LedgerRow[]): Promise<boolean> {
  const { table, threshold = leastThreshold, mayGoOn = () => true } = publication;
  const empty = structuralQueries(table).map((query): LedgerRow => ({
    query: plain(query),
    published: { state: 'structural' },
  }));
  const audit = { threshold, width: threshold, mayGoOn, onStep: stepsOf(publication, 'judging') };
  return (await judge([...rows, ...empty], audit)).safe;
}

const stepsOf =
  ({ onStep }: Publication, step: Step) =>
  (done: number, of: number): void => {
    onStep?.(step, done, of);
  };
