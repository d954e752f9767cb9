import type { Page } from '@playwright/test';

/**
 * What sticks out of the window or out of what holds it; a part that scrolls by keyboard holds whatever is in it. Paper
 * drawn small is a picture here, and is measured as paper.
 */
export const sticksOut = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`;
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.closest('svg, [aria-hidden="true"], [data-page]') === null &&
        element.closest('[role="region"][tabindex="0"] table') === null &&
        element.checkVisibility() &&
        element.clientWidth > 1 &&
        getComputedStyle(element).clipPath === 'none',
    );
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ['the document is wider than the window'] : [];
    const overflowing = seen
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((element) => !['inline', 'contents'].includes(getComputedStyle(element).display))
      .filter((element) => element.tagName !== 'INPUT')
      .filter((element) => element.querySelector(':scope > table') === null || element.tabIndex !== 0)
      .filter((element) => element.querySelector(':scope > [aria-hidden="true"]:not(svg, span)') === null)
      .map(
        (element) => `wider than itself by ${element.scrollWidth - element.clientWidth}: ${name(element)}`,
      );
    const outside = seen
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((element) => `outside the window: ${name(element)}`);
    return [...wide, ...overflowing, ...outside];
  });
