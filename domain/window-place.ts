import { z } from 'zod';

const pixels = z.int().min(-100_000).max(100_000);

export const Rectangle = z.strictObject({
  x: pixels,
  y: pixels,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
});
export type Rectangle = z.infer<typeof Rectangle>;

/** How the window stood when it was last used; `bounds` as it is when it is not maximised. */
export const WindowPlace = z.strictObject({ bounds: Rectangle, maximised: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Pixels that a system's invisible edge may reach out of the screen. */
const edge = 8;

const isWithin = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x - edge &&
  inner.y >= outer.y - edge &&
  inner.x + inner.width <= outer.x + outer.width + edge &&
  inner.y + inner.height <= outer.y + outer.height + edge;

/** As it stood, where one of the screens' work areas still has room for all of it; otherwise not at all. */
export const fittingPlace = (
  place: WindowPlace | undefined,
  workAreas: readonly Rectangle[],
): WindowPlace | undefined =>
  place !== undefined && workAreas.some((area) => isWithin(place.bounds, area)) ? place : undefined;
