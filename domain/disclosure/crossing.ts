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
    for (const met of meetings(draft)) if (!(await allMeet(draft, met))) return false;
    if (draft.hidden.size === hiddenBefore) return true;
    if ((await repair(draft)) !== undefined) return false;
  }
}

type Sums = readonly (readonly number[])[];
type Atoms = readonly number[];
/** Places of the root, and atoms of two tables there: one of each list meets one of each other list. */
type Met = readonly Atoms[];

/** Places at which the same tables meet are looked at together. Where but one table says something there are two lists. */
function meetings({ crossings, dead }: Draft): Iterable<Met> {
  const found = new Map<string, { readonly places: number[]; readonly sides: readonly Atoms[] }>();
  for (const { root, sides } of crossings()) {
    const alive = sides.map((atoms) => atoms.filter((atom) => !dead.has(atom)));
    for (const met of alive.length === 1 ? [alive] : pairsOf(alive)) {
      if (met.some((atoms) => atoms.length === 0)) continue;
      const key = met.map((atoms) => atoms.join()).join('|');
      const known = found.get(key) ?? { places: [], sides: met };
      known.places.push(root);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ places, sides }) => [places, ...sides]);
}

const pairsOf = <Side>(sides: readonly Side[]): Side[][] =>
  sides.flatMap((one, at) => sides.slice(at + 1).map((other) => [one, other]));

/** Each list is cut until there is room for all of each piece, then the pieces are tried with each other. */
async function allMeet(draft: Draft, met: Met): Promise<boolean> {
  const pieces: (readonly Atoms[])[] = [];
  for (const atoms of met) pieces.push(await roomFor(draft, atoms));
  for (const together of crossed(pieces)) if (!(await fits(draft, together))) return false;
  return true;
}

const crossed = <Piece>(lists: readonly (readonly Piece[])[]): Piece[][] =>
  lists.reduce<Piece[][]>((found, list) => found.flatMap((so) => list.map((piece) => [...so, piece])), [[]]);

async function roomFor(draft: Draft, atoms: Atoms): Promise<readonly Atoms[]> {
  if (atoms.length === 1 || (await areTogether(draft, atoms))) return [atoms];
  const [first, second] = halves(atoms);
  return [...(await roomFor(draft, first)), ...(await roomFor(draft, second))];
}

/** All at once where that can be, else each half of the longest list by itself, down to one of each that meet. */
async function fits(draft: Draft, met: Met): Promise<boolean> {
  const longest = met.reduce((one, other) => (other.length > one.length ? other : one), []);
  if (longest.length <= 1)
    return meets(
      draft,
      met.map(([atom = 0]) => [atom]),
    );
  if (await areTogether(draft, met.flat())) return true;
  for (const half of halves(longest)) {
    const rest = met.map((atoms) => (atoms === longest ? half : atoms));
    if (!(await fits(draft, rest))) return false;
  }
  return true;
}

const halves = (atoms: Atoms): readonly [Atoms, Atoms] => [
  atoms.slice(0, atoms.length >> 1),
  atoms.slice(atoms.length >> 1),
];

/** Whether all of these can be as large as what is not small, in one table. */
async function areTogether(draft: Draft, atoms: Atoms): Promise<boolean> {
  const sums = atoms.map((atom) => [atom]);
  const { threshold } = draft.rule;
  if (draft.pool.meets(sums, threshold)) return true;
  await goOn(draft.mayGoOn);
  const extreme = draft.attack.meet(sums);
  draft.pool.add(extreme.solution, printedIn(draft));
  return extreme.bound > threshold - tolerance;
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
