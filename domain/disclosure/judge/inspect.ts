import type { LedgerRow } from '../ledger.ts';
import { goOn } from '../patience.ts';
import { loadSolver } from '../solver.ts';
import type { Query } from '../../statistics.ts';
import { type Attacked, attack } from './attack.ts';
import type { Audit } from './examine.ts';
import { type Interval, intervalOf } from './interval.ts';
import { Program } from './program.ts';
import { type Seen, type Space, spaceOf } from './space.ts';

/** A group that an outsider is certain of, or that nobody could decide. */
export interface Discovery {
  readonly finding: 'disclosed' | 'unproven';
  /** Listed: the group of a query. Between: a query without another. Piece: nobody listed it. Meeting: in several at once. */
  readonly what: 'listed' | 'between' | 'piece' | 'meeting';
  readonly queries: readonly Query[];
  readonly printed?: number;
  readonly interval?: Interval;
}

/** `adds` is false when no whole-number table agrees with all that is printed, undefined when that is not known. */
export interface Inspection {
  readonly adds: boolean | undefined;
  readonly discoveries: readonly Discovery[];
  /** Hidden groups: those with more than enough values, and those that are certainly large. */
  readonly wide: number;
  readonly large: number;
}

const nothing = { discoveries: [], wide: 0, large: 0 };

/** The judge's attack, told group by group with the whole numbers that remain. */
export async function inspect(rows: readonly LedgerRow[], audit: Audit): Promise<Inspection> {
  const space = spaceOf(rows);
  if (space.contradictions.length > 0) return { ...nothing, adds: false };
  const program = new Program(await loadSolver(), space);
  try {
    if (program.end([], 1) === undefined) return { ...nothing, adds: false };
    const attacked = await attack(program, space, audit);
    const adds = addsUp(program);
    return adds === true ? await inspected(program, space, { attacked, audit }) : { ...nothing, adds };
  } finally {
    program.close();
  }
}

function addsUp(program: Program): boolean | undefined {
  if (program.witnesses.length > 0) return true;
  const answer = program.can([[]], 0, 0);
  return answer === 'unknown' ? undefined : answer === 'possible';
}

interface Found {
  readonly attacked: Attacked;
  readonly audit: Audit;
}

async function inspected(program: Program, space: Space, { attacked, audit }: Found): Promise<Inspection> {
  const discoveries: Discovery[] = [];
  for (const { group, finding } of attacked.groups) {
    if (finding === 'safe' || finding === 'narrow') continue;
    await goOn(audit.mayGoOn);
    discoveries.push({ finding, ...told(program, space, group) });
  }
  for (const { meeting, finding } of attacked.meetings) {
    if (finding === 'safe' || finding === 'narrow') continue;
    discoveries.push({ finding, what: 'meeting', queries: meeting.map(space.codesIn) });
  }
  const hidden = attacked.groups.filter(({ group }) => group.listed && group.printed === undefined);
  return {
    adds: true,
    discoveries,
    wide: hidden.filter(({ finding }) => finding === 'safe').length,
    large: hidden.filter(({ finding }) => finding === 'narrow').length,
  };
}

function told(program: Program, space: Space, group: Seen): Omit<Discovery, 'finding'> {
  const { query, without, printed, unknowns, listed } = group;
  const number = printed === undefined ? { interval: intervalOf(program, unknowns) } : { printed };
  if (listed) return { what: 'listed', queries: [query], ...number };
  if (without !== undefined) return { what: 'between', queries: [query, without], ...number };
  return { what: 'piece', queries: unknowns.map(space.codesIn), ...number };
}
