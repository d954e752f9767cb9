import type { Seen } from './space.ts';

/**
 * What taking one known group from a larger one leaves. Known are the printed groups, and the hidden ones that are
 * certainly not small and so may be narrow.
 */
export function gaps(groups: readonly Seen[], narrow: readonly Seen[]): Seen[] {
  const printed = groups.filter((group) => group.printed !== undefined);
  const known = [...printed, ...narrow].map((group) => ({ group, members: new Set(group.unknowns) }));
  const listed = new Set(groups.map(({ unknowns }) => unknowns.join(' ')));
  const found = new Map<string, Seen>();
  for (const outer of known) {
    for (const { group: inner } of known) {
      const gap = left(inner, outer);
      const name = gap?.unknowns.join(' ') ?? '';
      if (gap !== undefined && !(listed.has(name) && gap.printed === undefined)) found.set(name, gap);
    }
  }
  return [...found.values()];
}

function left(
  inner: Seen,
  outer: { readonly group: Seen; readonly members: ReadonlySet<number> },
): Seen | undefined {
  if (inner.unknowns.length >= outer.members.size) return undefined;
  if (!inner.unknowns.every((unknown) => outer.members.has(unknown))) return undefined;
  const taken = new Set(inner.unknowns);
  const unknowns = outer.group.unknowns.filter((unknown) => !taken.has(unknown));
  const exact = inner.printed !== undefined && outer.group.printed !== undefined;
  const rest = { unknowns, query: outer.group.query, without: inner.query, listed: false };
  return exact ? { ...rest, printed: (outer.group.printed ?? 0) - (inner.printed ?? 0) } : rest;
}
