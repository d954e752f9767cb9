import * as path from 'node:path';
import municipalities from '../assets/directory/municipalities.json' with { type: 'json' };
import languages from '../locales/languages.json' with { type: 'json' };
import { Age, Agency, Already, Audience, Priority, Service, Violence } from '../domain/classification.ts';
import { type Cell, cellFields } from '../domain/tally.ts';
import { openStore } from '../electron/store/open.ts';
import { transaction } from '../electron/store/transaction.ts';

const months = Array.from({ length: 60 }, (_, month) =>
  [2021 + Math.floor(month / 12), String((month % 12) + 1).padStart(2, '0')].join('-'),
);
const kiosks = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(32));
const tags = languages.map(({ tag }) => tag);
/** Most are of working age. */
const ages = Age.options.toReversed();

/** The same numbers in [0, 1) each time. Mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the codes, each next one less likely than the one before. */
function skewed<Code>(codes: readonly Code[], next: () => number, steepness: number): Code {
  const [first] = codes;
  if (first === undefined) throw new Error('no codes');
  return codes[Math.floor(codes.length * next() ** steepness)] ?? first;
}

interface Tallied {
  readonly kiosk: string;
  readonly cell: Cell;
  readonly count: number;
}

/**
 * Referrals as a country could have counted them in five years: a few large towns have most, most municipalities a
 * handful a month, common answers are common and rare ones rare. As many cells as are asked for, in the store's order.
 */
export function syntheticTally(cells: number, referrals: number): Tallied[] {
  const next = chance(20261121);
  const made = new Map<string, { kiosk: string; cell: Cell }>();
  while (made.size < cells) {
    const cell = oneCell(next);
    const kiosk = skewed(kiosks, next, 1);
    made.set([kiosk, ...cellFields.map((field) => cell[field])].join('|'), { kiosk, cell });
  }
  const sorted = [...made].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tallied]) => tallied);
  const shares = sorted.map(() => -Math.log(1 - next()));
  const sum = shares.reduce((one, other) => one + other, 0);
  const counts = shares.map((share) => 1 + Math.floor((share / sum) * (referrals - cells)));
  const given = counts.reduce((one, other) => one + other, 0);
  return sorted.map((tallied, place) => ({
    ...tallied,
    count: (counts[place] ?? 1) + (place < referrals - given ? 1 : 0),
  }));
}

const oneCell = (next: () => number): Cell => ({
  month: skewed(months, next, 1),
  municipality: skewed(municipalities, next, 3.5).code,
  agency: skewed(Agency.options, next, 1.5),
  kind: 'referral',
  service: skewed(Service.options, next, 1.6),
  audience: skewed(Audience.options, next, 1.8),
  violence: skewed(Violence.options, next, 2),
  priority: skewed(Priority.options, next, 4),
  age: skewed(ages, next, 1.4),
  language: skewed(tags, next, 3),
  already: skewed(Already.options, next, 1.5),
  leaflet: '',
  form: '',
});

/** The tallies in a store of their own, by several kiosks. */
export function fillStore(folder: string, key: string, tallies: readonly Tallied[]): void {
  const opened = openStore(path.join(folder, 'tally.db'), key);
  if (!opened.ok) throw new Error(opened.reason);
  const insert = opened.value.prepare(`
    insert into tally (kiosk, ${cellFields.join(', ')}, count, revision)
    values (@kiosk, ${cellFields.map((field) => `@${field}`).join(', ')}, @count, 1)`);
  transaction(opened.value)(() => {
    for (const { kiosk, cell, count } of tallies) insert.run({ kiosk, ...cell, count });
  });
  opened.value.close();
}
