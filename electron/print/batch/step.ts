import { type PaperChoice, sidesOf } from '../../../domain/paper-form.ts';
import type { Result } from '../../../domain/result.ts';
import type { Spooler } from '../spooler.ts';
import { type BatchFiles, batchIn, batchSent, type KeptBatch } from './batch-file.ts';

export interface BatchRoom {
  readonly files: BatchFiles;
  readonly spooler: Spooler;
  readonly pdf: (paper: PaperChoice) => Promise<Result<Uint8Array>>;
  /** False once a person has cancelled. */
  readonly isWanted: (id: string) => boolean;
}

/** What comes next: the next step at once, another look in a while, or nothing until a person has decided. */
export type Next = 'go-on' | 'look-again' | 'wait-for-person';

/** One step of a batch: gives its next paper to the spooler, or looks what became of the one that is there. */
export const step = (room: BatchRoom, batch: KeptBatch): Promise<Next> =>
  batch.state === 'sent' ? look(room, batch) : give(room, batch);

/** On disk the paper is unknown while it is being sent: that is what it would be after a crash. */
async function give({ files, spooler, pdf, isWanted }: BatchRoom, batch: KeptBatch): Promise<Next> {
  const paper = batch.papers[batch.done];
  if (paper === undefined) return 'wait-for-person';
  const made = await pdf(paper);
  if (!isWanted(batch.id)) return 'go-on';
  if (!made.ok) {
    files.keep(batchIn(batch, 'saved', made.reason === 'paper-failed' ? 'paper-failed' : 'content-changed'));
    return 'wait-for-person';
  }
  files.keep(batchIn(batch, 'unknown', 'ask'));
  const { printer, copies } = batch;
  const sent = await spooler.send({ printer, copies, sides: sidesOf(paper), pdf: made.value });
  if (sent.ok) files.keep(batchSent(batch, sent.value));
  else if (sent.reason !== 'ask') files.keep(batchIn(batch, 'saved', sent.reason));
  return sent.ok ? 'look-again' : 'wait-for-person';
}

async function look({ files, spooler }: BatchRoom, batch: SentBatch): Promise<Next> {
  const seen = await spooler.follow(batch.number, batch.printer);
  if (!seen.ok) {
    const isGone = seen.reason === 'unknown-job';
    files.keep(isGone ? batchIn(batch, 'unknown', 'ask') : batchSent(batch, batch.number, 'no-spooler'));
    return isGone ? 'wait-for-person' : 'look-again';
  }
  const { progress, need } = seen.value;
  switch (progress) {
    case 'completed':
      files.keep(batchIn({ ...batch, done: batch.done + 1 }, 'saved'));
      return 'go-on';
    case 'canceled':
    case 'aborted':
      files.keep(batchIn(batch, 'saved', progress));
      return 'wait-for-person';
    case 'pending':
    case 'held':
      if (need !== batch.need) files.keep(batchSent(batch, batch.number, need));
      return 'look-again';
  }
}
type SentBatch = Extract<KeptBatch, { state: 'sent' }>;
