import { contract } from '../../domain/contract.ts';
import { Population, type Populations, regionPopulations, withChange } from '../../domain/population.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, isMunicipality, monthOf, setupOf, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';

const settingName = 'populations';

/** How many live where, as the coordinator entered it: what rates are made of. */
export const populationHandlers = (room: EngineRoom) => ({
  'populations.read': answering(contract['populations.read'], () =>
    room.lock.isOpen()
      ? withStore<Populations, never>(room, (store) => ok(populationsOf(room, store)))
      : failed('locked'),
  ),
  'populations.save': answering(contract['populations.save'], (change) => {
    if (!room.lock.isOpen()) return failed('locked');
    if (!Object.keys(change.inhabitants).every((code) => isMunicipality(room, code)))
      return failed('unknown-municipality');
    if (change.year > monthOf(room.now()).slice(0, 4)) return failed('year-not-begun');
    return withStore<Populations, never>(room, (store) => {
      store.settings.put(settingName, withChange(enteredIn(store), change));
      noteIn(room, store, { event: 'settings-changed', what: 'populations' });
      return ok(populationsOf(room, store));
    });
  }),
});

const enteredIn = (store: Store): Population[] => store.settings.get(settingName, Population.array()) ?? [];

/** What was entered, and what it comes to in the regions that are counted here. */
export function populationsOf(room: EngineRoom, store: Store): Populations {
  const entered = enteredIn(store);
  const municipalities = setupOf(store)?.municipalities ?? [];
  return { entered, regions: regionPopulations(entered, municipalities, room.geography()) };
}
