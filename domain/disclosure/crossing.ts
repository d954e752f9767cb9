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
      for (const met of meetings(draft, sides)) if (!(await allMeet(draft, root, met))) return false;
    }
    if (draft.hidden.size === hiddenBefore) return true;
    if ((await repair(draft)) !== undefined) return false;
  }
}

type Sums = readonly (readonly number[])[];
/** Atoms of two tables; each of the one with each of the other. Where but one table says something, the other are none. */
type Met = readonly [one: readonly number[], other: readonly number[]];

function* meetings(draft: Draft, sides: Sums): Generator<Met> {
  const alive = sides.map((atoms) => atoms.filter((atom) => !draft.dead.has(atom)));
  const [only = []] = alive;
  if (alive.length === 1 && only.length > 0) yield [only, []];
  for (const [at, one] of alive.entries())
    for (const other of alive.slice(at + 1)) if (one.length > 0 && other.length > 0) yield [one, other];
}

/** All at once where there is room for them all, else each half by itself, down to two that meet. */
async function allMeet(draft: Draft, root: number, [one, other]: Met): Promise<boolean> {
  const sums = [root, ...one, ...other].map((atom) => [atom]);
  if (one.length <= 1 && other.length <= 1) return meets(draft, sums);
  if (draft.pool.meets(sums, draft.rule.threshold)) return true;
  await goOn(draft.mayGoOn);
  const extreme = draft.attack.meet(sums);
  draft.pool.add(extreme.solution, printedIn(draft));
  if (extreme.bound > draft.rule.threshold - tolerance) return true;
  const [first, second] = halves([one, other]);
  return (await allMeet(draft, root, first)) && (await allMeet(draft, root, second));
}

/** The longer list is cut in two. */
function halves([one, other]: Met): [Met, Met] {
  const cut = (atoms: readonly number[]): [readonly number[], readonly number[]] => {
    const middle = Math.ceil(atoms.length / 2);
    return [atoms.slice(0, middle), atoms.slice(middle)];
  };
  if (one.length < other.length) {
    const [first, second] = cut(other);
    return [
      [one, first],
      [one, second],
    ];
  }
  const [first, second] = cut(one);
  return [
    [first, other],
    [second, other],
  ];
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
