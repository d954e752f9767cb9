import { type Extent, paginate } from './pages.ts';

/** Letter size of the body, and how many pieces each page takes. */
export interface Plan {
  readonly size: string;
  readonly pages: readonly number[];
}

const sizes = ['11.5pt', '11pt', '10.5pt'];
const pageHeight = 297;
const margins = 13 + 9;
/** Room left free at the foot of each page, for printers that set type a hair wider than the screen. */
const slack = 3;
const pixelsPerMillimetre = 96 / 25.4;

/** The largest letters with which the sheet takes no more pages than it must. */
export function measure(column: HTMLElement, languages: number): Plan {
  const plans = sizes.map((size): Plan => {
    column.style.fontSize = size;
    return { size, pages: paginate(extentsIn(column), roomIn(column)) };
  });
  const enough = languages === 1 ? 2 : 3;
  const smallest = plans.at(-1) ?? { size: '11pt', pages: [] };
  return plans.find(({ pages }) => pages.length <= Math.max(enough, smallest.pages.length)) ?? smallest;
}

function roomIn(column: HTMLElement): number {
  const footer = column.querySelector('[data-footer]')?.getBoundingClientRect().height ?? 0;
  return (pageHeight - margins - slack) * pixelsPerMillimetre - footer;
}

function extentsIn(column: HTMLElement): Extent[] {
  return [...column.querySelectorAll('[data-piece]')].map((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    return { start: top, end: bottom, isContact: piece.getAttribute('data-piece') === 'contact' };
  });
}
