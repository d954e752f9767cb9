import { z } from 'zod';
import languages from '../locales/languages.json' with { type: 'json' };
import directory from '../assets/directory/municipalities.json' with { type: 'json' };
import { protect } from '../domain/disclosure/protect.ts';
import { Municipality } from '../domain/municipality.ts';
import { type CountTable, countTable, levelsOf } from '../domain/statistics.ts';
import { measuringTable, poisson, random } from '../test/support/tables.ts';
import { median } from './median.ts';
import { syntheticTally } from './ten-million.ts';

export interface Protected {
  readonly cells: number;
  readonly hidden: number;
  readonly seconds: number;
  /** The longest that a count had to wait meanwhile. */
  readonly waitMs: number;
}

export interface ProtectionSeen {
  /** Counts that differ by chance alone, ten and four a cell. */
  readonly even: readonly [Protected, Protected];
  /** The same with cells that differ as much as real ones do. */
  readonly uneven: readonly [Protected, Protected];
  /** Every municipality by month, quarter and year, with counties and country. */
  readonly country: Protected;
  readonly megabytes: number;
}

/** The two measuring tables of 952 cells, then a year of all municipalities: chosen, judged, proven. */
export async function protectionBench(): Promise<ProtectionSeen> {
  const even = [
    await ofThree((seed) => measuringTable(10, seed)),
    await ofThree((seed) => measuringTable(4, seed)),
  ];
  const uneven = [
    await ofThree((seed) => unevenTable(10, seed)),
    await ofThree((seed) => unevenTable(4, seed)),
  ];
  const country = await protectedIn(countryTable());
  return {
    even: pairOf(even),
    uneven: pairOf(uneven),
    country,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function pairOf([one, other]: readonly Protected[]): [Protected, Protected] {
  if (one === undefined || other === undefined) throw new Error('a table was not measured');
  return [one, other];
}

async function ofThree(table: (seed: number) => CountTable): Promise<Protected> {
  const seen: Protected[] = [];
  for (const seed of [1, 2, 3]) seen.push(await protectedIn(table(seed)));
  const of = (field: keyof Protected): number => median(seen.map((each) => each[field]));
  return { cells: of('cells'), hidden: of('hidden'), seconds: of('seconds'), waitMs: of('waitMs') };
}

async function protectedIn(table: CountTable): Promise<Protected> {
  const from = performance.now();
  let breathed = from;
  let waitMs = 0;
  const mayGoOn = (): boolean => {
    const now = performance.now();
    waitMs = Math.max(waitMs, now - breathed);
    breathed = now;
    return true;
  };
  const made = await protect({ table, ledger: [], mayGoOn });
  if (!made.ok) throw new Error(made.reason);
  const { cells } = made.value.table;
  const hidden = cells.filter(({ state }) => state === 'hidden').length;
  return { cells: cells.length, hidden, seconds: (performance.now() - from) / 1000, waitMs };
}

/** Each cell's own mean is drawn at random: most are small, a few are large. */
function unevenTable(mean: number, seed: number): CountTable {
  const table = measuringTable(mean, seed);
  const next = random(seed);
  const counted = table.counted.map(({ codes }) => ({
    codes,
    count: poisson(-mean * Math.log(1 - next()), next),
  }));
  return { ...table, counted };
}

const year = '2025';
/** Cells and referrals of five years: some hundred a month in the largest town, none at all in many small places. */
const density = [100_000, 200_000] as const;

function countryTable(): CountTable {
  const municipalities = z.array(Municipality).parse(directory);
  const levels = levelsOf(['municipality', 'county', 'country', 'month', 'quarter', 'year']);
  if (!levels.ok) throw new Error(levels.reason);
  const tallies = syntheticTally(...density).filter(({ cell }) => cell.month.startsWith(year));
  const table = countTable(
    tallies.map((tally) => ({ ...tally, revision: 1 })),
    {
      kind: 'referral',
      municipalities: municipalities.map(({ code }) => code),
      from: `${year}-01`,
      to: `${year}-12`,
      ...levels.value,
    },
    {
      geography: { municipalities, policeAreas: [] },
      currentMonth: '2026-11',
      languages: languages.map(({ tag }) => tag),
    },
  );
  if (!table.ok) throw new Error(table.reason);
  return table.value;
}
