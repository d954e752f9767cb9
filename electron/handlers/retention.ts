import { Month } from '../../domain/classification.ts';
import { contract } from '../../domain/contract.ts';
import { leastThreshold, ruleVersion } from '../../domain/disclosure/rule.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { keptFrom, leastKept, RetentionChoice, type RetentionOutlook } from '../../domain/retention.ts';
import { answering } from '../dispatch.ts';
import { storeReason } from '../store/reasons.ts';
import type { Store } from '../store/store.ts';
import {
  dayOf,
  type EngineRoom,
  keptFromOf,
  monthOf,
  rightsFromOf,
  type StoreReason,
  withStore,
} from './engine-room.ts';
import type { InTurn } from './in-turn.ts';
import { noteIn } from './log.ts';
import { sound } from './publishing.ts';

/** Detail of older months, merged away for good. Never while a table is being made of it. */
export const retentionHandlers = (room: EngineRoom, inTurn: InTurn) => ({
  'retention.preview': answering(contract['retention.preview'], (choice) =>
    room.lock.isOpen()
      ? withStore<RetentionOutlook, never>(room, (store) => ok(outlookOf(room, store, choice)))
      : failed('locked'),
  ),
  'retention.merge': answering(contract['retention.merge'], (choice) =>
    inTurn(() => Promise.resolve(merged(room, choice))),
  ),
});

const settingName = 'retention';

/** A boundary that was reached stays, also when more months are wanted later: what is merged cannot come back. */
function outlookOf(room: EngineRoom, store: Store, { months }: RetentionChoice): RetentionOutlook {
  const kept = months ?? store.settings.get(settingName, RetentionChoice)?.months ?? leastKept;
  const wanted = keptFrom(monthOf(room.now()), kept);
  const before = keptFromOf(store) ?? wanted;
  const from = Month.parse(before > wanted ? before : wanted);
  const outlook = store.retention.outlook(from);
  return { kept, from, months: outlook.months, rows: rowsTold(store, outlook.rows) };
}

function rowsTold(store: Store, rows: number): RetentionOutlook['rows'] {
  if (rows > 0 && rightsFromOf(store) !== undefined) return 'untold';
  return rows > 0 && rows < leastThreshold ? 'few' : rows;
}

function merged(room: EngineRoom, choice: RetentionChoice) {
  if (!room.lock.isOpen()) return failed('locked');
  const done = withStore<RetentionOutlook, 'ledger-unsound'>(room, (store) => merge(room, store, choice));
  return done.ok ? ok({ ...done.value, swept: swept(room) }) : done;
}

/** What published months are counted from changes with it, so that the ledger gets an entry which says so. */
function merge(
  room: EngineRoom,
  store: Store,
  choice: RetentionChoice,
): Result<RetentionOutlook, 'ledger-unsound'> {
  const fits = sound(store);
  if (!fits.ok) return fits;
  const outlook = outlookOf(room, store, choice);
  store.retention.merge(outlook.from);
  store.settings.put(settingName, { months: outlook.kept });
  store.settings.put('kept-from', outlook.from);
  noteIn(room, store, { event: 'retained', what: outlook.from });
  if (!store.publications.hasSnapshot())
    store.publications.enter([], [], {
      day: dayOf(room.now()),
      format: 'retention',
      what: JSON.stringify({ from: outlook.from }),
      rule: ruleVersion,
      file: '',
    });
  return ok(outlook);
}

/** Outside any transaction; told when somebody else uses the file or there is no room: it is then done the next time. */
function swept(room: EngineRoom): boolean {
  const opened: Result<Store, StoreReason> = room.store();
  if (!opened.ok) return false;
  try {
    opened.value.retention.sweep();
    return true;
  } catch (fault) {
    if (storeReason(fault) === undefined) throw fault;
    return false;
  }
}
