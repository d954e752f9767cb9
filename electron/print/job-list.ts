import type { PrintJob } from '../../domain/contract.ts';
import { diskReason } from '../disk.ts';
import type { JobFiles, KeptJob } from './job-file.ts';

/**
 * The jobs of this kiosk: unfinished ones on disk and in memory alike, finished ones in memory until the next reset.
 * The disk is read when first asked, so that a command beside the running app leaves its jobs alone.
 */
export function jobList(files: JobFiles) {
  let read: Map<string, KeptJob> | undefined;
  const kept = () => (read ??= new Map(files.read().map((job): [string, KeptJob] => [job.id, job])));
  const done = new Map<string, PrintJob>();
  const onTheirWay = new Set<string>();

  const shown = (job: KeptJob): PrintJob => shownJob(job, onTheirWay.has(job.id));
  const keep = (job: KeptJob) => {
    files.write(job);
    kept().set(job.id, job);
  };

  return {
    get: (id: string) => kept().get(id),
    has: (id: string) => kept().has(id) || done.has(id),
    /** Between here and `arrived` a job shows as saved, whatever a crash would leave of it on disk. */
    sets: (id: string) => onTheirWay.add(id),
    arrived: (id: string) => onTheirWay.delete(id),
    isOnItsWay: (id: string) => onTheirWay.has(id),
    add: (job: KeptJob, pdf: Uint8Array) => {
      files.add(job, pdf);
      kept().set(job.id, job);
    },
    keep,
    /** A full disk does not unsay what happened: it is known here, and on disk stays what was known before. */
    keepIfPossible: (job: KeptJob) => {
      kept().set(job.id, job);
      try {
        files.write(job);
      } catch (fault) {
        diskReason(fault);
      }
    },
    finish: ({ id, printer, copies }: KeptJob, counted: boolean) => {
      files.remove(id);
      kept().delete(id);
      done.set(id, { id, printer, copies, state: 'done', counted });
    },
    forget: (id: string) => {
      files.remove(id);
      kept().delete(id);
      done.delete(id);
    },
    reset: () => {
      done.clear();
    },
    underWay: () => [...kept().values()].filter(({ state }) => state === 'sent' || state === 'printed'),
    shown: (id: string): PrintJob | undefined => {
      const job = kept().get(id);
      return job === undefined ? done.get(id) : shown(job);
    },
    all: (): PrintJob[] => [...[...kept().values()].map(shown), ...done.values()],
  };
}

function shownJob({ id, printer, copies, state, need }: KeptJob, isOnItsWay: boolean): PrintJob {
  const common = { id, printer, copies, counted: false };
  if (isOnItsWay) return { ...common, state: 'saved' };
  if (state === 'printed') return { ...common, state: 'sent' };
  return { ...common, state, ...(need === undefined ? {} : { need }) };
}

export type JobList = ReturnType<typeof jobList>;
