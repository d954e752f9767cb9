/**
 * Given as a page's `ref`: when the page comes, focus goes to its heading, so that a screen reader says where one is and
 * the keyboard goes on from there.
 */
export function heard(page: HTMLElement | null): void {
  const heading = page?.querySelector('h1');
  if (heading === null || heading === undefined) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
