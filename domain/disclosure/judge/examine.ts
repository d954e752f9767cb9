import type { MayGoOn } from '../patience.ts';
import { type Answer, type Program, total } from './program.ts';
import type { Seen } from './space.ts';

export interface Audit {
  readonly threshold: number;
  /** A hidden group must have more than this many possible values. */
  readonly width: number;
  readonly onStep?: (done: number, of: number) => void;
  readonly mayGoOn?: MayGoOn;
}

/** `narrow`: hidden with few possible values, all of them large enough. */
export type Finding = 'safe' | 'narrow' | 'disclosed' | 'unproven';

const mostTries = 200;
const near = 1e-6;

export function examine(program: Program, group: Seen, audit: Audit): Finding {
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
  return findingOf(answer);
}

/** Whether many people are possible. */
export const findingOf = (answer: Answer): Finding =>
  answer === 'unknown' ? 'unproven' : answer === 'possible' ? 'safe' : 'disclosed';

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
