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
 * window's heading, our start screen's tiles, and the first leaflet's heading after its two scripted presses.
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
  await window.getByRole('heading', { name: 'Blank' }).waitFor();
  const took = performance.now() - from;
  await close();
  return took;
}

async function timeKiosk(data: string): Promise<{ start: number; leaflet: number }> {
  const from = performance.now();
  const { window, close } = await launchKiosk({ data });
  const tile = window.getByRole('button', { name: /العربية/ });
  await tile.waitFor();
  const start = performance.now() - from;
  await tile.click();
  await window.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await window.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
  const leaflet = performance.now() - from;
  await close();
  return { start, leaflet };
}

/** The small first run, done once, so that every measured start is an ordinary one. */
async function chooseDesk(data: string): Promise<void> {
  const { window, close } = await launchKiosk({ data });
  await window.getByRole('heading').first().waitFor();
  await window.evaluate("window.kiosk.ask('setup.save', { agency: 'police', municipalities: ['1489'] })");
  await close();
}
