import { contract } from '../../domain/contract.ts';
import { completeHandout, completeReferral, type Circumstances } from '../../domain/referral.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Cell } from '../../domain/tally.ts';
import { usualLanguages } from '../../domain/usual-languages.ts';
import { answering } from '../dispatch.ts';
import {
  type EngineRoom,
  isCountedLanguage,
  isLeaflet,
  isMunicipality,
  kioskOf,
  monthOf,
  setupOf,
  type StoreReason,
  withStore,
} from './engine-room.ts';

interface Counted {
  readonly kiosk: string;
  readonly cell: Cell;
  readonly number: number;
}
type Reason = 'not-set-up' | 'unknown-municipality' | 'unknown-language' | StoreReason;

/**
 * What was counted since the last reset, by press, in memory alone: a second arrival of the same press counts nothing,
 * and Undo knows what to take away. The disk holds no order and no time.
 */
export function countHandlers(room: EngineRoom) {
  const counted = new Map<string, Counted>();

  function count(
    press: string,
    number: number,
    make: (known: Circumstances) => Cell,
  ): Result<object, Reason> {
    if (counted.has(press)) return ok({});
    const done = withStore<Counted, Reason>(room, (store) => {
      const setup = setupOf(store);
      if (setup === undefined) return failed('not-set-up');
      const cell = make({ agency: setup.agency, month: monthOf(room.now()) });
      if (!isMunicipality(room, cell.municipality)) return failed('unknown-municipality');
      if (!isCountedLanguage(room, cell.language)) return failed('unknown-language');
      const kiosk = kioskOf(room, store);
      store.tally.add(kiosk, cell, number);
      return ok({ kiosk, cell, number });
    });
    if (!done.ok) return done;
    counted.set(press, done.value);
    return ok({});
  }

  return {
    'referrals.record': answering(contract['referrals.record'], ({ press, ...draft }) =>
      count(press, 1, (known) => completeReferral(draft, known)),
    ),
    'handouts.record': answering(contract['handouts.record'], ({ press, copies, ...draft }) =>
      isLeaflet(room, draft.leaflet)
        ? count(press, copies, (known) => completeHandout(draft, known))
        : failed('unknown-leaflet'),
    ),
    'counts.undo': answering(contract['counts.undo'], ({ press }) => {
      const last = counted.get(press);
      if (last === undefined) return failed('nothing-to-undo');
      const undone = withStore<object, 'nothing-to-undo'>(room, (store) =>
        store.tally.subtract(last.kiosk, last.cell, last.number) ? ok({}) : failed('nothing-to-undo'),
      );
      if (undone.ok) counted.delete(press);
      return undone;
    }),
    'counts.reset': answering(contract['counts.reset'], () => {
      counted.clear();
      return ok({});
    }),
    'counts.languages': answering(contract['counts.languages'], () => languagesOf(room)),
    'counts.state': answering(contract['counts.state'], () => ok(stateOf(room))),
  };
}

/** Languages that were counted often here in a year. */
function languagesOf(room: EngineRoom): Result<string[], StoreReason> {
  const now = room.now();
  const since = monthOf(new Date(now.getFullYear() - 1, now.getMonth(), 1));
  return withStore<string[], never>(room, (store) =>
    ok(usualLanguages(store.tally.languages(since), room.languages())),
  );
}

function stateOf(room: EngineRoom): { readonly on: boolean; readonly reason?: StoreReason } {
  const opened = room.store();
  return opened.ok ? { on: true } : { on: false, reason: opened.reason };
}
