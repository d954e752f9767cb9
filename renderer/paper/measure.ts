import { type Extent, paginate } from './pages.ts';

/** Letter size of the body, and how many pieces each page takes. */
export interface Plan {
  readonly size: string;
  readonly pages: readonly number[];
}

const sizes = { alone: ['11.5pt', '11pt', '10.5pt', '10pt'], pair: ['11pt', '10.5pt', '10pt'] };
const enough = { alone: 2, pair: 3 };
const pageHeight = 297;
const margins = 11 + 8;
/** Room left free at the foot of each page, for printers that set type a hair wider than the screen. */
const slack = 2;
const pixelsPerMillimetre = 96 / 25.4;

/** The largest letters with which the sheet takes no more pages than it must. */
export function measure(column: HTMLElement, languages: number): Plan {
  const kind = languages === 1 ? 'alone' : 'pair';
  const tried: Plan[] = [];
  for (const size of sizes[kind]) {
    column.style.fontSize = size;
    const plan = { size, pages: paginate(extentsIn(column), roomIn(column)) };
    if (plan.pages.length <= enough[kind]) return plan;
    tried.push(plan);
  }
  const fewest = Math.min(...tried.map(({ pages }) => pages.length));
  return tried.find(({ pages }) => pages.length === fewest) ?? { size: '11pt', pages: [] };
}

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
