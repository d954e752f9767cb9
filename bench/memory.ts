import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { knownContent, openLeaflet, startAgain } from '../test/e2e/desk.ts';
import { type Kiosk, launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const few = 10;
const many = 1000;

export interface MemorySeen {
  /** Megabytes that only the app's own processes hold, all of them together. */
  readonly fewMegabytes: number;
  readonly manyMegabytes: number;
}

const pack = knownContent();
const tags = [...pack.languages.keys()];

/** Leaflets read in language after language, each visit ended by a reset, as on a long day. */
export async function memoryBench(): Promise<MemorySeen> {
  const kiosk = await launchKiosk();
  await visits(kiosk.window, 0, few);
  const fewMegabytes = await held(kiosk);
  await visits(kiosk.window, few, many);
  const manyMegabytes = await held(kiosk);
  await kiosk.close();
  return { fewMegabytes, manyMegabytes };
}

async function visits(window: Page, from: number, to: number): Promise<void> {
  for (let visit = from; visit < to; visit += 1) {
    const tag = tags[visit % tags.length] ?? 'sv';
    await openLeaflet(window, { pack, tag });
    await startAgain(window);
  }
}

/** After what is no longer used was let go; the median of some looks. */
async function held({ app, window }: Kiosk): Promise<number> {
  const session = await window.context().newCDPSession(window);
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await window.waitForTimeout(1000);
    const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
    looks.push(pids.map(privateMegabytes).reduce((sum, one) => sum + one, 0));
  }
  await session.detach();
  return median(looks);
}

function privateMegabytes(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').split('\n');
  const kilobytes = lines
    .filter((line) => line.startsWith('Private_'))
    .map((line) => Number(/\d+/.exec(line)?.[0] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
