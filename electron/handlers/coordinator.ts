import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { afterWrongPin, pinMatches, PinTries, sealPin } from '../coordinator/pin.ts';
import { answering } from '../dispatch.ts';
import { type EngineRoom, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

const noTries: PinTries = { wrong: 0, untilMs: 0 };

export function coordinatorHandlers(room: EngineRoom) {
  return {
    'coordinator.choosePin': answering(contract['coordinator.choosePin'], async ({ pin }) => {
      const sealed = await sealPin(pin);
      const chosen = withStore<object, 'pin-set'>(room, (store) => {
        const { settings } = store;
        if (settings.get('pin', z.string()) !== undefined) return failed('pin-set');
        settings.put('pin', sealed);
        noteIn(room, store, { event: 'pin-chosen' });
        return ok({});
      });
      if (chosen.ok) room.lock.open();
      return chosen;
    }),
    'coordinator.unlock': answering(contract['coordinator.unlock'], async ({ pin }) => {
      const taken = takeTry(room);
      if (!taken.ok) return taken;
      if (!(await pinMatches(pin, taken.value))) return wrong(room);
      room.lock.open();
      return withStore(room, ({ settings }) => {
        settings.put('pin-tries', noTries);
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
function wrong(room: EngineRoom) {
  withStore(room, (store) => {
    noteIn(room, store, { event: 'pin-failed' });
    return ok({});
  });
  return failed('wrong-pin');
}

/** The try is written down before the PIN is compared, so that pulling the plug gives no extra try. */
function takeTry(room: EngineRoom) {
  const nowMs = room.now().getTime();
  return withStore<string, 'no-pin' | 'pin-delayed'>(room, ({ settings }) => {
    const sealed = settings.get('pin', z.string());
    if (sealed === undefined) return failed('no-pin');
    const tries = settings.get('pin-tries', PinTries) ?? noTries;
    if (nowMs < tries.untilMs) return failed('pin-delayed');
    settings.put('pin-tries', afterWrongPin(tries, nowMs));
    return ok(sealed);
  });
}
