import { goOn } from '../patience.ts';
import { type Audit, examine, type Finding, findingOf } from './examine.ts';
import { gaps } from './gaps.ts';
import { type Meeting, meetings } from './meetings.ts';
import type { Program } from './program.ts';
import type { Seen, Space } from './space.ts';

const wanderings = 80;

/** What was found of everything that was attacked; of places where sheets meet, only what is not safe. */
export interface Attacked {
  readonly groups: readonly { readonly group: Seen; readonly finding: Finding }[];
  readonly meetings: readonly { readonly meeting: Meeting; readonly finding: Finding }[];
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
  const found: { readonly meeting: Meeting; readonly finding: Finding }[] = [];
  for (const meeting of meetings(space)) {
    const finding = await crossed(program, meeting, audit);
    if (finding !== 'safe') found.push({ meeting, finding });
  }
  return found;
}

async function crossed(program: Program, meeting: Meeting, { threshold, mayGoOn }: Audit): Promise<Finding> {
  const sums = meeting.map((unknown) => [unknown]);
  if (program.witnesses.some((table) => meeting.every((unknown) => (table[unknown] ?? 0) >= threshold)))
    return 'safe';
  await goOn(mayGoOn);
  return findingOf(program.can(sums, threshold, Infinity));
}
