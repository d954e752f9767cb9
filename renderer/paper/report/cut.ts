/** Heights of something that is read from top to bottom, in pixels. */
export interface Extents {
  /** A page of its own begins with it. */
  readonly opens: boolean;
  /** What stands before its rows, their heads among it. */
  readonly lead: number;
  /** The same where it goes on upon a further page. */
  readonly again: number;
  readonly rows: readonly number[];
}

/** The rows of a block, from one up to another, that stand on a page. */
export interface Share {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** No fewer rows than these stand alone on a page, where there are as many. */
const least = 3;

/** Pages with their shares: no row is divided, no heading stands without rows, and a table is kept whole where a page can hold it. */
export function cutPages(blocks: readonly Extents[], room: number): Share[][] {
  const pages: Share[][] = [];
  let left = 0;
  const turn = (): void => {
    pages.push([]);
    left = room;
  };
  for (const [block, extents] of blocks.entries()) {
    const { opens, lead, rows } = extents;
    const whole = lead + sum(rows);
    const needed = whole <= room ? whole : lead + sum(rows.slice(0, least));
    if (opens || pages.length === 0 || needed > left) turn();
    let from = 0;
    do {
      if (from > 0) turn();
      left -= from === 0 ? lead : extents.again;
      const to = from + rowsWithin(rows.slice(from), left);
      pages.at(-1)?.push({ block, from, to });
      left -= sum(rows.slice(from, to));
      from = to;
    } while (from < rows.length);
  }
  return pages;
}

/** As many as there is room for; some are left for the next page, so that those do not stand alone there. */
function rowsWithin(rows: readonly number[], room: number): number {
  const fitting = rows.findIndex((_, place) => sum(rows.slice(0, place + 1)) > room);
  if (fitting < 0) return rows.length;
  const over = rows.length - fitting;
  const kept = over < least ? rows.length - least : fitting;
  return Math.max(kept, 1);
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);
