import { goOn } from '../patience.ts';
import { type Audit, examine, type Finding, findingOf } from './examine.ts';
import { gaps } from './gaps.ts';
import { halved, type Meeting, meetings } from './meetings.ts';
import type { Program } from './program.ts';
import type { Seen, Space } from './space.ts';

const wanderings = 80;

/** What was found of everything that was attacked; of places where sheets meet, only what is not safe. */
export interface Attacked {
  readonly groups: readonly { readonly group: Seen; readonly finding: Finding }[];
  readonly meetings: readonly Crossed[];
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
  const found: Crossed[] = [];
  for (const meeting of meetings(space)) {
    const cut: Meeting[][] = [];
    for (const list of meeting) cut.push(await possible(program, [list], audit));
    for (const lists of everyOne(cut)) found.push(...(await crossed(program, lists.flat(), audit)));
  }
  return found;
}

interface Crossed {
  readonly meeting: readonly number[];
  readonly finding: Finding;
}

const everyOne = (lists: readonly (readonly Meeting[])[]): Meeting[][] =>
  lists.reduce<Meeting[][]>((found, list) => found.flatMap((so) => list.map((one) => [...so, one])), [[]]);

/** The list in pieces, each of which can be many in all its unknowns at once, as far as that was seen. */
async function possible(program: Program, list: Meeting, audit: Audit): Promise<Meeting[]> {
  const halves = halved(list);
  if (halves === undefined || (await seenTogether(program, list, audit))) return [list];
  const [first, second] = halves;
  return [...(await possible(program, first, audit)), ...(await possible(program, second, audit))];
}

/** A table in which all of them are many clears every two of them at once; else each half is looked at by itself. */
async function crossed(program: Program, meeting: Meeting, audit: Audit): Promise<Crossed[]> {
  if (await seenTogether(program, meeting, audit)) return [];
  const halves = halved(meeting);
  if (halves !== undefined) {
    const [first, second] = halves;
    return [...(await crossed(program, first, audit)), ...(await crossed(program, second, audit))];
  }
  const sums = meeting.map(([unknown = 0]) => [unknown]);
  const finding = findingOf(program.can(sums, audit.threshold, Infinity));
  return finding === 'safe' ? [] : [{ meeting: sums.flat(), finding }];
}

async function seenTogether(
  program: Program,
  meeting: Meeting,
  { threshold, mayGoOn }: Audit,
): Promise<boolean> {
  const unknowns = meeting.flat();
  if (program.witnesses.some((table) => unknowns.every((unknown) => (table[unknown] ?? 0) >= threshold)))
    return true;
  await goOn(mayGoOn);
  return program.together(unknowns, threshold);
}
