import { failed, ok, type Result } from '../../domain/result.ts';
import { look } from './follow.ts';
import type { CountPrinted } from './counting.ts';
import { jobFiles } from './job-file.ts';
import { jobList } from './job-list.ts';
import { sender } from './sender.ts';
import type { Spooler } from './spooler.ts';
import { watcher } from './watcher.ts';

interface QueueRoom {
  readonly folder: string;
  readonly spooler: Spooler;
  readonly ask: CountPrinted;
  /** Milliseconds between looks at jobs under way. */
  readonly every?: number;
}

export type PrintQueue = ReturnType<typeof printQueue>;

/**
 * Jobs from the press of a button to the paper. A job is kept on disk until it came out, is given to the spooler only
 * on a person's press, and is counted once; when it is done nothing of it stays on disk.
 */
export function printQueue({ folder, spooler, ask, every = 700 }: QueueRoom) {
  const files = jobFiles(folder);
  const jobs = jobList(files);
  const watch = watcher(every, () => jobs.underWay().map((job) => look({ jobs, files, spooler, ask }, job)));
  const { start, retry } = sender({ jobs, files, spooler, onSent: watch.wake });
  return {
    start,
    retry,
    /** Follows what an earlier run had sent. */
    resume: watch.wake,
    jobs: () => {
      watch.wake();
      return jobs.all();
    },
    forget: (id: string): Result<object, 'unknown-job'> => {
      if (!jobs.has(id)) return failed('unknown-job');
      jobs.forget(id);
      return ok({});
    },
    /** The visitor has left: what is done is no longer told. */
    reset: jobs.reset,
    stop: watch.stop,
  };
}
