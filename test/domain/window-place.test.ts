import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fittingPlace, type Rectangle, WindowPlace } from '../../domain/window-place.ts';

const left: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Rectangle = { x: 1920, y: 200, width: 1280, height: 1024 };
const at = (x: number, y: number, [width, height] = [1280, 800]) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

describe('where the window stood', () => {
  it.each([
    ['in the middle of its screen', at(300, 100), [left, right]],
    ['on the other screen', at(1920, 250), [left, right]],
    ['with an invisible edge outside', at(-7, 0, [1934, 1047]), [left]],
  ])('it stands again: %s', (_, place, areas) => {
    expect(fittingPlace(place, areas)).toEqual(place);
  });

  it.each([
    ['nothing is remembered', undefined, [left]],
    ['its screen is gone', at(1920, 250), [left]],
    ['it would hang out at the side', at(700, 100), [left]],
    ['its head would be above the screen', at(300, -40), [left]],
    ['the screen has become smaller', at(0, 0, [1920, 1040]), [{ ...left, width: 1280, height: 800 }]],
    ['it lies across two screens', at(1500, 250), [left, right]],
    ['there is no screen', at(0, 0), []],
  ])('it does not where %s', (_, place, areas) => {
    expect(fittingPlace(place, areas)).toBeUndefined();
  });

  const rectangle = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });
  property.prop([rectangle, fc.array(rectangle), fc.boolean()])(
    'what is given back is what was remembered, and its middle lies on a screen',
    (bounds, areas, maximised) => {
      const found = fittingPlace({ bounds, maximised }, areas);
      if (found === undefined) return;
      expect(found).toEqual({ bounds, maximised });
      const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
      const holds = (area: Rectangle): boolean =>
        x >= area.x - 8 && x <= area.x + area.width + 8 && y >= area.y - 8 && y <= area.y + area.height + 8;
      expect(areas.some(holds)).toBe(true);
    },
  );

  it.each([
    {},
    { bounds: { x: 0, y: 0, width: 0, height: 0 }, maximised: false },
    { ...at(0, 0), minimised: true },
  ])('a file that says %j is none', (written) => {
    expect(WindowPlace.safeParse(written).success).toBe(false);
  });
});
