import * as fs from 'node:fs';
import * as path from 'node:path';
import { paperHeader } from '../../domain/paper-list.ts';
import { openStore } from '../../electron/store/open.ts';
import { store, type Store } from '../../electron/store/store.ts';
import { setUp, startEngine } from './engine.ts';
import { temporaryFolder } from './pack.ts';

export type Engine = Awaited<ReturnType<typeof startEngine>>;
export const pin = '246810';

/** A line of a paper list: so many referrals in a month and a municipality. */
export const referrals = (month: string, count: number, municipality = '1489') =>
  `${month};${municipality};police;referral;social-services;exposed;close-relationship;none;25-64;ar;no;;;${count}`;

export const take = async ({ ask }: Pick<Engine, 'ask'>, rows: readonly string[]): Promise<void> => {
  const answer = await ask('records.take', { text: [paperHeader, ...rows].join('\n'), again: true });
  if (!answer.ok) throw new Error(answer.reason);
};

/** A kiosk with a year behind it, its coordinator at the desk. Today is 21 November 2026. */
export async function withAYear(): Promise<Engine> {
  const engine = await startEngine();
  await engine.ask('setup.save', setUp);
  await engine.ask('coordinator.choosePin', { pin });
  const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);
  await take(
    engine,
    months.flatMap((month, place) => [
      referrals(month, 9 + place),
      referrals(month, 7, '1441'),
      ...(place % 4 === 0 ? [referrals(month, 2, '1466')] : []),
    ]),
  );
  return engine;
}

export const year = { from: '2025-01', to: '2025-12', by: ['municipality', 'quarter'], format: 'csv' };

/** The bytes of a table, or why there are none. */
export async function published({ ask }: Pick<Engine, 'ask'>, choice: object = {}): Promise<string> {
  const out = path.join(temporaryFolder(), 'table.csv');
  const answer = await ask('tables.write', { ...year, out, ...choice });
  return answer.ok ? fs.readFileSync(out, 'utf8') : answer.reason;
}

/** Looks into the store beside the engine. */
export function looked<Value>({ folder, key }: Engine, look: (opened: Store) => Value): Value {
  const opened = store(path.join(folder, 'tally.db'), key);
  if (!opened.ok) throw new Error(opened.reason);
  try {
    return look(opened.value);
  } finally {
    opened.value.close();
  }
}

/** The count of each cell. */
export const countsIn = (engine: Engine): number[] =>
  looked(engine, ({ tally }) => tally.all().map(({ count }) => count));

/** What somebody with the key could do to the file. */
export function tampered({ folder, key }: Engine, statement: string): void {
  const opened = openStore(path.join(folder, 'tally.db'), key);
  if (!opened.ok) throw new Error(opened.reason);
  opened.value.exec(statement);
  opened.value.close();
}
