import type { Highs } from 'highs';
import { Attack } from './attack.ts';
import { Elimination } from './elimination.ts';
import { crossWide } from './crossing.ts';
import type { Problem } from './groups.ts';
import { linkedRows } from './linked-rows.ts';
import { goOn, type MayGoOn } from './patience.ts';
import { Pool } from './pool.ts';
import { type Secrets, secretsOf, type Target } from './primary.ts';
import { type Draft, printedIn, repair } from './repair.ts';
import type { Rule } from './rule.ts';
import { tidy } from './tidy.ts';

export interface Choice {
  readonly rule: Rule;
  readonly insideRule: boolean;
  readonly onStep?: (done: number, of: number) => void;
  readonly mayGoOn?: MayGoOn;
}

/** The groups that must be hidden so that nothing secret can be worked out; undefined when no choice of groups will do. */
export async function suppress(
  highs: Highs,
  problem: Problem,
  choice: Choice,
): Promise<ReadonlySet<number> | undefined> {
  const { groups, truth } = problem;
  const secrets = secretsOf(problem, choice.rule, choice.insideRule);
  const hidden = eliminate(problem, secrets);
  const attack = new Attack(highs, problem);
  for (const number of groups.keys()) attack.show(number, !hidden.has(number));
  const draft: Draft = {
    groups,
    hidden,
    attack,
    rule: choice.rule,
    inside: secrets.inside,
    unlisted: [...secrets.differences, ...unlistedAtoms(problem)],
    crossings: problem.crossings,
    dead: problem.dead,
    pool: new Pool(problem, [truth]),
    ...(choice.onStep === undefined ? {} : { onStep: choice.onStep }),
    ...(choice.mayGoOn === undefined ? {} : { mayGoOn: choice.mayGoOn }),
  };
  try {
    await scatter(draft, truth.length);
    if ((await repair(draft)) !== undefined) return undefined;
    await tidy(draft, secrets.primary);
    return (await crossWide(draft)) ? hidden : undefined;
  } finally {
    attack.close();
  }
}

function unlistedAtoms({ groups, truth, dead }: Problem): Target[] {
  const listed = new Set(groups.flatMap(({ atoms }) => (atoms.length === 1 ? atoms : [])));
  return [...truth.entries()].flatMap(([atom, value]): Target[] =>
    listed.has(atom) || dead.has(atom) ? [] : [{ atoms: [atom], value, need: 'not-surely-small' }],
  );
}

/** Prints from the top down, as long as no secret follows from what is printed. */
function eliminate({ groups, truth, links }: Problem, { primary, differences }: Secrets): Set<number> {
  const small = [...primary].map((number) => groups[number]?.atoms ?? []);
  const elimination = new Elimination(truth.length, [...small, ...differences.map(({ atoms }) => atoms)]);
  for (const row of linkedRows(links)) elimination.admit(row);
  for (const { atoms, fixed } of groups) if (fixed === 'printed') elimination.admitSum(atoms);
  const hidden = new Set(primary);
  const order = [...groups.entries()].sort(
    ([a, x], [b, y]) => y.leaves - x.leaves || y.value - x.value || a - b,
  );
  for (const [number, { atoms, fixed }] of order) {
    if (fixed === 'printed' || hidden.has(number)) continue;
    if (fixed === 'hidden' || !elimination.prints(atoms)) hidden.add(number);
  }
  return hidden;
}

const rounds = 30;

/** Corners in many directions, the same in every run, prove most cells wide at once. */
async function scatter(draft: Draft, size: number): Promise<void> {
  let seed = 1;
  for (let round = 0; round < rounds; round += 1) {
    await goOn(draft.mayGoOn);
    const weights = Array.from({ length: size }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return (seed % 2001) - 1000;
    });
    draft.pool.add(draft.attack.corner(weights), printedIn(draft));
  }
}
