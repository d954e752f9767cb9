import type { Extents } from './cut.ts';

/** What each block of the column takes: its lead, its rows, and its lead where it goes on. */
export const extentsIn = (column: HTMLElement): Extents[] =>
  [...column.querySelectorAll('[data-block]')].map((block) => {
    const [whole, again] = [...block.children].map((part) => part.getBoundingClientRect());
    const rows = [...block.querySelectorAll(':scope > :first-child tbody tr')].map(
      (row) => row.getBoundingClientRect().height,
    );
    const height = whole?.height ?? 0;
    return {
      opens: block.hasAttribute('data-opens'),
      lead: height - rows.reduce((all, row) => all + row, 0),
      again: again?.height ?? 0,
      rows,
    };
  });
