import type { Group } from './groups.ts';
import type { Target } from './primary.ts';
import { type Draft, proof, targetOf } from './repair.ts';

/** Enough for tables of common size; beyond it a few dots more are kept rather than minutes waited. */
const mostAttacks = 10_000;

/** Prints again what need not be hidden, the dearest first, while everything that must be unknown still is. */
export async function tidy(draft: Draft, primary: ReadonlySet<number>): Promise<void> {
  const { groups, hidden } = draft;
  const needless = [...hidden].filter(
    (number) => !primary.has(number) && groups[number]?.fixed === undefined,
  );
  const dearest = needless.sort((a, b) => worth(groups[b]) - worth(groups[a]) || a - b);
  const most = draft.attack.solved + mostAttacks;
  for (const [done, number] of dearest.entries()) {
    if (draft.attack.solved > most) return;
    draft.onStep?.(done, dearest.length);
    await tryPrinting(draft, number);
  }
}

const worth = (group: Group | undefined): number =>
  group === undefined ? 0 : 1 + group.value + 40 * Math.log2(group.leaves);

async function tryPrinting(draft: Draft, number: number): Promise<void> {
  const { groups, hidden, attack, pool } = draft;
  const group = groups[number];
  if (group === undefined) return;
  hidden.delete(number);
  attack.show(number, true);
  draft.pool = pool.printing(group);
  if (await allProven(draft)) return;
  hidden.add(number);
  attack.show(number, false);
  draft.pool = pool;
}

async function allProven(draft: Draft): Promise<boolean> {
  for (const target of targetsOf(draft)) if ((await proof(draft, target)) !== undefined) return false;
  return true;
}

/** Those with the least proof first, so that what cannot be printed is soon found out. */
function targetsOf(draft: Draft): Target[] {
  const targets = [...draft.unlisted, ...[...draft.hidden].map((number) => targetOf(draft, number))];
  const proven = new Map(targets.map((target) => [target, draft.pool.spread(target.atoms)]));
  const spread = (target: Target): number => {
    const { least, most } = proven.get(target) ?? { least: 0, most: 0 };
    return most - least;
  };
  return targets.sort((a, b) => spread(a) - spread(b));
}
