import { z } from 'zod';
import { Cell, cellFields, KioskId, type TallyRow } from '../../domain/tally.ts';
import { VintageMonth } from '../../domain/vintage.ts';
import type { Connection } from './connection.ts';

export const cellColumns = cellFields.join(', ');
export const cellValues = cellFields.map((field) => `@${field}`).join(', ');
export const keyColumns = `kiosk, ${cellColumns}`;

const OfLanguage = z.strictObject({ language: z.string(), count: z.int() });
const Stored = Cell.extend({
  month: VintageMonth,
  kiosk: KioskId,
  count: z.int().nonnegative(),
  revision: z.int().positive(),
});

/** The only file that changes the tally table. Every change is one durable statement and one more revision of its cell. */
export function tallyStore(connection: Connection) {
  const add = connection.prepare(`
    insert into tally (${keyColumns}, count, revision)
    values (@kiosk, ${cellValues}, @number, 1)
    on conflict (${keyColumns}) do update set count = count + excluded.count, revision = revision + 1`);
  const subtract = connection.prepare(`
    update tally set count = count - @number, revision = revision + 1
    where kiosk = @kiosk and ${cellFields.map((field) => `${field} = @${field}`).join(' and ')} and count >= @number`);
  const all = connection.prepare(`select ${keyColumns}, count, revision from tally order by ${keyColumns}`);
  const ofPlace = connection.prepare(`
    select ${keyColumns}, count, revision from tally
    where kind = @kind and month = @month and municipality = @municipality order by ${keyColumns}`);
  const languages = connection.prepare(`
    select language, sum(count) as count from tally where month >= @since group by language`);
  return {
    add: (kiosk: string, cell: Cell, number: number): void => {
      add.run({ kiosk, ...cell, number });
    },
    /** False when there is nothing left to take away. */
    subtract: (kiosk: string, cell: Cell, number: number): boolean =>
      subtract.run({ kiosk, ...cell, number }).changes === 1,
    all: (): TallyRow[] => all.all().map(rowOf),
    /** One municipality's month, of one kind. */
    of: ({ kind, month, municipality }: Pick<Cell, 'kind' | 'month' | 'municipality'>): TallyRow[] =>
      ofPlace.all({ kind, month, municipality }).map(rowOf),
    /** How often each language was counted since a month (YYYY-MM). */
    languages: (since: string): ReadonlyMap<string, number> =>
      new Map(
        languages.all({ since }).map((row) => {
          const { language, count } = OfLanguage.parse(row);
          return [language, count];
        }),
      ),
  };
}

/** A row as this table and that of the frozen counts hold it. */
export function rowOf(stored: unknown): TallyRow {
  const { kiosk, count, revision, ...cell } = Stored.parse(stored);
  return { kiosk, cell, count, revision };
}
