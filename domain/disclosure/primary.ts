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

function differencesOf(groups: readonly Group[], primary: ReadonlySet<number>, threshold: number): Target[] {
  const candidates = groups.filter((_, number) => !primary.has(number)).sort((a, b) => a.value - b.value);
  const found = new Map<string, Target>();
  for (const [at, inner] of candidates.entries()) {
    for (let next = at + 1; next < candidates.length; next += 1) {
      const outer = candidates[next];
      if (outer === undefined || outer.value - inner.value >= threshold) break;
      for (const [small, large] of [
        [inner, outer],
        [outer, inner],
      ] as const) {
        const atoms = gap(small, large);
        if (atoms.length > 0)
          found.set(atoms.join(), { atoms, value: large.value - small.value, need: 'wide' });
      }
    }
  }
  return [...found.values()].filter(({ value }) => value >= 0);
}

/** The atoms of the large group outside the small one; none when it is not within. */
function gap(small: Group, large: Group): number[] {
  if (small.atoms.length >= large.atoms.length) return [];
  const within = new Set(large.atoms);
  if (!small.atoms.every((atom) => within.has(atom))) return [];
  const inner = new Set(small.atoms);
  return large.atoms.filter((atom) => !inner.has(atom));
}
