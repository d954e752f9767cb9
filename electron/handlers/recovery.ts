import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { readRecoveryKey } from '../../domain/recovery-key.ts';
import { failed, ok } from '../../domain/result.ts';
import { isSealedIn, newRecoveryKey, seal } from '../coordinator/pin.ts';
import { answering } from '../dispatch.ts';
import { noteWrong, noTries, takeTry, triesOf } from './coordinator.ts';
import { type EngineRoom, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

/** For whoever has forgotten the PIN and kept the key. Of the key the store holds what argon2id makes of it, alone. */
export const recoveryHandlers = (room: EngineRoom) => ({
  ...newKeyHandlers(room),
  'coordinator.recover': answering(contract['coordinator.recover'], async ({ key, pin }) => {
    const read = readRecoveryKey(key);
    if (!read.ok) return read;
    const taken = takeTry(room, 'recovery-key', 'no-recovery-key');
    if (!taken.ok) return taken;
    if (!(await isSealedIn(read.value, taken.value))) {
      noteWrong(room);
      return failed('wrong-key');
    }
    const done = recovered(room, { used: taken.value, pin: await seal(pin) });
    if (done.ok) room.lock.open();
    return done;
  }),
});

/** A key holds when somebody has said that it is on paper; until then the one before it does. */
function newKeyHandlers(room: EngineRoom) {
  let shown: { readonly sealed: string; readonly opening: number } | undefined;
  return {
    'coordinator.makeRecoveryKey': answering(contract['coordinator.makeRecoveryKey'], async () => {
      if (!room.lock.isOpen()) return failed('locked');
      const key = newRecoveryKey();
      const sealed = await seal(key);
      return withStore<{ key: string }, 'locked'>(room, (store) => {
        const hasPin = store.settings.get('pin', z.string()) !== undefined;
        if (!hasPin || !room.lock.isOpen()) return failed('locked');
        shown = { sealed, opening: room.lock.opening() };
        return ok({ key });
      });
    }),
    'coordinator.keepRecoveryKey': answering(contract['coordinator.keepRecoveryKey'], () => {
      const kept = shown;
      if (!room.lock.isOpen() || kept?.opening !== room.lock.opening()) return failed('locked');
      const done = withStore<object, 'locked'>(room, (store) => {
        store.settings.put('recovery-key', kept.sealed);
        noteIn(room, store, { event: 'recovery-key-made' });
        return ok({});
      });
      if (done.ok) shown = undefined;
      return done;
    }),
  };
}

interface Recovered {
  readonly used: string;
  readonly pin: string;
}

/** The new PIN stands and the key has ended, or neither. A key that was used meanwhile opens nothing a second time. */
const recovered = (room: EngineRoom, { used, pin }: Recovered) =>
  withStore<object, 'no-recovery-key'>(room, (store) => {
    const { settings } = store;
    if (settings.get('recovery-key', z.string()) !== used) return failed('no-recovery-key');
    settings.put('pin', pin);
    settings.remove('recovery-key');
    for (const tries of Object.values(triesOf)) settings.put(tries, noTries);
    noteIn(room, store, { event: 'pin-recovered' });
    return ok({});
  });
