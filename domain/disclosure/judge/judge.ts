import { goOn, type MayGoOn } from '../patience.ts';
import type { LedgerRow } from '../ledger.ts';
import { loadSolver } from '../solver.ts';
import { gaps } from './gaps.ts';
import { type Answer, Program, total } from './program.ts';
import { type Meeting, meetings } from './meetings.ts';
import { type Exposed, type Seen, type Space, spaceOf } from './space.ts';

export interface Audit {
  readonly threshold: number;
  /** A hidden group must have more than this many possible values. */
  readonly width: number;
  readonly onStep?: (done: number, of: number) => void;
  readonly mayGoOn?: MayGoOn;
}

/** `disclosed` is certain to an outsider, `unproven` could not be decided: a table with either is not published. */
export interface Verdict {
  readonly safe: boolean;
  readonly disclosed: readonly Exposed[];
  readonly unproven: readonly Exposed[];
}

type Finding = 'safe' | 'narrow' | 'disclosed' | 'unproven';

const mostTries = 200;
const wanderings = 80;
const near = 1e-6;

/**
 * Attacks everything that was ever published as an outsider would, who knows the rules, that counts are whole and what
 * cannot exist. Shares no algorithm with what chose the dots.
 */
export async function judge(rows: readonly LedgerRow[], audit: Audit): Promise<Verdict> {
  const space = spaceOf(rows);
  if (space.contradictions.length > 0) return { safe: false, disclosed: space.contradictions, unproven: [] };
  const program = new Program(await loadSolver(), space);
  try {
    return program.end([], 1) === undefined
      ? { safe: false, disclosed: [], unproven: rows.map(({ query }) => ({ query })) }
      : await attack(program, space, audit);
  } finally {
    program.close();
  }
}

async function attack(program: Program, space: Space, audit: Audit): Promise<Verdict> {
  program.wander(wanderings);
  const findings = await examined(program, space.groups, audit);
  const narrow = findings.filter(({ finding }) => finding === 'narrow').map(({ group }) => group);
  const between = await examined(program, gaps(space.groups, narrow), { ...audit, onStep: () => undefined });
  const all = [...findings, ...between].map(({ group, finding }) => ({ exposed: nameOf(group), finding }));
  const crossed = await crossings(program, space, audit);
  const named = (wanted: Finding): Exposed[] =>
    [...all, ...crossed].flatMap(({ exposed, finding }) => (finding === wanted ? [exposed] : []));
  const disclosed = named('disclosed');
  const unproven = named('unproven');
  return { safe: disclosed.length + unproven.length === 0, disclosed, unproven };
}

const nameOf = ({ query, without }: Seen): Exposed =>
  without === undefined ? { query } : { query, without };

async function examined(program: Program, groups: readonly Seen[], audit: Audit) {
  const found: { readonly group: Seen; readonly finding: Finding }[] = [];
  for (const [done, group] of groups.entries()) {
    await goOn(audit.mayGoOn);
    audit.onStep?.(done, groups.length);
    found.push({ group, finding: examine(program, group, audit) });
  }
  return found;
}

/** Where sheets meet: is anybody certain that few stand in both pieces? Only what is not safe is named. */
async function crossings(program: Program, space: Space, audit: Audit) {
  const found: { readonly exposed: Exposed; readonly finding: Finding }[] = [];
  for (const meeting of meetings(space)) {
    const finding = await crossed(program, meeting, audit);
    if (finding !== 'safe') found.push({ exposed: { query: { piece: [meeting.join(' ')] } }, finding });
  }
  return found;
}

async function crossed(program: Program, meeting: Meeting, { threshold, mayGoOn }: Audit): Promise<Finding> {
  const sums = meeting.map((unknown) => [unknown]);
  if (program.witnesses.some((table) => meeting.every((unknown) => (table[unknown] ?? 0) >= threshold)))
    return 'safe';
  await goOn(mayGoOn);
  return finding(program.can(sums, threshold, Infinity), { possible: 'safe', impossible: 'disclosed' });
}

function examine(program: Program, group: Seen, audit: Audit): Finding {
  if (group.printed !== undefined) return group.printed < audit.threshold ? 'disclosed' : 'safe';
  return group.listed ? hidden(program, group.unknowns, audit) : unlisted(program, group.unknowns, audit);
}

/** A group that nobody listed is disclosed when it is certain to be small. */
function unlisted(program: Program, unknowns: readonly number[], { threshold }: Audit): Finding {
  const large = (): boolean => program.witnesses.some((table) => total(unknowns, table) >= threshold);
  if (large()) return 'safe';
  const most = program.end(unknowns, 1) ?? 0;
  if (large()) return 'safe';
  const answer = program.can([unknowns], threshold, Math.max(threshold, Math.floor(most + near)));
  return finding(answer, { possible: 'safe', impossible: 'disclosed' });
}

const finding = (
  answer: Answer,
  names: { readonly possible: Finding; readonly impossible: Finding },
): Finding => (answer === 'unknown' ? 'unproven' : names[answer]);

/** A listed group needs more than `width` values that are proven possible, unless it is certainly not small. */
function hidden(program: Program, unknowns: readonly number[], audit: Audit): Finding {
  const values = (): Set<number> => new Set(program.witnesses.map((table) => total(unknowns, table)));
  const wide = (): boolean => values().size > audit.width;
  if (wide()) return 'safe';
  const most = program.end(unknowns, 1) ?? 0;
  if (wide()) return 'safe';
  const least = Math.ceil((program.end(unknowns, -1) ?? 0) - near);
  if (wide()) return 'safe';
  const tried = tryEach(program, unknowns, { least, most: Math.floor(most + near), audit });
  if (wide()) return 'safe';
  if (tried.undecided) return 'unproven';
  return [...values()].some((value) => value < audit.threshold) ? 'disclosed' : 'narrow';
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly audit: Audit;
}

function tryEach(program: Program, unknowns: readonly number[], { least, most, audit }: Range) {
  let undecided = most - least > mostTries;
  const found = new Set(program.witnesses.map((table) => total(unknowns, table)));
  for (
    let value = least;
    value <= Math.min(most, least + mostTries) && found.size <= audit.width;
    value += 1
  ) {
    if (found.has(value)) continue;
    const answer = program.can([unknowns], value, value);
    if (answer === 'possible') found.add(value);
    if (answer === 'unknown') undecided = true;
  }
  return { undecided };
}
