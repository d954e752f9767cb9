import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const switches = 120;

/** Milliseconds, median, from a press on another leaflet to the frame in which it is painted, measured in the page. */
export async function switchBench(): Promise<number> {
  const { window, close } = await launchKiosk();
  await window.getByRole('button', { name: 'Senare' }).click();
  await window.getByRole('button', { name: /العربية/ }).click();
  const cards = window.getByRole('main').getByRole('listitem').getByRole('button');
  const back = window.getByRole('button', { name: 'Tillbaka' });
  await cards.first().waitFor();
  const seen: number[] = [];
  for (let number = 0; number < switches; number += 1) {
    await cards.nth(number % 3).evaluate(startClockOnPress);
    await cards.nth(number % 3).click();
    await window.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
    seen.push(z.number().parse(await window.evaluate('window.pressToPaint')));
    await back.click();
    await cards.first().waitFor();
  }
  await close();
  return median(seen);
}

/** Runs in the page: from the press until a heading stands in an article and its frame has been drawn. */
function startClockOnPress(card: Element): void {
  card.addEventListener(
    'pointerdown',
    () => {
      const from = performance.now();
      const look = (): void => {
        if (document.querySelector('article h1') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => Object.assign(window, { pressToPaint: performance.now() - from }));
      };
      requestAnimationFrame(look);
    },
    { once: true, capture: true },
  );
}
