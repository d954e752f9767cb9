import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { isSealedIn, seal } from '../coordinator/pin.ts';
import { answering } from '../dispatch.ts';
import { noteWrong, noTries, takeTry, triesOf } from './coordinator.ts';
import { type EngineRoom, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

/** An open lock is not enough: whoever sits down at a desk that was left open must not make it theirs. */
export const changePinHandlers = (room: EngineRoom) => ({
  'coordinator.changePin': answering(contract['coordinator.changePin'], async ({ pin, next }) => {
    if (!room.lock.isOpen()) return failed('locked');
    const taken = takeTry(room, 'pin', 'locked');
    if (!taken.ok) return taken;
    if (!(await isSealedIn(pin, taken.value))) {
      noteWrong(room);
      return failed('wrong-pin');
    }
    return changed(room, { known: taken.value, next: await seal(next) });
  }),
});

interface Change {
  readonly known: string;
  readonly next: string;
}

/** Of two changes at once the second finds another PIN than the one it proved to know. */
const changed = (room: EngineRoom, { known, next }: Change) =>
  withStore<object, 'locked'>(room, (store) => {
    const { settings } = store;
    if (settings.get('pin', z.string()) !== known || !room.lock.isOpen()) return failed('locked');
    settings.put('pin', next);
    settings.put(triesOf.pin, noTries);
    noteIn(room, store, { event: 'pin-changed' });
    return ok({});
  });
