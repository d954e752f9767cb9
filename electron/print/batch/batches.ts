import type { PaperChoice } from '../../../domain/paper-form.ts';
import type { PrintJob } from '../../../domain/print-job.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { diskReason } from '../../disk.ts';
import type { Spooler } from '../spooler.ts';
import { batchFiles, batchIn, type KeptBatch, shownBatch } from './batch-file.ts';
import { runner } from './runner.ts';

interface BatchesRoom {
  readonly folder: string;
  readonly spooler: Spooler;
  readonly pdf: (paper: PaperChoice) => Promise<Result<Uint8Array>>;
  readonly every?: number;
}

interface NewBatch {
  readonly press: string;
  readonly printer: string;
  readonly copies: number;
  readonly papers: readonly PaperChoice[];
}

type Answer<Reason extends string> = Result<object, Reason>;
export type Batches = ReturnType<typeof batches>;

/**
 * Many papers as one job, one after another, so that there is never more than one to take back. What came out before
 * a failure or a cancellation stays true; after either, and after a restart, only a person sets it going again.
 */
export function batches(room: BatchesRoom) {
  const { files, ended, running, shown, has, waiting, goOn } = known(room);
  return {
    has,
    jobs: (): PrintJob[] => [...[...files.all().values()].map(shown), ...ended.values()],
    /** The same press is the same batch, however often it arrives. */
    start: ({ press: id, ...order }: NewBatch): Result<PrintJob, 'disk-full' | 'folder-not-writable'> => {
      const known = files.all().get(id);
      const before = known === undefined ? ended.get(id) : shown(known);
      if (before !== undefined) return ok(before);
      const batch: KeptBatch = { ...order, papers: [...order.papers], id, done: 0, state: 'saved' };
      try {
        files.add(batch);
      } catch (fault) {
        return failed(diskReason(fault) === 'disk-full' ? 'disk-full' : 'folder-not-writable');
      }
      return ok(goOn(batch));
    },
    /** Begins with the first paper that has not come. */
    retry: (id: string, printer: string): Result<PrintJob, 'unknown-job' | 'already-sent'> => {
      const batch = waiting(id);
      return batch.ok ? ok(goOn({ ...batchIn(batch.value, 'saved'), printer })) : batch;
    },
    /** The paper in doubt is there; the rest follows. */
    came: (id: string): Answer<'unknown-job' | 'already-sent'> => {
      const batch = waiting(id);
      if (!batch.ok) return batch;
      if (batch.value.state !== 'unknown') return failed('already-sent');
      goOn({ ...batchIn(batch.value, 'saved'), done: batch.value.done + 1 });
      return ok({});
    },
    cancel: (id: string): Answer<'unknown-job'> => {
      if (files.all().has(id)) running.set(id, 'ends');
      return has(id) ? ok({}) : failed('unknown-job');
    },
    forget: (id: string): Answer<'unknown-job'> => {
      if (!has(id)) return failed('unknown-job');
      if (waiting(id).ok) files.remove(id);
      else if (files.all().has(id)) running.set(id, 'ends');
      ended.delete(id);
      return ok({});
    },
    reset: () => {
      ended.clear();
    },
    /** Follows what an earlier run had given to the spooler. */
    resume: () => {
      for (const { id, state } of files.all().values()) if (state === 'sent') running.set(id, 'follows');
    },
    stop: running.stop,
  };
}

/** What is known of every batch, and how one is set going. */
function known({ folder, spooler, pdf, every = 700 }: BatchesRoom) {
  const files = batchFiles(folder);
  const ended = new Map<string, PrintJob>();
  const onEnd = (batch: KeptBatch): void => {
    files.remove(batch.id);
    ended.set(batch.id, { ...shownBatch(batchIn(batch, 'saved'), false), state: 'done' });
  };
  const running = runner({ files, spooler, pdf, every, onEnd });
  const shown = (batch: KeptBatch): PrintJob => shownBatch(batch, isGoing(batch.id));
  const isGoing = (id: string): boolean => ['goes', 'ends'].includes(running.course(id) ?? '');
  const has = (id: string): boolean => files.all().has(id) || ended.has(id);
  /** A batch that waits for a person to decide. */
  const waiting = (id: string): Result<KeptBatch, 'unknown-job' | 'already-sent'> => {
    const batch = files.all().get(id);
    if (batch === undefined) return failed(ended.has(id) ? 'already-sent' : 'unknown-job');
    return running.isUnderWay(id) || batch.state === 'sent' ? failed('already-sent') : ok(batch);
  };
  const goOn = (batch: KeptBatch): PrintJob => {
    files.keep(batch);
    running.set(batch.id, 'goes');
    return shown(batch);
  };
  return { files, ended, running, shown, has, waiting, goOn };
}
