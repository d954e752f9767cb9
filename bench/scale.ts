import * as fs from 'node:fs';
import * as path from 'node:path';
import { newKey, setUp, startEngine } from '../test/support/engine.ts';
import { temporaryFolder } from '../test/support/pack.ts';
import { median } from './median.ts';
import { recordBench } from './record.ts';
import { fillStore, syntheticTally } from './ten-million.ts';

export const cells = 1_000_000;
const referrals = 10_000_000;
const year = { from: '2025-01', to: '2025-12' };

export interface ScaleSeen {
  /** The first one of a year, with its proof. */
  readonly firstMs: number;
  readonly overviewMs: number;
  /** The slowest of the other tables, each proven before and counted anew. */
  readonly tableMs: number;
  readonly recordMs: number;
  readonly bareMs: number;
  readonly megabytes: number;
}

/** Ten million referrals in a million cells of 290 municipalities and 60 months; a coordinator of four of them asks. */
export async function scaleBench(): Promise<ScaleSeen> {
  const folder = temporaryFolder();
  const key = newKey();
  fillStore(folder, key, syntheticTally(cells, referrals));
  const megabytes = fs.statSync(path.join(folder, 'tally.db')).size / 1e6;
  const { engineMs: recordMs, bareMs } = await recordBench({ folder, key });
  const engine = await startEngine({ folder, key });
  const timed = async (name: string, input: object): Promise<number> => {
    const from = performance.now();
    const answer = await engine.ask(name, input);
    if (!answer.ok) throw new Error(answer.reason);
    return performance.now() - from;
  };
  await timed('coordinator.choosePin', { pin: '246810' });
  await timed('setup.save', setUp);
  const firstMs = await timed('overview.read', { year: '2025' });
  const again: number[] = [];
  for (let time = 0; time < 20; time += 1) again.push(await timed('overview.read', { year: '2025' }));
  const tables: number[] = [];
  for (const by of [
    ['municipality', 'quarter'],
    ['county', 'month'],
    ['municipality', 'year', 'service'],
  ]) {
    await timed('tables.show', { ...year, by });
    const times: number[] = [];
    for (let time = 0; time < 7; time += 1) times.push(await timed('tables.show', { ...year, by }));
    tables.push(median(times));
  }
  engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
  return { firstMs, overviewMs: median(again), tableMs: Math.max(...tables), recordMs, bareMs, megabytes };
}
