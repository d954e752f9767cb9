import { setTimeout as pause } from 'node:timers/promises';
import type { KeptBatch } from './batch-file.ts';
import { type BatchRoom, step } from './step.ts';

/**
 * `goes`: paper after paper. `follows`: what the spooler has is followed to its end, and nothing more is given to it.
 * `ends`: a person has cancelled, so that too is taken back.
 */
export type Course = 'goes' | 'follows' | 'ends';

interface Running extends Omit<BatchRoom, 'isWanted'> {
  /** Milliseconds between looks at what the spooler has. */
  readonly every: number;
  readonly onEnd: (batch: KeptBatch) => void;
}

/** Takes batches step by step, each along its own course. */
export function runner({ files, spooler, pdf, every, onEnd }: Running) {
  const courses = new Map<string, Course>();
  const room: BatchRoom = { files, spooler, pdf, isWanted: (id) => courses.get(id) === 'goes' };
  let stopped = false;

  const isOver = (batch: KeptBatch): boolean =>
    batch.done === batch.papers.length || (courses.get(batch.id) === 'ends' && batch.state !== 'sent');
  const oneStep = async (batch: KeptBatch): Promise<void> => {
    if (courses.get(batch.id) === 'ends' && batch.state === 'sent') await spooler.cancel(batch.number);
    const next = await step(room, batch);
    if (next === 'look-again') await pause(every, undefined, { ref: false });
    if (next === 'wait-for-person' && courses.get(batch.id) === 'goes') courses.set(batch.id, 'follows');
  };
  const run = async (id: string): Promise<void> => {
    for (;;) {
      const batch = files.all().get(id);
      if (batch === undefined || stopped) break;
      if (isOver(batch)) onEnd(batch);
      if (isOver(batch) || (batch.state !== 'sent' && courses.get(id) !== 'goes')) break;
      await oneStep(batch);
    }
    courses.delete(id);
  };
  return {
    isUnderWay: (id: string) => courses.has(id),
    course: (id: string) => courses.get(id),
    set: (id: string, course: Course): void => {
      const isUnderWay = courses.has(id);
      courses.set(id, course);
      if (!isUnderWay) void run(id);
    },
    stop: (): void => {
      stopped = true;
    },
  };
}
