import { z } from 'zod';
import {
  Age,
  Agency,
  Already,
  Audience,
  CountedLanguage,
  Form,
  Kind,
  LeafletId,
  Month,
  MunicipalityCode,
  Priority,
  Service,
  Violence,
} from './classification.ts';

const blank = z.literal('');

/** What is counted together: everything known of a referral or hand-out. A field that does not apply is ''. */
export const Cell = z.strictObject({
  month: Month,
  municipality: MunicipalityCode,
  agency: Agency,
  kind: Kind,
  service: z.union([Service, blank]),
  audience: Audience,
  violence: Violence,
  priority: Priority,
  age: Age,
  language: CountedLanguage,
  already: Already,
  leaflet: z.union([LeafletId, blank]),
  form: z.union([Form, blank]),
});
export type Cell = z.infer<typeof Cell>;

export const KioskId = z.string().regex(/^[0-9a-f]{32}$/);

/** One kiosk's count of one cell. `revision` counts the changes of this cell alone, so no order is kept across cells. */
export const TallyRow = z.strictObject({
  kiosk: KioskId,
  cell: Cell,
  count: z.int().nonnegative(),
  revision: z.int().positive(),
});
export type TallyRow = z.infer<typeof TallyRow>;

export const cellFields = Cell.keyof().options;

/** The same text for the same cell, whatever the order its fields came in. */
export const cellKey = (cell: Cell): string => cellFields.map((field) => cell[field]).join('|');

/** Per kiosk and cell the row of the highest revision: any order, any number of times, the same result. */
export function mergeTallies(...sides: readonly (readonly TallyRow[])[]): TallyRow[] {
  const newest = new Map<string, TallyRow>();
  for (const row of sides.flat()) {
    const key = `${row.kiosk}|${cellKey(row.cell)}`;
    const known = newest.get(key);
    if (known === undefined || supersedes(row, known)) newest.set(key, row);
  }
  return [...newest.values()].sort((a, b) => compare(mergeKey(a), mergeKey(b)));
}

const mergeKey = (row: TallyRow): string => `${row.kiosk}|${cellKey(row.cell)}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Equal revisions with different counts can only come from a copied disk: the larger count loses nothing. */
const supersedes = (row: TallyRow, known: TallyRow): boolean =>
  row.revision > known.revision || (row.revision === known.revision && row.count > known.count);
