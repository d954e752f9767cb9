import type { Attack, Direction, Extreme } from './attack.ts';
import type { Group, Problem } from './groups.ts';
import { goOn, type MayGoOn } from './patience.ts';
import type { Pool } from './pool.ts';
import type { Target } from './primary.ts';
import type { Rule } from './rule.ts';

/** A publication under way: what is hidden so far, and the proofs at hand. */
export interface Draft {
  readonly groups: readonly Group[];
  readonly hidden: Set<number>;
  readonly attack: Attack;
  readonly rule: Rule;
  /** Groups that must be wide even when they are certainly not small. */
  readonly inside: ReadonlySet<number>;
  /** What no cell lists and must stay unknown all the same. */
  readonly unlisted: readonly Target[];
  /** Where tables meet that were not published as one. */
  readonly crossings: Problem['crossings'];
  readonly dead: Problem['dead'];
  readonly onStep?: (done: number, of: number) => void;
  readonly mayGoOn?: MayGoOn;
  pool: Pool;
}

export const printedIn =
  (draft: Draft) =>
  (group: number): boolean =>
    !draft.hidden.has(group);

export const targetOf = (draft: Draft, number: number): Target => {
  const { atoms, value } = draft.groups[number] ?? { atoms: [], value: 0 };
  return { atoms, value, group: number, need: draft.inside.has(number) ? 'wide' : 'wide-if-small' };
};

/** Widens every hidden group, the smallest first and those it hides on the way too; the target that cannot be, if any. */
export async function repair(draft: Draft): Promise<Target | undefined> {
  const done = new Set<number>();
  for (const target of draft.unlisted) {
    if (!(await widen(draft, target))) return target;
  }
  for (;;) {
    const next = [...draft.hidden]
      .filter((number) => !done.has(number))
      .map((number) => targetOf(draft, number));
    const target = next.sort((a, b) => a.value - b.value || (a.group ?? 0) - (b.group ?? 0))[0];
    if (target === undefined) return undefined;
    if (!(await widen(draft, target))) return target;
    done.add(target.group ?? 0);
  }
}

async function widen(draft: Draft, target: Target): Promise<boolean> {
  for (;;) {
    const bounds = await proof(draft, target);
    if (bounds === undefined) return true;
    if (!loosen(draft, bounds)) return false;
  }
}

/** Hides the cheapest of the groups that hold the bounds; false when none of them may be hidden. */
export function loosen(draft: Draft, bounds: readonly Extreme[]): boolean {
  const tight = new Set(bounds.flatMap((extreme) => extreme.tight));
  const cheapest = [...tight]
    .filter((number) => mayHide(draft, number))
    .sort((a, b) => price(draft, a) - price(draft, b) || a - b)[0];
  if (cheapest === undefined) return false;
  draft.hidden.add(cheapest);
  draft.attack.show(cheapest, false);
  return true;
}

/** Undefined when the target has what it needs; else what holds it. */
export async function proof(draft: Draft, target: Target): Promise<readonly Extreme[] | undefined> {
  if (enough(draft, target)) return undefined;
  const { threshold, width } = draft.rule;
  const most = await reach(draft, target, 'most');
  if (enough(draft, target)) return undefined;
  if (target.need === 'not-surely-small') return most.bound > threshold - tolerance ? undefined : [most];
  const least = await reach(draft, target, 'least');
  const wide = most.bound - least.bound > width - tolerance;
  const large = target.need === 'wide-if-small' && least.bound > threshold - tolerance;
  return wide || large ? undefined : [most, least];
}

const tolerance = 1e-6;

function enough({ pool, rule }: Draft, { atoms, need }: Target): boolean {
  const { least, most } = pool.spread(atoms);
  return need === 'not-surely-small' ? most >= rule.threshold : most - least >= rule.width;
}

async function reach(draft: Draft, target: Target, direction: Direction): Promise<Extreme> {
  await goOn(draft.mayGoOn);
  const extreme = draft.attack.reach(target.atoms, direction);
  draft.pool.add(extreme.solution, printedIn(draft));
  return extreme;
}

const mayHide = (draft: Draft, number: number): boolean =>
  !draft.hidden.has(number) && draft.groups[number]?.fixed === undefined;

/** Small cells of few leaves go first: a total that many read goes last. */
function price({ groups }: Draft, number: number): number {
  const { value, leaves } = groups[number] ?? { value: 0, leaves: 1 };
  return 1 + value + 40 * Math.log2(leaves);
}
