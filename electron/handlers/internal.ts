import { firstMonth } from '../../domain/classification.ts';
import { contract } from '../../domain/contract.ts';
import { type InternalChoice, type InternalCounts, internalRows } from '../../domain/internal.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { isGivenUp } from '../../domain/statistics.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, groundOf, kioskOf, monthOf, setupOf, withStore } from './engine-room.ts';

type Reason = 'rights-given-up' | 'not-set-up' | 'unknown-municipality' | 'no-such-month';

/** True counts, for the coordinator's eye alone: one of the kiosk's own municipalities and one month at a time. */
export const internalHandlers = (room: EngineRoom) => ({
  'internal.counts': answering(contract['internal.counts'], (choice) =>
    room.lock.isOpen()
      ? withStore<InternalCounts, Reason>(room, (store) => countsOf(room, store, choice))
      : failed('locked'),
  ),
});

function countsOf(room: EngineRoom, store: Store, choice: InternalChoice): Result<InternalCounts, Reason> {
  const setup = setupOf(store);
  if (setup === undefined) return failed('not-set-up');
  if (!setup.municipalities.includes(choice.municipality)) return failed('unknown-municipality');
  if (choice.month < firstMonth || choice.month > monthOf(room.now())) return failed('no-such-month');
  if (isGivenUp(choice.month, groundOf(room, store))) return failed('rights-given-up');
  const published = store.frozen.isFrozen(choice);
  const rows = internalRows({
    live: store.tally.of(choice),
    here: kioskOf(room, store),
    ...(published ? { published: store.frozen.of(choice) } : {}),
  });
  const corrections = store.corrections
    .all()
    .filter(({ month }) => month >= choice.month)
    .sort((one, other) => (one.month > other.month ? -1 : 1));
  return ok({ published, rows, corrections });
}
