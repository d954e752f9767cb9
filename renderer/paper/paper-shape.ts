import type { PaperSetting } from '../../domain/paper-form.ts';

/** What a page or a panel offers, and which letters may be tried on it. */
export interface Shape {
  /** Millimetres from the first line to the last, with the foot. */
  readonly room: number;
  /** Letter sizes of the body in points, largest first. */
  readonly sizes: readonly number[];
  /** The size to try first. */
  readonly usual: number;
  /** How many pages the paper has before a further sheet is taken. */
  readonly enough: number;
  /** How many pages there are on the sheets that so many pages need. */
  readonly pagesFor: (pages: number) => number;
  /** Sizes for what does not fit in the smallest of the others even when shortened. */
  readonly lastResort: readonly number[];
}

/** Room left free at the foot of each page, for printers that set type a hair wider than the screen. */
const slack = 2;
const asMany = (pages: number): number => pages;
/** Points, largest first. */
const from = (largest: number, smallest: number): number[] =>
  Array.from({ length: (largest - smallest) * 4 + 1 }, (_, step) => largest - step / 4);

/** A booklet's sheet has four pages; the outermost two, front and back, carry no words of the leaflet. */
const inBooklet = (pages: number): number => Math.ceil((pages + outside) / 4) * 4 - outside;
const outside = 2;

/** A pocket leaflet has six panels inside. */
export const panels = 6;
const inPocket = (pages: number): number => Math.ceil(pages / panels) * panels;

const flowing = {
  a4: { room: 297 - 11 - 8 - slack, sizes: from(12, 10), usual: 11, pagesFor: asMany },
  a5: { room: 210 - 10 - 8 - slack, sizes: from(12, 8.5), usual: 10, pagesFor: inBooklet },
};
const folded = {
  pocket: {
    room: 105 - 5 - 5 - slack,
    sizes: from(11, 8),
    usual: 9,
    enough: panels,
    pagesFor: inPocket,
    lastResort: [],
  },
  card: { room: 54 - 4 - 3, sizes: from(9, 7.5), usual: 8, enough: 2, pagesFor: asMany, lastResort: [7] },
};

/** Pages of a leaflet before its letters are made smaller: alone, and with Swedish beside. */
const enough = { a4: [2, 3], a5: [6, 6] } as const;
const largeLetters = 16;

export function shapeOf({ form, large }: PaperSetting, columns: number): Shape {
  if (form === 'pocket' || form === 'card') return folded[form];
  const shape = { ...flowing[form], enough: enough[form][columns === 1 ? 0 : 1], lastResort: [] };
  return large ? { ...shape, sizes: [largeLetters], usual: largeLetters } : shape;
}
