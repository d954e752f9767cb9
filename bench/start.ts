import * as path from 'node:path';
import { freshFolder, launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 9;
const blankApp = path.join(import.meta.dirname, 'blank-app');

export interface StartSeen {
  readonly blankMs: number;
  readonly startMs: number;
  readonly leafletMs: number;
}

/**
 * From launching the process to a readable window, medians of interleaved cold starts on the same runtime: a blank
 * window's heading, our start screen's tiles, and the first leaflet's heading after its
 * two presses, scripted in the page.
 */
export async function startBench(): Promise<StartSeen> {
  const data = freshFolder();
  await chooseDesk(data);
  const blank: number[] = [];
  const start: number[] = [];
  const leaflet: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    blank.push(await timeBlank());
    const seen = await timeKiosk(data);
    start.push(seen.start);
    leaflet.push(seen.leaflet);
  }
  return { blankMs: median(blank), startMs: median(start), leafletMs: median(leaflet) };
}

async function timeBlank(): Promise<number> {
  const from = performance.now();
  const { window, close } = await launchKiosk({ app: blankApp });
  await window.evaluate(seen, 'h1');
  const took = performance.now() - from;
  await close();
  return took;
}

async function timeKiosk(data: string): Promise<{ start: number; leaflet: number }> {
  const from = performance.now();
  const { window, close } = await launchKiosk({ data });
  await window.evaluate(seen, '[class*="_tile_"]');
  const start = performance.now() - from;
  await window.evaluate(pressed, '[class*="_tile_"]');
  await window.evaluate(pressed, '[class*="_card_"]');
  await window.evaluate(seen, 'article h1');
  const leaflet = performance.now() - from;
  await close();
  return { start, leaflet };
}

/** Runs in the page: resolves in the frame in which it stands there. */
function seen(what: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(what) === null) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
}

/** Runs in the page: presses the first of its kind as soon as it is there. */
function pressed(what: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const button = document.querySelector(what);
      if (!(button instanceof HTMLElement)) {
        requestAnimationFrame(look);
        return;
      }
      button.click();
      resolve();
    };
    look();
  });
}

/** The small first run, done once, so that every measured start is an ordinary one. */
async function chooseDesk(data: string): Promise<void> {
  const { window, close } = await launchKiosk({ data });
  await window.getByRole('heading').first().waitFor();
  await window.evaluate("window.kiosk.ask('setup.save', { agency: 'police', municipalities: ['1489'] })");
  await close();
}
