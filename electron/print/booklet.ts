const points = (millimetres: number): number => (millimetres / 25.4) * 72;
const a4 = { width: points(297), height: points(210) };

/** Which two pages, counted from 0, stand beside each other on each side of the sheets, left one first. */
export function imposition(pages: number, isRightToLeft: boolean): (readonly [number, number])[] {
  const sheets = Array.from({ length: pages / 4 }, (_, sheet) => sheet * 2);
  return sheets.flatMap((first): (readonly [number, number])[] => {
    const last = pages - 1 - first;
    const front = [last, first] as const;
    const back = [first + 1, last - 1] as const;
    return [front, back].map(([left, right]) => (isRightToLeft ? [right, left] : [left, right]));
  });
}

interface Binding {
  readonly title: string;
  readonly isRightToLeft: boolean;
}

/**
 * Pages of A5 two by two on lying A4, to be printed on both sides, turned on the short edge, and folded: right-to-left
 * ones with the back at the right. For paper only, since tags are lost by it.
 */
export async function booklet(pdf: Uint8Array, { title, isRightToLeft }: Binding): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pages = await PDFDocument.load(pdf);
  const sheets = await PDFDocument.create({ updateMetadata: false });
  const placed = await sheets.embedPages(pages.getPages());
  sheets.setTitle(title);
  for (const sides of imposition(placed.length, isRightToLeft)) {
    const sheet = sheets.addPage([a4.width, a4.height]);
    for (const [place, number] of sides.entries()) {
      const page = placed[number];
      if (page !== undefined)
        sheet.drawPage(page, { x: (place * a4.width) / 2, y: 0, width: a4.width / 2, height: a4.height });
    }
  }
  return sheets.save();
}
