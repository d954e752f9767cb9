import { contract } from '../../domain/contract.ts';
import { allowed, type Correction, correctedCell } from '../../domain/correction.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { kept } from '../../domain/retention.ts';
import { isGivenUp } from '../../domain/statistics.ts';
import type { Cell } from '../../domain/tally.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import {
  type EngineRoom,
  groundOf,
  isCountedLanguage,
  isLeaflet,
  isMunicipality,
  keptFromOf,
  kioskOf,
  monthOf,
  setupOf,
  withStore,
} from './engine-room.ts';
import { noteIn } from './log.ts';

type Reason = (typeof contract)['counts.correct']['reasons'][number];

/** A coordinator's change of a count that was wrong. The same press arriving twice changes once. */
export function correctionHandlers(room: EngineRoom) {
  const made = new Set<string>();
  return {
    'counts.correct': answering(contract['counts.correct'], ({ press, agreed, ...correction }) => {
      if (!room.lock.isOpen()) return failed('locked');
      if (made.has(press)) return ok({});
      const done = withStore<object, Reason>(room, (store) => correct(room, store, { agreed, correction }));
      if (done.ok) made.add(press);
      return done;
    }),
  };
}

interface Asked {
  readonly correction: Correction;
  readonly agreed: boolean;
}

function correct(room: EngineRoom, store: Store, { correction, agreed }: Asked): Result<object, Reason> {
  const setup = setupOf(store);
  if (setup === undefined) return failed('not-set-up');
  const currentMonth = monthOf(room.now());
  const may = allowed(correction, currentMonth);
  if (!may.ok) return may;
  if (isGivenUp(correction.month, groundOf(room, store))) return failed('rights-given-up');
  const cell = correctedCell(correction, { agency: setup.agency, month: currentMonth });
  if (!agreed && store.frozen.isFrozen(cell)) return failed('published-before');
  const changed = change(room, store, { cell, by: correction.change });
  if (changed.ok) {
    store.corrections.add({ month: currentMonth, reason: correction.reason, change: correction.change });
    noteIn(room, store, { event: 'corrected', what: correction.reason });
  }
  return changed;
}

interface Change {
  readonly cell: Cell;
  readonly by: number;
}

/** What is given must be countable here; what is taken away need only be there. */
function change(room: EngineRoom, store: Store, { cell, by }: Change): Result<object, Reason> {
  const kiosk = kioskOf(room, store);
  const counted = kept(cell, keptFromOf(store));
  if (by < 0) return store.tally.subtract(kiosk, counted, -by) ? ok({}) : failed('below-zero');
  if (!isMunicipality(room, cell.municipality)) return failed('unknown-municipality');
  if (!isCountedLanguage(room, cell.language)) return failed('unknown-language');
  if (cell.leaflet !== '' && !isLeaflet(room, cell.leaflet)) return failed('unknown-leaflet');
  store.tally.add(kiosk, counted, by);
  return ok({});
}
