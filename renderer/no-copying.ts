const waysOut = ['copy', 'cut', 'dragstart'] as const;
const fields = 'input, textarea, [contenteditable]';

/** Nothing that stands on the screen can be copied or dragged away: a clipboard outlives Hide and the next visitor. */
export function letNothingOut(page: Document): void {
  const refuse = (event: Event): void => {
    event.preventDefault();
  };
  for (const way of waysOut) page.addEventListener(way, refuse, { capture: true });
  page.addEventListener('selectstart', (event) => {
    const { target } = event;
    if (!(target instanceof Element && target.matches(fields))) event.preventDefault();
  });
}
