import type { EngineRoom } from './engine-room.ts';
import { setImmediate } from 'node:timers/promises';
import { failed, type Failure } from '../../domain/result.ts';
import { protect, type Publication, type Step } from '../../domain/disclosure/protect.ts';

type Proven = Awaited<ReturnType<typeof protect>> | Failure<'table-stopped'>;

/** Milliseconds: a table that is not proven safe by then is refused. Somebody who does not want to wait can stop it. */
const patience = 15 * 60 * 1000;
/** Milliseconds of proving between two moments in which a count can be taken. */
const breath = 25;

interface UnderWay {
  step: Step;
  done: number;
  of: number;
  isWanted: boolean;
}

/** Proves tables safe, one at a time, with how far it is and a way to stop; counts are taken meanwhile. */
export function proving({ now, lock }: Pick<EngineRoom, 'now' | 'lock'>) {
  let underWay: UnderWay | undefined;
  let last: { readonly key: string; readonly proven: Proven } | undefined;
  return {
    /** What was just proven of the very same counts and ledger is not proven again. */
    prove: async (publication: Publication): Promise<Proven> => {
      const key = keyOf(publication);
      if (last?.key === key) return last.proven;
      const work: UnderWay = { step: 'choosing', done: 0, of: 0, isWanted: true };
      underWay = work;
      try {
        const proven = await protect({ ...publication, ...watched(work, { now, lock }) });
        if (!work.isWanted) return failed('table-stopped');
        last = proven.ok ? { key, proven } : undefined;
        return proven;
      } finally {
        underWay = undefined;
      }
    },
    progress: () => underWay,
    stop: (): void => {
      if (underWay !== undefined) underWay.isWanted = false;
    },
    /** Nothing of a table stays in memory once the lock has fallen. */
    forget: (): void => {
      last = undefined;
    },
  };
}

function watched(
  work: UnderWay,
  { now, lock }: Pick<EngineRoom, 'now' | 'lock'>,
): Pick<Publication, 'onStep' | 'mayGoOn'> {
  const from = now().getTime();
  let breathed = performance.now();
  return {
    onStep: (step, done, of) => {
      Object.assign(work, { step, done, of });
    },
    mayGoOn: async () => {
      if (performance.now() - breathed > breath) {
        await setImmediate();
        breathed = performance.now();
      }
      return work.isWanted && !lock.hasFallen() && now().getTime() - from < patience;
    },
  };
}

const keyOf = ({ table, ledger, threshold, insideRule, withheld }: Publication): string =>
  JSON.stringify([table.scope, table.dimensions, table.counted, ledger, threshold, insideRule, withheld]);

export type Proof = ReturnType<typeof proving>;
