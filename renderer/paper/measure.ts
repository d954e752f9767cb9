import { type Plan, planOf } from './letter-size.ts';
import type { Extent } from './pages.ts';

/** Pages that a leaflet may take before its letters are made smaller: alone, and with Swedish beside. */
const enough = { alone: 2, pair: 3 };
const pageHeight = 297;
const margins = 11 + 8;
/** Room left free at the foot of each page, for printers that set type a hair wider than the screen. */
const slack = 2;
const pixelsPerMillimetre = 96 / 25.4;

/** The largest letters with which the sheet takes no more pages than it must. */
export const measure = (column: HTMLElement, languages: number): Plan =>
  planOf(
    (points) => {
      column.style.fontSize = `${points}pt`;
      return { extents: extentsIn(column), room: roomIn(column) };
    },
    languages === 1 ? enough.alone : enough.pair,
  );

const heightOf = (column: HTMLElement, part: string): number =>
  column.querySelector(part)?.getBoundingClientRect().height ?? 0;

const roomIn = (column: HTMLElement): number =>
  (pageHeight - margins - slack) * pixelsPerMillimetre - heightOf(column, '[data-footer]');

/** A line of contacts needs room beneath it for what its marks mean. */
function extentsIn(column: HTMLElement): Extent[] {
  const under = heightOf(column, '[data-under]');
  return [...column.querySelectorAll('[data-piece]')].map((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    const group = piece.getAttribute('data-opens') ?? undefined;
    const beneath = piece.getAttribute('data-piece') === 'contact' ? under : 0;
    return { start: top, end: bottom, beneath, opensGroup: group !== undefined };
  });
}
