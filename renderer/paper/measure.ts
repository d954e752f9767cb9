import type { Laid } from './letter-size.ts';
import type { Extent } from './pages.ts';

const pixelsPerMillimetre = 96 / 25.4;

/** The column in letters of so many points: where its pieces stand, and what room a page leaves above its foot. */
export const laidIn =
  (column: HTMLElement, millimetres: number) =>
  (points: number): Laid => {
    column.style.fontSize = `${points}pt`;
    const foot = heightOf(column, ':scope > [data-footer]');
    return { extents: extentsIn(column), room: millimetres * pixelsPerMillimetre - foot };
  };

const heightOf = (column: HTMLElement, part: string): number =>
  column.querySelector(part)?.getBoundingClientRect().height ?? 0;

/** A line of contacts needs room about it for its box, and beneath it for what its marks mean. */
function extentsIn(column: HTMLElement): Extent[] {
  const under = heightOf(column, '[data-box] [data-under]');
  const box = column.querySelector('[data-box]');
  const edge = box === null ? 0 : edgeOf(box);
  return [...column.querySelectorAll('[data-piece]')].map((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    const opensGroup = piece.hasAttribute('data-opens');
    return piece.getAttribute('data-piece') === 'contact'
      ? { start: top - edge, end: bottom, beneath: under + edge, opensGroup }
      : { start: top, end: bottom, beneath: 0, opensGroup };
  });
}

/** From the box's outer edge, with the room above it, to what it holds. */
function edgeOf(box: Element): number {
  const { borderTopWidth, paddingTop, marginTop } = getComputedStyle(box);
  return [borderTopWidth, paddingTop, marginTop].reduce((sum, size) => sum + Number.parseFloat(size), 0);
}
