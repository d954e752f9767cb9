import type { PrintJob } from '../../domain/print-job.ts';
import type { Batches } from './batch/batches.ts';
import type { PrintQueue } from './queue.ts';

/** Single jobs and batches as one list: each is asked of whoever has it. */
export const jobDesk = (queue: PrintQueue, batches: Batches) => {
  const whoever = (id: string) => (batches.has(id) ? batches : queue);
  return {
    jobs: (): PrintJob[] => [...queue.jobs(), ...batches.jobs()],
    retry: (id: string, printer: string) => whoever(id).retry(id, printer),
    came: (id: string) => whoever(id).came(id),
    cancel: (id: string) => whoever(id).cancel(id),
    forget: (id: string) => whoever(id).forget(id),
    /** A batch has no paper of its own: it is made when its turn comes. */
    pdf: (id: string) => queue.pdf(id),
    resume: () => {
      queue.resume();
      batches.resume();
    },
    reset: () => {
      queue.reset();
      batches.reset();
    },
  };
};
export type JobDesk = ReturnType<typeof jobDesk>;
