import { type Group, type Problem, sumOf } from './groups.ts';
import type { Rule } from './rule.ts';

/**
 * What a target needs: to be `wide` whatever it is, to be wide unless it is certainly not small, or only to be possibly not
 * small, where nobody listed it.
 */
export type Need = 'wide' | 'wide-if-small' | 'not-surely-small';

export interface Target {
  readonly atoms: readonly number[];
  readonly value: number;
  readonly group?: number;
  readonly need: Need;
}

export interface Secrets {
  readonly primary: ReadonlySet<number>;
  /** Small differences between two groups, one within the other: both may not be printed. */
  readonly differences: readonly Target[];
  readonly inside: ReadonlySet<number>;
}

/** The groups that are hidden for their own sake, and the small gaps between groups that may be printed. */
export function secretsOf({ groups, byAgency }: Problem, rule: Rule, insideRule: boolean): Secrets {
  const open = [...groups.entries()].filter(([, { fixed }]) => fixed !== 'printed');
  const small = open.filter(([, { value }]) => value < rule.threshold).map(([number]) => number);
  const inside = open.filter(([, group]) => insideRule && leavesFew(group, byAgency, rule.threshold));
  const primary = new Set([...small, ...inside.map(([number]) => number)]);
  return {
    primary,
    inside: new Set(inside.map(([number]) => number)),
    differences: differencesOf(groups, primary, rule.threshold),
  };
}

/** An agency that takes its own count away is left with the others' few. */
function leavesFew({ atoms, value }: Group, byAgency: Problem['byAgency'], threshold: number): boolean {
  return byAgency.some((own) => {
    const others = value - sumOf(atoms, own);
    return others > 0 && others < threshold;
  });
}

/** What taking one group from a larger one that holds it would leave, where that is few. */
function differencesOf(groups: readonly Group[], primary: ReadonlySet<number>, threshold: number): Target[] {
  const known = groups.filter((_, number) => !primary.has(number));
  const holding = holdersOf(known);
  const found = new Map<string, Target>();
  for (const inner of known) {
    const own = inner.around?.own ?? [];
    const rest = own.filter((atom) => !inner.atoms.includes(atom));
    for (const { within, left } of [
      { within: inner.atoms, left: [] },
      { within: inner.around?.root ?? [], left: rest },
    ]) {
      for (const outer of holding.get(within[0] ?? -1) ?? []) {
        const value = outer.value - inner.value;
        if (value < 0 || value >= threshold) continue;
        const between = gap(within, outer.atoms);
        const atoms = [...(between ?? []), ...left];
        if (between !== undefined && atoms.length > 0)
          found.set(atoms.join(), { atoms, value, need: 'wide' });
      }
    }
  }
  return [...found.values()];
}

function holdersOf(groups: readonly Group[]): ReadonlyMap<number, readonly Group[]> {
  const holding = new Map<number, Group[]>();
  for (const group of groups) {
    for (const atom of group.atoms) {
      const holders = holding.get(atom);
      if (holders === undefined) holding.set(atom, [group]);
      else holders.push(group);
    }
  }
  return holding;
}

/** The atoms of the large group outside the small one; undefined when it does not lie within. */
function gap(small: readonly number[], large: readonly number[]): readonly number[] | undefined {
  if (small.length > large.length) return undefined;
  const within = new Set(large);
  if (!small.every((atom) => within.has(atom))) return undefined;
  const inner = new Set(small);
  return large.filter((atom) => !inner.has(atom));
}
