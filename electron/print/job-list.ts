import type { PrintJob } from '../../domain/print-job.ts';
import { LanguageTag } from '../../domain/classification.ts';
import { PaperForm } from '../../domain/paper-form.ts';
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
    finish: (job: KeptJob, counted: boolean) => {
      files.remove(job.id);
      kept().delete(job.id);
      done.set(job.id, { ...described(job), state: 'done', counted });
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

/** A job as a screen sees it. */
export function shownJob(job: KeptJob, isOnItsWay: boolean): PrintJob {
  const { state, need } = job;
  const common = { ...described(job), counted: false };
  if (isOnItsWay) return { ...common, state: 'saved' };
  if (state === 'printed') return { ...common, state: 'sent' };
  return { ...common, state, ...(need === undefined ? {} : { need }) };
}

/** A screen is never told which leaflet: others may see the list too. */
function described(job: KeptJob) {
  const { id, printer, copies } = job;
  return { id, printer, copies, content: contentOf(job) };
}

function contentOf({ handout, paper, isWhole }: KeptJob): PrintJob['content'] {
  if (paper !== undefined) return { kind: 'staff', paper };
  const form = PaperForm.safeParse(handout?.form);
  return handout === undefined || !form.success
    ? { kind: 'test' }
    : { kind: 'leaflet', form: form.data, language: LanguageTag.parse(handout.language), isWhole };
}

export type JobList = ReturnType<typeof jobList>;
