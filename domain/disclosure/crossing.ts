import { goOn } from './patience.ts';
import { type Draft, loosen, printedIn, repair } from './repair.ts';

const tolerance = 1e-6;

/**
 * Nobody may be certain that few have two things in common that stand in two tables: of each two cells that meet, both
 * and the total where they meet can be as large as what is not small, all at once. Three tables or more then follow where
 * that total is printed, since each table's part is free of the others'. False when nothing more can be hidden for it.
 */
export async function crossWide(draft: Draft): Promise<boolean> {
  for (;;) {
    const hiddenBefore = draft.hidden.size;
    for (const { root, sides } of draft.crossings()) {
      for (const sums of meetings(draft, root, sides)) if (!(await meets(draft, sums))) return false;
    }
    if (draft.hidden.size === hiddenBefore) return true;
    if ((await repair(draft)) !== undefined) return false;
  }
}

type Sums = readonly (readonly number[])[];

function* meetings(draft: Draft, root: number, sides: Sums): Generator<Sums> {
  const alive = sides.map((atoms) => atoms.filter((atom) => !draft.dead.has(atom)));
  for (const [at, one] of alive.entries()) {
    const others = alive.slice(at + 1);
    for (const atom of one) {
      if (alive.length === 1) yield [[root], [atom]];
      for (const other of others) for (const met of other) yield [[root], [atom], [met]];
    }
  }
}

async function meets(draft: Draft, sums: Sums): Promise<boolean> {
  const { threshold } = draft.rule;
  for (;;) {
    if (draft.pool.meets(sums, threshold)) return true;
    await goOn(draft.mayGoOn);
    const extreme = draft.attack.meet(sums);
    draft.pool.add(extreme.solution, printedIn(draft));
    if (extreme.bound > threshold - tolerance) return true;
    if (!loosen(draft, [extreme])) return false;
  }
}
