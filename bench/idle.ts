import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idleLimits, Settings } from '../domain/settings.ts';
import { warningSeconds } from '../domain/idle.ts';
import { knownContent, openLeaflet, staff } from '../test/e2e/desk.ts';
import { freshFolder, handedOver, launchKiosk } from '../test/support/launch.ts';

const tries = 3;

/** Seconds by which the latest of some resets missed its time, which is the limit and the warning after the last touch. */
export async function idleBench(): Promise<number> {
  const data = freshFolder();
  mkdirSync(data, { recursive: true });
  const settings: Partial<Settings> = { idleSeconds: idleLimits.least };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
  const { window, close } = await launchKiosk({ data: handedOver(data) });
  const missed: number[] = [];
  for (let time = 0; time < tries; time += 1) {
    await openLeaflet(window, { pack: knownContent(), tag: 'ar' });
    await window.keyboard.press('ArrowDown');
    const took = z
      .number()
      .parse(await window.evaluate(`(${String(untilStart)})(${JSON.stringify(staff.start.title)})`));
    missed.push(Math.abs(took / 1000 - idleLimits.least - warningSeconds));
  }
  await close();
  return Math.max(...missed);
}

/** Runs in the page, right after the last touch. */
function untilStart(title: string): Promise<number> {
  const from = performance.now();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('main h1')?.textContent !== title) return;
      watch.disconnect();
      resolve(performance.now() - from);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}
