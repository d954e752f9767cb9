import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { afterWrongPin, isSealedIn, PinTries, seal } from '../coordinator/pin.ts';
import { answering } from '../dispatch.ts';
import { type EngineRoom, type StoreReason, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

export const noTries: PinTries = { wrong: 0, untilMs: 0 };

export function coordinatorHandlers(room: EngineRoom) {
  return {
    'coordinator.choosePin': answering(contract['coordinator.choosePin'], async ({ pin }) => {
      const sealed = await seal(pin);
      const chosen = withStore<object, 'pin-set'>(room, (store) => {
        const { settings } = store;
        if (settings.get('pin', z.string()) !== undefined) return failed('pin-set');
        settings.put('pin', sealed);
        settings.remove('recovery-key');
        noteIn(room, store, { event: 'pin-chosen' });
        return ok({});
      });
      if (chosen.ok) room.lock.open();
      return chosen;
    }),
    'coordinator.unlock': answering(contract['coordinator.unlock'], async ({ pin }) => {
      const taken = takeTry(room, 'pin', 'no-pin');
      if (!taken.ok) return taken;
      if (!(await isSealedIn(pin, taken.value))) {
        noteWrong(room);
        return failed('wrong-pin');
      }
      room.lock.open();
      return withStore(room, ({ settings }) => {
        settings.put(triesOf.pin, noTries);
        return ok({});
      });
    }),
    'coordinator.state': answering(contract['coordinator.state'], () => ok({ open: !room.lock.hasFallen() })),
    'coordinator.lock': answering(contract['coordinator.lock'], () => {
      room.lock.close();
      return ok({});
    }),
  };
}

/** Told in the log if there is room for it: what was typed is nowhere. */
export function noteWrong(room: EngineRoom): void {
  withStore(room, (store) => {
    noteIn(room, store, { event: 'pin-failed' });
    return ok({});
  });
}

const minuteMs = 60_000;

/** The first whole minute from which a try is taken, HH:MM on the desk's own clock. */
function clockAfter(untilMs: number): string {
  const minute = new Date(Math.ceil(untilMs / minuteMs) * minuteMs);
  return [minute.getHours(), minute.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What the tries of each secret are kept as. Who guesses at the PIN does not keep the key from whoever has it. */
export const triesOf = { pin: 'pin-tries', 'recovery-key': 'recovery-key-tries' } as const;

/** The try is written down before anything is compared, so that pulling the plug gives no extra try. */
export function takeTry<Missing extends string>(
  room: EngineRoom,
  secret: 'pin' | 'recovery-key',
  missing: Missing,
): Result<string, Missing | 'pin-delayed' | StoreReason> {
  const nowMs = room.now().getTime();
  return withStore<string, Missing | 'pin-delayed'>(room, ({ settings }) => {
    const sealed = settings.get(secret, z.string());
    if (sealed === undefined) return failed(missing);
    const tries = settings.get(triesOf[secret], PinTries) ?? noTries;
    if (nowMs < tries.untilMs) return failed('pin-delayed', clockAfter(tries.untilMs));
    settings.put(triesOf[secret], afterWrongPin(tries, nowMs));
    return ok(sealed);
  });
}
