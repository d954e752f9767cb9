import { type Extent, paginate } from './pages.ts';
import type { Shape } from './paper-shape.ts';

type Choice = Pick<Shape, 'sizes' | 'usual' | 'enough' | 'pagesFor'>;

/** Letter size of the body in points, and how many pieces each page takes. */
export interface Plan {
  readonly points: number;
  readonly pages: readonly number[];
}

/** A column laid out in letters of one size: where its pieces stand, and how high a page is. */
export interface Laid {
  readonly extents: readonly Extent[];
  readonly room: number;
}

type LayOut = (points: number) => Laid;

/** How fast a text grows or shrinks with its letters: guessed boldly, since a guess is looked at before it is taken. */
const growing = 1.6;
const shrinking = 2.2;

/**
 * The largest letters with which the sheet takes no more pages than `enough`, or else no more paper than it must. Laying out is
 * slow, so that the next size to try is guessed from the last.
 */
export function planOf(layOut: LayOut, { sizes, usual, enough, pagesFor }: Choice): Plan {
  const known = remembered(layOut);
  const first = largestWithin(known, sizes, { from: usual, limit: enough });
  if (first !== undefined) return first;
  const smallest = sizes.at(-1) ?? usual;
  const least = paginate(known(smallest).extents, known(smallest).room);
  const limit = pagesFor(least.length);
  return largestWithin(known, sizes, { from: smallest, limit }) ?? { points: smallest, pages: least };
}

interface Search {
  readonly from: number;
  readonly limit: number;
}

/** Guesses and looks; after a guess that was too bold a smaller one, and after a jump down one in between. */
function largestWithin(layOut: LayOut, sizes: readonly number[], { from, limit }: Search): Plan | undefined {
  const within = (points: number): Plan | undefined => {
    const { extents, room } = layOut(points);
    const pages = paginate(extents, room);
    return pages.length <= limit ? { points, pages } : undefined;
  };
  const guessed = (seen: number, among: readonly number[]): number | undefined =>
    among.find((points) => pagesExpected(layOut(seen), points / seen) <= limit) ?? among.at(-1);
  let tooLarge = within(from) === undefined ? from : Infinity;
  let guess = guessed(from, sizes);
  while (guess !== undefined) {
    const points = guess;
    const plan = within(points);
    if (plan !== undefined) return within(between(sizes, points, tooLarge)) ?? plan;
    tooLarge = points;
    guess = guessed(
      points,
      sizes.filter((size) => size < points),
    );
  }
  return undefined;
}

/** The middle one of the sizes between a size that fits and one that does not, or the size that fits. */
function between(sizes: readonly number[], fitting: number, tooLarge: number): number {
  const left = sizes.filter((size) => size > fitting && size < tooLarge);
  return tooLarge === Infinity ? fitting : (left[Math.floor(left.length / 2)] ?? fitting);
}

function pagesExpected({ extents, room }: Laid, larger: number): number {
  const times = larger ** (larger > 1 ? growing : shrinking);
  const expected = extents.map(({ start, end, beneath, opensGroup }) => ({
    start: start * times,
    end: end * times,
    beneath: beneath * times,
    opensGroup,
  }));
  return paginate(expected, room).length;
}

function remembered(layOut: LayOut): LayOut {
  const seen = new Map<number, Laid>();
  return (points) => {
    const laid = seen.get(points) ?? layOut(points);
    seen.set(points, laid);
    return laid;
  };
}
