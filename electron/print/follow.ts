import { tellEngine, type CountPrinted } from './counting.ts';
import { asSent, inState, type JobFiles, type KeptJob, type SentJob } from './job-file.ts';
import type { JobList } from './job-list.ts';
import type { Spooler } from './spooler.ts';

export interface Following {
  readonly jobs: JobList;
  readonly files: JobFiles;
  readonly spooler: Spooler;
  readonly ask: CountPrinted;
}

/** One look at a job under way: what became of it at the spooler, and when paper came out, the count. */
export async function look(room: Following, job: KeptJob): Promise<void> {
  if (job.state === 'printed') await count(room, job);
  if (job.state === 'sent') await lookAtSpooler(room, job);
}

async function lookAtSpooler(room: Following, job: SentJob): Promise<void> {
  const seen = await room.spooler.follow(job.number, job.printer);
  if (room.jobs.get(job.id) !== job) return;
  const after = afterLook(job, seen);
  if (after.state !== job.state || after.need !== job.need) room.jobs.keepIfPossible(after);
  if (after.state === 'printed') await count(room, after);
}

function afterLook(job: SentJob, seen: Awaited<ReturnType<Spooler['follow']>>): KeptJob {
  if (!seen.ok && seen.reason === 'unknown-job') return inState(job, 'unknown', 'ask');
  if (!seen.ok) return asSent(job, job.number, 'no-spooler');
  const { progress, need } = seen.value;
  switch (progress) {
    case 'completed':
      return inState(job, 'printed');
    case 'canceled':
    case 'aborted':
      return inState(job, 'saved', progress);
    case 'pending':
    case 'held':
      return asSent(job, job.number, need);
  }
}

/** Told to the engine before the last file goes: a crash in between asks again, and the engine knows the job. */
async function count({ jobs, files, ask }: Following, job: KeptJob): Promise<void> {
  files.removePdf(job.id);
  const counted = await tellEngine(ask, job);
  if (counted === 'later') return;
  jobs.finish(job, counted === 'yes');
  if (counted === 'yes') await ask('handouts.settled', { job: job.id });
}
