import { failed, ok, type Result } from '../../domain/result.ts';
import { look } from './follow.ts';
import type { CountPrinted } from './counting.ts';
import { inState, jobFiles } from './job-file.ts';
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
    /** A person has seen the paper of a job that nobody could vouch for. */
    came: (id: string): Result<object, 'unknown-job' | 'already-sent'> => {
      const job = jobs.get(id);
      if (job === undefined) return failed('unknown-job');
      if (job.state !== 'unknown' || jobs.isOnItsWay(id)) return failed('already-sent');
      jobs.keepIfPossible(inState(job, 'printed'));
      watch.wake();
      return ok({});
    },
    cancel: async (id: string): Promise<Result<object, 'unknown-job' | 'no-spooler'>> => {
      if (!jobs.has(id)) return failed('unknown-job');
      const job = jobs.get(id);
      return job?.state === 'sent' ? spooler.cancel(job.number) : ok({});
    },
    /** The paper itself, for as long as it has not come out. */
    pdf: (id: string) => (jobs.has(id) ? files.pdf(id) : undefined),
    /** The visitor has left: what is done is no longer told. */
    reset: jobs.reset,
    stop: watch.stop,
  };
}
