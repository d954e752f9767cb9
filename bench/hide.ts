import type { Page } from '@playwright/test';
import { z } from 'zod';
import { knownContent, openLeaflet, staff, startAgain } from '../test/e2e/desk.ts';
import { launchKiosk } from '../test/support/launch.ts';
import { median, percentile } from './median.ts';

const tries = 240;
const Told = z.number().positive();

export interface HideSeen {
  readonly medianMs: number;
  /** Of all but the slowest of a hundred. */
  readonly slowMs: number;
}

/** Where somebody may be when they must hide. */
const places: readonly ((window: Page) => Promise<void>)[] = [
  async (window) => {
    await window.getByRole('searchbox').first().fill('ara');
  },
  async (window) => {
    await openLeaflet(window, { pack, tag: 'ti' });
  },
  async (window) => {
    await openLeaflet(window, { pack, tag: 'ar' });
    await window.getByRole('button', { name: staff.leaflet.show, exact: true }).click();
  },
  async (window) => {
    await openLeaflet(window, { pack, tag: 'so' });
    await window.getByRole('button', { name: staff.leaflet.print, exact: true }).click();
    await window.getByRole('dialog').waitFor();
  },
];

const pack = knownContent();

/** Milliseconds from the third Shift, as the window got it, to the frame after the one in which the neutral screen is drawn. */
export async function hideBench(): Promise<HideSeen> {
  const { window, close } = await launchKiosk();
  const seen: number[] = [];
  for (let time = 0; time < tries; time += 1) {
    await places[time % places.length]?.(window);
    await window.evaluate(
      `window.told = (${String(fromKeyToFrame)})(${JSON.stringify(staff.hidden.welcome)}); 0`,
    );
    for (let press = 0; press < 3; press += 1) await window.keyboard.press('Shift');
    seen.push(Told.parse(await window.evaluate('window.told')));
    await window.getByRole('button', { name: staff.hidden.start, exact: true }).click();
    await startAgain(window);
  }
  await close();
  return { medianMs: median(seen), slowMs: percentile(seen, 99) };
}

/** Runs in the page. A key's own time is when the window's process took it up, before anything of ours ran. */
function fromKeyToFrame(title: string): Promise<number> {
  return new Promise((resolve) => {
    let pressed = 0;
    let third = 0;
    const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key === 'Shift') pressed += 1;
      if (pressed === 3) third = timeStamp;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    const watch = new MutationObserver(() => {
      if (document.querySelector('main h1')?.textContent !== title) return;
      watch.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => {
          window.removeEventListener('keydown', onKey, { capture: true });
          resolve(now - third);
        }),
      );
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}
