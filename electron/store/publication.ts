import { Entry, Head, type LedgerFault, type PublishedFile } from '../../domain/disclosure/entry.ts';
import type { LedgerRow } from '../../domain/disclosure/ledger.ts';
import { placesOf } from '../../domain/disclosure/ledger.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { digestOf, faultsOf, hashOf, rowsDigest } from './chain.ts';
import type { Connection } from './connection.ts';
import type { frozenStore } from './frozen.ts';
import type { ledgerStore } from './ledger.ts';
import type { settingStore } from './setting.ts';

const columns = Entry.keyof().options;
const headName = 'ledger-head';
const emptySnapshot = digestOf([0, 0]);

interface Beside {
  readonly ledger: ReturnType<typeof ledgerStore>;
  readonly frozen: ReturnType<typeof frozenStore>;
  readonly settings: ReturnType<typeof settingStore>;
}

/** One entry for each file or report that left, each sealed by the hash of all before it. */
export function publicationStore(connection: Connection, { ledger, frozen, settings }: Beside) {
  const add = connection.prepare(
    `insert into publication (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const all = connection.prepare(`select ${columns.join(', ')} from publication order by sequence`);
  const entries = (): Entry[] => all.all().map((stored) => Entry.parse(stored));
  return {
    all: entries,
    /** What was said for the first time, the counts that it was made of, and the file: all of it or none. */
    enter: (rows: readonly LedgerRow[], tallies: readonly TallyRow[], file: PublishedFile): void => {
      const head = settings.get(headName, Head) ?? { sequence: 0, hash: '' };
      const sequence = head.sequence + 1;
      const stored = ledger.add(rows, sequence);
      frozen.freeze(placesOf(rows), tallies);
      const sealed = { added: rows.length, rows: rowsDigest(stored), snapshot: frozen.digest() };
      const entry = { ...file, sequence, ...sealed };
      const hash = hashOf(head.hash, entry);
      add.run({ ...entry, hash });
      settings.put(headName, { sequence, hash });
    },
    /** Whether what published months are counted from is as the last entry says. */
    hasSnapshot: (): boolean => frozen.digest() === (entries().at(-1)?.snapshot ?? emptySnapshot),
    faults: (): LedgerFault[] =>
      faultsOf({
        entries: entries(),
        head: settings.get(headName, Head),
        rows: ledger.stored(),
        snapshot: frozen.knownDigest(),
        emptySnapshot,
      }),
  };
}
