import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import { type EngineRoom, isMunicipality, setupOf, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

export function setupHandlers(room: EngineRoom) {
  return {
    'setup.read': answering(contract['setup.read'], () =>
      withStore(room, (store) => {
        const setup = setupOf(store);
        const pinSet = store.settings.get('pin', z.string()) !== undefined;
        return ok(setup === undefined ? { pinSet } : { setup, pinSet });
      }),
    ),
    /** The first set-up is open to whoever stands at the new machine; later ones belong to the coordinator. */
    'setup.save': answering(contract['setup.save'], (setup) =>
      withStore<object, 'unknown-municipality' | 'locked'>(room, (store) => {
        if (!setup.municipalities.every((code) => isMunicipality(room, code)))
          return failed('unknown-municipality');
        if (setupOf(store) !== undefined && !room.lock.isOpen()) return failed('locked');
        store.settings.put('setup', setup);
        noteIn(room, store, { event: 'settings-changed', what: 'setup' });
        return ok({});
      }),
    ),
  };
}
