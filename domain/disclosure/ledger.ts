import { z } from 'zod';
import { Kind } from '../classification.ts';
import type { Query } from '../statistics.ts';
import type { Cell } from '../tally.ts';

const Codes = z.array(z.string()).min(1);

/** What a published cell said: a number, that it was hidden, or that it cannot exist. There is no fourth thing. */
export const PublishedState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: z.int().nonnegative() }),
  z.strictObject({ state: z.literal('hidden') }),
  z.strictObject({ state: z.literal('structural') }),
]);
export type PublishedState = z.infer<typeof PublishedState>;

/** One published cell, for ever: its query (a dimension that is not named means all its codes) and what was said. */
export const LedgerRow = z.strictObject({ query: z.record(z.string(), Codes), published: PublishedState });
export type LedgerRow = z.infer<typeof LedgerRow>;

/** The same text for the same query, whatever order its dimensions and codes came in. */
export function queryKey(query: Query): string {
  const sorted = Object.entries(query).map(([name, codes]) => [name, [...codes].sort()] as const);
  return JSON.stringify(sorted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a row tells something of: a kind, a month and a municipality each. */
export function placesOf(rows: readonly LedgerRow[]): Pick<Cell, 'kind' | 'month' | 'municipality'>[] {
  const found = new Map<string, Pick<Cell, 'kind' | 'month' | 'municipality'>>();
  for (const { query } of rows)
    for (const kind of Kind.array().parse(query['kind'] ?? []))
      for (const month of query['period'] ?? [])
        for (const municipality of query['region'] ?? [])
          found.set(`${kind}|${month}|${municipality}`, { kind, month, municipality });
  return [...found.values()];
}

/** Which counts can bear on a publication: months (YYYY-MM) and municipalities, of any kind. */
export interface Reach {
  readonly months: readonly string[];
  readonly municipalities: readonly string[];
}

/** As far as what is asked for, and as far as anything that was ever published: all that it must be held against. */
export function reachOf(asked: Reach, ledger: readonly LedgerRow[]): Reach {
  const named = (name: string): string[] => ledger.flatMap(({ query }) => query[name] ?? []);
  return {
    months: [...new Set([...asked.months, ...named('period')])],
    municipalities: [...new Set([...asked.municipalities, ...named('region')])],
  };
}
