import { commandContract } from '../../domain/command-contract.ts';
import { completeHandout } from '../../domain/referral.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import {
  type EngineRoom,
  isMunicipality,
  kioskOf,
  monthOf,
  setupOf,
  type StoreReason,
  withStore,
} from './engine-room.ts';

type Reason = 'not-set-up' | 'unknown-municipality' | StoreReason;

/** Hand-outs that a printer finished: the job's number and the count go to disk together, so neither comes twice. */
export function printedHandlers(room: EngineRoom) {
  return {
    'handouts.printed': answering(commandContract['handouts.printed'], ({ job, copies, handout }) =>
      withStore<object, Reason>(room, (store) => {
        const setup = setupOf(store);
        if (setup === undefined) return failed('not-set-up');
        if (!isMunicipality(room, handout.municipality)) return failed('unknown-municipality');
        if (!store.printedJobs.add(job)) return ok({});
        const cell = completeHandout(handout, { agency: setup.agency, month: monthOf(room.now()) });
        store.tally.add(kioskOf(room, store), cell, copies);
        return ok({});
      }),
    ),
    'handouts.settled': answering(commandContract['handouts.settled'], ({ job }) =>
      withStore(room, (store) => {
        store.printedJobs.remove(job);
        return ok({});
      }),
    ),
  };
}
