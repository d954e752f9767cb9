/** One thing that a page turn may not split: where it begins and ends in the unbroken column, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** What must follow it on the same page. */
  readonly beneath: number;
  /** Whether a group of contacts begins here: the best place for a page turn among contacts. */
  readonly opensGroup: boolean;
}

/** How many of the extents each page takes, in order. One taller than the room gets a page of its own. */
export function paginate(extents: readonly Extent[], room: number): number[] {
  const plain = fill(extents, room);
  const groups = extents.flatMap(({ opensGroup }, place) => (opensGroup ? [place] : []));
  const [first] = groups;
  if (first === undefined || !turnsWithin(plain, first)) return plain;
  const turned = groups
    .toReversed()
    .map((place) => [...fill(extents.slice(0, place), room), ...fill(extents.slice(place), room)])
    .find(
      (pages, tried) => pages.length <= plain.length && !turnsWithin(pages, first, groups.at(-1 - tried)),
    );
  return turned ?? plain;
}

function fill(extents: readonly Extent[], room: number): number[] {
  const pages: number[] = [];
  let top = 0;
  for (const { start, end, beneath } of extents) {
    const taken = pages.at(-1);
    if (taken === undefined || end + beneath - top > room) {
      top = start;
      pages.push(1);
    } else {
      pages[pages.length - 1] = taken + 1;
    }
  }
  return pages;
}

/** Whether a page turn falls among the contacts, other than where it was meant to. */
function turnsWithin(pages: readonly number[], contacts: number, meant?: number): boolean {
  let taken = 0;
  return pages.slice(0, -1).some((count) => {
    taken += count;
    return taken > contacts && taken !== meant;
  });
}
