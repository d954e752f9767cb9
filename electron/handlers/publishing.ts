import type { PublishedFile } from '../../domain/disclosure/entry.ts';
import type { LedgerRow } from '../../domain/disclosure/ledger.ts';
import { ruleVersion } from '../../domain/disclosure/rule.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { retained } from '../../domain/retention.ts';
import type { TallyRow } from '../../domain/tally.ts';
import type { Store } from '../store/store.ts';
import { dayOf, type EngineRoom, keptFromOf, type StoreReason, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

/** What a table or report was made of, and the rows that the ledger does not have yet. */
export interface Publishable {
  readonly rows: readonly LedgerRow[];
  readonly tallies: readonly TallyRow[];
  readonly ledgerLength: number;
}

/** A ledger that does not fit itself can no longer say what is safe: nothing is published on it. */
export const sound = (store: Store): Result<object, 'ledger-unsound'> =>
  store.publications.faults().length === 0 ? ok({}) : failed('ledger-unsound');

/**
 * Rows, the counts of their months and the file's own entry, together and durably, before the file gets its name: an
 * entry without a file hides a little more than it need, but a file without its entry could be subtracted from the next.
 */
export const enter = (
  room: EngineRoom,
  { rows, tallies, ledgerLength }: Publishable,
  file: Pick<PublishedFile, 'format' | 'what' | 'file'>,
): Result<object, 'store-busy' | 'ledger-unsound' | StoreReason> =>
  withStore<object, 'store-busy' | 'ledger-unsound'>(room, (store) => {
    if (store.ledger.length() !== ledgerLength) return failed('store-busy');
    const fits = sound(store);
    if (!fits.ok) return fits;
    store.publications.enter(rows, retained(tallies, keptFromOf(store)), {
      ...file,
      day: dayOf(room.now()),
      rule: ruleVersion,
    });
    noteIn(room, store, { event: 'published', what: `${file.format} ${file.what}` });
    return ok({});
  });
