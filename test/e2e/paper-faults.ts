import { z } from 'zod';

declare global {
  var paper: {
    readonly show: (order: unknown) => Promise<unknown>;
    readonly report: (order: unknown) => Promise<unknown>;
  };
}

export const PaperSeen = z.strictObject({
  pages: z.number(),
  points: z.number(),
  leftOut: z.number(),
  faults: z.array(z.string()),
});

/**
 * Runs in the paper's window: lays an order out and names all that is not as it must be. A name carries the start of
 * what is wrong. Letters without a face make `paper.show` itself refuse.
 */
export async function lookAtPaper(order: unknown): Promise<unknown> {
  const millimetre = 96 / 25.4;
  const point = 96 / 72;
  const sizes = new Map([
    ['a4', [210, 297]],
    ['a5', [148, 210]],
    ['pocket', [297, 210]],
    ['card', [297, 210]],
    ['pocket panel', [74.25, 105]],
    ['card panel', [85, 54]],
  ]);
  const panelsAtMost = new Map([
    ['pocket', 7],
    ['card', 9],
  ]);
  const faults: string[] = [];
  const say = (fault: string, element: Element): void => {
    faults.push(`${fault}: ${element.outerHTML.slice(0, 120)}`);
  };
  const isSize = (element: Element, name: string): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const [wide = 0, high = 0] = sizes.get(name) ?? [];
    return Math.abs(width - wide * millimetre) < 1 && Math.abs(height - high * millimetre) < 1;
  };
  const isInside = (element: Element, edge: DOMRect, margin: number): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return (
      left > edge.left + margin - 1 &&
      right < edge.right - margin + 1 &&
      top > edge.top + margin - 1 &&
      bottom < edge.bottom - margin + 1
    );
  };
  const lookAtHolder = (holder: Element, margin: number): void => {
    const edge = holder.getBoundingClientRect();
    const foot = holder.querySelector(':scope > [data-footer]');
    const above = foot?.getBoundingClientRect().top ?? edge.bottom;
    for (const element of holder.querySelectorAll('*:not([data-fold])')) {
      if (!isInside(element, edge, margin)) say('outside', element);
      const isFoot = foot?.contains(element) === true;
      if (!isFoot && element.getBoundingClientRect().bottom > above + 1) say('over the foot', element);
      const isBlock = getComputedStyle(element).display !== 'inline';
      if (isBlock && element.scrollWidth > element.clientWidth + 1) say('too wide', element);
    }
  };
  const lookAtPage = (page: HTMLElement): void => {
    const form = page.dataset['page'] ?? '';
    const points = Number.parseFloat(page.dataset['size'] ?? '0');
    const panels = [...page.querySelectorAll('[data-panel]')];
    if (!isSize(page, form)) say('size of page', page);
    if (Math.abs(Number.parseFloat(getComputedStyle(page).fontSize) - points * point) > 0.1)
      say('size of letters', page);
    if (panels.length > (panelsAtMost.get(form) ?? 0)) say('too many panels', page);
    for (const panel of panels) {
      if (!isSize(panel, `${form} panel`)) say('size of panel', panel);
      if (!isInside(panel, page.getBoundingClientRect(), 0)) say('panel beyond its paper', panel);
      lookAtHolder(panel, 2.9 * millimetre);
    }
    if (panels.length === 0) lookAtHolder(page, 7 * millimetre);
    for (const element of page.querySelectorAll('p, li, h1, h2, bdi:not(sup *)')) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (element.textContent !== '' && size < 7 * point - 0.1) say('too small', element);
    }
  };
  await globalThis.paper.show(order).catch((fault: unknown) => faults.push(String(fault)));
  const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  pages.forEach(lookAtPage);
  return {
    pages: pages.length,
    points: Number.parseFloat(pages[1]?.dataset['size'] ?? pages[0]?.dataset['size'] ?? '0'),
    leftOut: Number(pages[0]?.dataset['leftOut'] ?? 0),
    faults,
  };
}
