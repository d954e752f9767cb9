/** One thing that a page turn may not split: where it begins and ends in the unbroken column, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly isContact: boolean;
  /** What must follow it on the same page. */
  readonly beneath: number;
}

/** How many of the extents each page takes, in order. One taller than the room gets a page of its own. */
export function paginate(extents: readonly Extent[], room: number): number[] {
  const plain = fill(extents, room);
  const contacts = extents.findIndex(({ isContact }) => isContact);
  if (contacts <= 0) return plain;
  const together = [...fill(extents.slice(0, contacts), room), ...fill(extents.slice(contacts), room)];
  return together.length <= plain.length && splits(plain, contacts) ? together : plain;
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

/** Whether a page turn falls inside the contacts. */
function splits(pages: readonly number[], contacts: number): boolean {
  let taken = 0;
  return pages.slice(0, -1).some((count) => {
    taken += count;
    return taken > contacts;
  });
}
