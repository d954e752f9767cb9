import { type Laid, type Plan, planOf } from './letter-size.ts';
import { type Extent, paginate } from './pages.ts';
import type { Shape } from './paper-shape.ts';

export interface ShortPlan extends Plan {
  /** Places of the pieces that are not on the paper. */
  readonly leftOut: readonly number[];
}

type LayOut = (points: number) => Laid;

/**
 * The largest letters with which everything fits. If not even the smallest do, groups of pieces are left out whole, in
 * the order given, until the rest fits; if that is not enough, all of it takes further sheets.
 */
export function shortened(layOut: LayOut, shape: Shape, groups: readonly (readonly number[])[]): ShortPlan {
  const whole = planOf(layOut, shape);
  if (whole.pages.length <= shape.enough) return { ...whole, leftOut: [] };
  const smallest = shape.sizes.at(-1) ?? shape.usual;
  const [short] = [smallest, ...shape.lastResort].flatMap((points) =>
    shortIn(layOut, { points, shape, groups }),
  );
  return short ?? { ...whole, leftOut: [] };
}

interface Wanted {
  readonly points: number;
  readonly shape: Shape;
  readonly groups: readonly (readonly number[])[];
}

/** With as few groups left out as will do; nothing when all of them would not do. */
function shortIn(layOut: LayOut, { points, shape, groups }: Wanted): ShortPlan[] {
  const { extents, room } = layOut(points);
  for (const [last] of groups.entries()) {
    const leftOut = groups.slice(0, last + 1).flat();
    const pages = paginate(without(extents, leftOut), room);
    if (pages.length <= shape.enough) return [{ points, pages, leftOut }];
  }
  return [];
}

/** The column closed up where pieces have gone. */
function without(extents: readonly Extent[], leftOut: readonly number[]): Extent[] {
  let gone = 0;
  return extents.flatMap((extent, place) => {
    const { start, end } = extent;
    if (!leftOut.includes(place)) return [{ ...extent, start: start - gone, end: end - gone }];
    gone += end - start;
    return [];
  });
}
