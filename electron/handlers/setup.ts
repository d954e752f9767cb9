import { z } from 'zod';
import { contract, Setup, SetupPart } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, isMunicipality, setupOf, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

export function setupHandlers(room: EngineRoom) {
  return {
    'setup.read': answering(contract['setup.read'], () =>
      withStore(room, (store) => {
        const setup = setupOf(store);
        const secrets = { pinSet: isSet(store, 'pin'), keySet: isSet(store, 'recovery-key') };
        return ok(setup === undefined ? { begun: begunOf(store), ...secrets } : { setup, ...secrets });
      }),
    ),
    /** The first set-up is open to whoever stands at the new machine, until somebody has chosen a PIN; later ones belong to the coordinator. */
    'setup.save': answering(contract['setup.save'], (part) =>
      withStore<object, 'unknown-municipality' | 'locked'>(room, (store) => {
        if (!(part.municipalities ?? []).every((code) => isMunicipality(room, code)))
          return failed('unknown-municipality');
        if (setupOf(store) !== undefined && isSet(store, 'pin') && !room.lock.isOpen())
          return failed('locked');
        const begun = { ...begunOf(store), ...part };
        const whole = Setup.safeParse(begun);
        store.settings.put('setup-begun', begun);
        if (whole.success) store.settings.put('setup', whole.data);
        noteIn(room, store, { event: 'settings-changed', what: 'setup' });
        return ok({});
      }),
    ),
  };
}

const isSet = ({ settings }: Store, secret: 'pin' | 'recovery-key'): boolean =>
  settings.get(secret, z.string()) !== undefined;

/** A set-up that is whole stands above what was begun: it may have been made in one go. */
const begunOf = (store: Store): SetupPart => ({
  ...store.settings.get('setup-begun', SetupPart),
  ...setupOf(store),
});
