import { type Program, total } from './program.ts';

/** The whole numbers that remain possible, both ends included; `proven` when a whole table was found for either end and none beyond. */
export interface Interval {
  readonly least: number;
  readonly most: number;
  readonly proven: boolean;
}

const near = 1e-6;
const mostSteps = 40;

/**
 * Between the relaxed bounds, which no whole table goes beyond, and tables that were found. As long as the two differ,
 * a table beyond the best one is asked for: it is found, or branching proves that there is none.
 */
export function intervalOf(program: Program, unknowns: readonly number[]): Interval {
  const least = endOf(program, unknowns, -1);
  const most = endOf(program, unknowns, 1);
  return { least: least.at, most: most.at, proven: least.proven && most.proven };
}

function endOf(program: Program, unknowns: readonly number[], direction: 1 | -1) {
  const bound = boundOf(program, unknowns, direction);
  if (!Number.isFinite(bound)) return { at: bound, proven: true };
  for (let step = 0; step < mostSteps; step += 1) {
    const best = bestOf(program, unknowns, direction);
    if (best === bound) return { at: bound, proven: true };
    const [from, to] = direction === 1 ? [(best ?? -1) + 1, bound] : [bound, (best ?? Infinity) - 1];
    const answer = program.can([unknowns], from, to);
    if (answer === 'impossible') return { at: best ?? bound, proven: best !== undefined };
    if (answer === 'unknown') break;
  }
  return { at: bound, proven: false };
}

function boundOf(program: Program, unknowns: readonly number[], direction: 1 | -1): number {
  const end = program.end(unknowns, direction) ?? 0;
  if (direction === -1) return Math.ceil(end - near);
  return end >= program.ceiling ? Infinity : Math.floor(end + near);
}

function bestOf({ witnesses }: Program, unknowns: readonly number[], direction: 1 | -1): number | undefined {
  let best: number | undefined;
  for (const table of witnesses) {
    const value = total(unknowns, table);
    if (best === undefined || value * direction > best * direction) best = value;
  }
  return best;
}
