import type { Seen } from './space.ts';

/**
 * What taking one known group from a larger one leaves. Known are the printed groups, and the hidden ones that are
 * certainly not small and so may be narrow.
 */
export function gaps(groups: readonly Seen[], narrow: readonly Seen[]): Seen[] {
  const known = [...groups.filter((group) => group.printed !== undefined), ...narrow];
  const withUnknown = indexed(known);
  const listed = new Set(groups.map(({ unknowns }) => unknowns.join(' ')));
  const found = new Map<string, Seen>();
  for (const inner of known) {
    const own = { unknowns: inner.unknowns, more: [] };
    const wide = inner.wide && { unknowns: inner.wide.totals, more: without(inner.wide.own, inner.unknowns) };
    for (const place of wide === undefined ? [own] : [own, wide]) {
      for (const outer of withUnknown.get(place.unknowns[0] ?? -1) ?? []) {
        const gap = left(inner, outer, place);
        const name = gap?.unknowns.join(' ') ?? '';
        if (gap !== undefined && !(listed.has(name) && gap.printed === undefined)) found.set(name, gap);
      }
    }
  }
  return [...found.values()];
}

type Known = Seen & { readonly members: ReadonlySet<number> };

function indexed(known: readonly Seen[]): ReadonlyMap<number, readonly Known[]> {
  const index = new Map<number, Known[]>();
  for (const group of known) {
    const entry = { ...group, members: new Set(group.unknowns) };
    for (const unknown of group.unknowns) {
      const there = index.get(unknown) ?? [];
      there.push(entry);
      index.set(unknown, there);
    }
  }
  return index;
}

function without(all: readonly number[], taken: readonly number[]): number[] {
  const gone = new Set(taken);
  return all.filter((unknown) => !gone.has(unknown));
}

interface Place {
  readonly unknowns: readonly number[];
  readonly more: readonly number[];
}

function left(inner: Seen, outer: Known, { unknowns: place, more }: Place): Seen | undefined {
  if (!place.every((unknown) => outer.members.has(unknown))) return undefined;
  const unknowns = [...without(outer.unknowns, place), ...more];
  if (unknowns.length === 0) return undefined;
  const exact = inner.printed !== undefined && outer.printed !== undefined;
  const rest = { unknowns, query: outer.query, without: inner.query, listed: false };
  return exact ? { ...rest, printed: (outer.printed ?? 0) - (inner.printed ?? 0) } : rest;
}
