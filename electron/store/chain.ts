import { createHash } from 'node:crypto';
import type { Entry, Head, LedgerFault } from '../../domain/disclosure/entry.ts';

/** A ledger row as it lies in the store, unread. */
export interface StoredRow {
  readonly query: string;
  readonly row: string;
  readonly publication: number;
}

/** The same for the same lines; each as JSON, so that none can run into the next. */
export function digestOf(lines: Iterable<unknown>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${JSON.stringify(line)}\n`);
  return hash.digest('hex');
}

export const rowsDigest = (rows: readonly StoredRow[]): string =>
  digestOf(rows.map(({ query, row }) => `${query}\n${row}`).sort());

export const hashOf = (before: string, entry: Omit<Entry, 'hash'>): string =>
  digestOf([
    before,
    entry.sequence,
    entry.day,
    entry.format,
    entry.what,
    entry.rule,
    entry.file,
    entry.added,
    entry.rows,
    entry.snapshot,
  ]);

export interface Chain {
  /** By sequence. */
  readonly entries: readonly Entry[];
  readonly head: Head | undefined;
  readonly rows: readonly StoredRow[];
  readonly snapshot: string;
  readonly emptySnapshot: string;
}

/** All that does not fit: nothing, when everything is as it was when it was published. */
export function faultsOf(chain: Chain): LedgerFault[] {
  const found = [...entryFaults(chain), ...headFaults(chain), ...rowFaults(chain)];
  const last = chain.entries.at(-1)?.snapshot ?? chain.emptySnapshot;
  return last === chain.snapshot ? found : [...found, { fault: 'snapshot-changed' }];
}

function entryFaults({ entries }: Chain): LedgerFault[] {
  const found: LedgerFault[] = [];
  let before: Head = { sequence: 0, hash: '' };
  for (const entry of entries) {
    const { sequence } = entry;
    if (sequence !== before.sequence + 1)
      found.push({ fault: 'entry-missing', sequence: before.sequence + 1 });
    else if (hashOf(before.hash, entry) !== entry.hash) found.push({ fault: 'entry-changed', sequence });
    before = entry;
  }
  return found;
}

function headFaults({ entries, head }: Chain): LedgerFault[] {
  const last = entries.at(-1);
  const sequence = last?.sequence ?? 0;
  if ((head?.sequence ?? 0) > sequence) return [{ fault: 'tail-cut', sequence: sequence + 1 }];
  const fits =
    head === undefined ? last === undefined : head.sequence === sequence && head.hash === last?.hash;
  return fits ? [] : [{ fault: 'head-changed' }];
}

function rowFaults({ entries, rows, head }: Chain): LedgerFault[] {
  const byPublication = new Map<number, StoredRow[]>();
  for (const row of rows) {
    const together = byPublication.get(row.publication);
    if (together === undefined) byPublication.set(row.publication, [row]);
    else together.push(row);
  }
  const known = new Set(entries.map(({ sequence }) => sequence));
  const newest = Math.max(head?.sequence ?? 0, ...known);
  const strange = [...byPublication.keys()].filter(
    (sequence) => !known.has(sequence) && (sequence < 1 || sequence > newest),
  );
  return [
    ...entries.flatMap((entry) => rowFault(entry, byPublication.get(entry.sequence) ?? [])),
    ...strange.map((sequence): LedgerFault => ({ fault: 'rows-added', sequence })),
  ];
}

function rowFault({ sequence, added, rows: digest }: Entry, rows: readonly StoredRow[]): LedgerFault[] {
  if (rows.length < added) return [{ fault: 'rows-missing', sequence }];
  if (rows.length > added) return [{ fault: 'rows-added', sequence }];
  return rowsDigest(rows) === digest ? [] : [{ fault: 'rows-changed', sequence }];
}
