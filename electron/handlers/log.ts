import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import type { LogEvent } from '../../domain/log.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import { newestVersion } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';
import { dayOf, type EngineRoom, withStore } from './engine-room.ts';

/** What the machine did, for the coordinator alone; what is done outside the engine is told to it. */
export const logHandlers = (room: EngineRoom) => ({
  'log.read': answering(contract['log.read'], () =>
    room.lock.isOpen()
      ? withStore(room, ({ log }) => ok({ entries: log.all(), faults: log.faults() }))
      : failed('locked'),
  ),
  'support.facts': answering(commandContract['support.facts'], () => {
    const opened = room.store();
    if (!opened.ok) return ok({ reason: opened.reason });
    if (!room.lock.isOpen()) return failed('locked');
    return withStore(room, ({ log }) =>
      ok({ version: newestVersion, log: { entries: log.all(), faults: log.faults() } }),
    );
  }),
  'log.note': answering(commandContract['log.note'], ({ event, what }) =>
    withStore<object, never>(room, (store) => {
      noteIn(room, store, { event, what });
      return ok({});
    }),
  ),
});

interface Noted {
  readonly event: LogEvent;
  readonly what?: string;
}

/** Beside what it tells of, in the same transaction. */
export const noteIn = (room: EngineRoom, { log }: Store, { event, what }: Noted): void => {
  log.note(dayOf(room.now()), event, what);
};
