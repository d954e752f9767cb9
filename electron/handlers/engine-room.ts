import type { Absence } from '../../domain/absence.ts';
import { Month } from '../../domain/classification.ts';
import { Setup } from '../../domain/contract.ts';
import type { Geography } from '../../domain/municipality.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { Ground } from '../../domain/statistics.ts';
import type { storeReasons } from '../../domain/table-request.ts';
import { KioskId } from '../../domain/tally.ts';
import type { CoordinatorLock } from '../coordinator/lock.ts';
import { storeReason } from '../store/reasons.ts';
import type { Store } from '../store/store.ts';

export type StoreReason = (typeof storeReasons)[number];

/** What every handler of the engine is given. `store` says why counting is off when it is. */
export interface EngineRoom {
  readonly store: () => Result<Store, StoreReason>;
  readonly geography: () => Geography;
  readonly languages: () => readonly string[];
  readonly leaflets: () => readonly string[];
  /** Services that a municipality does not have. */
  readonly absent: () => readonly Absence[];
  readonly now: () => Date;
  readonly lock: CoordinatorLock;
  readonly newKioskId: () => string;
}

/** Runs `work` on the store; a fault of the disk or the file becomes a reason, and nothing of the work remains. */
export function withStore<Value, Reason extends string>(
  room: EngineRoom,
  work: (store: Store) => Result<Value, Reason>,
): Result<Value, Reason | StoreReason> {
  const opened = room.store();
  if (!opened.ok) return opened;
  try {
    return opened.value.together(() => work(opened.value));
  } catch (fault) {
    const reason = storeReason(fault);
    if (reason === undefined) throw fault;
    return failed(reason);
  }
}

export const setupOf = (store: Store): Setup | undefined => store.settings.get('setup', Setup);

export const monthOf = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;

/** The local date, ISO 8601. */
export const dayOf = (now: Date): string => `${monthOf(now)}-${String(now.getDate()).padStart(2, '0')}`;

export const isMunicipality = (room: EngineRoom, wanted: string): boolean =>
  room.geography().municipalities.some(({ code }) => code === wanted);

/** A language of the content pack, or none: a count of any other could never be published. */
export const isCountedLanguage = (room: EngineRoom, wanted: string): boolean =>
  wanted === 'not-known' || room.languages().includes(wanted);

/** A leaflet of the content pack: no other can have been given out. */
export const isLeaflet = (room: EngineRoom, wanted: string): boolean => room.leaflets().includes(wanted);

/** The first month whose detail is not merged away; undefined when that was never done. */
export const keptFromOf = (store: Store): string | undefined => store.settings.get('kept-from', Month);

/** The first month whose counts may be told here; undefined where nothing was given up. */
export const rightsFromOf = (store: Store): string | undefined => store.settings.get('rights-from', Month);

/** What every table is made on, beside what was counted. */
export function groundOf(room: EngineRoom, store: Store): Ground {
  const keptFrom = keptFromOf(store);
  const rightsFrom = rightsFromOf(store);
  return {
    geography: room.geography(),
    currentMonth: monthOf(room.now()),
    languages: room.languages(),
    absent: room.absent(),
    ...(keptFrom === undefined ? {} : { keptFrom }),
    ...(rightsFrom === undefined ? {} : { rightsFrom }),
  };
}

/** This kiosk's own number, made once, telling nothing of the machine. */
export function kioskOf(room: EngineRoom, store: Store): string {
  const known = learnt.get(store) ?? store.settings.get('kiosk', KioskId);
  if (known !== undefined) {
    learnt.set(store, known);
    return known;
  }
  const made = room.newKioskId();
  store.settings.put('kiosk', made);
  return made;
}

/** A store's number never changes: once it has been read back it need not be read again. */
const learnt = new WeakMap<Store, string>();
