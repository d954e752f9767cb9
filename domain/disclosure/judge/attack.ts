import { goOn } from '../patience.ts';
import { type Audit, examine, type Finding, findingOf } from './examine.ts';
import { gaps } from './gaps.ts';
import { halved, type Meeting, meetings, unknownsOf } from './meetings.ts';
import type { Program } from './program.ts';
import type { Seen, Space } from './space.ts';

const wanderings = 80;

/** What was found of everything that was attacked; of places where sheets meet, only what is not safe. */
export interface Attacked {
  readonly groups: readonly { readonly group: Seen; readonly finding: Finding }[];
  readonly meetings: readonly { readonly meeting: readonly number[]; readonly finding: Finding }[];
}

/** Attacks listed groups, the smallest pieces, what two known groups leave between them, and where sheets meet. */
export async function attack(program: Program, space: Space, audit: Audit): Promise<Attacked> {
  program.wander(wanderings);
  const findings = await examined(program, space.groups, audit);
  const narrow = findings.filter(({ finding }) => finding === 'narrow').map(({ group }) => group);
  const between = await examined(program, gaps(space.groups, narrow), { ...audit, onStep: () => undefined });
  return { groups: [...findings, ...between], meetings: await crossings(program, space, audit) };
}

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
  const found: { readonly meeting: readonly number[]; readonly finding: Finding }[] = [];
  for (const meeting of meetings(space)) found.push(...(await crossed(program, meeting, audit)));
  return found;
}

/** A table in which all of them are many clears every two of them at once; else each half is looked at by itself. */
async function crossed(
  program: Program,
  meeting: Meeting,
  audit: Audit,
): Promise<{ readonly meeting: readonly number[]; readonly finding: Finding }[]> {
  const unknowns = unknownsOf(meeting);
  const { threshold } = audit;
  if (program.witnesses.some((table) => unknowns.every((unknown) => (table[unknown] ?? 0) >= threshold)))
    return [];
  await goOn(audit.mayGoOn);
  const halves = halved(meeting);
  if (halves === undefined) {
    const sums = unknowns.map((unknown) => [unknown]);
    const finding = findingOf(program.can(sums, threshold, Infinity));
    return finding === 'safe' ? [] : [{ meeting: unknowns, finding }];
  }
  if (program.together(unknowns, threshold)) return [];
  const [first, second] = halves;
  return [...(await crossed(program, first, audit)), ...(await crossed(program, second, audit))];
}
