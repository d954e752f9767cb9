import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { PaperChoice } from '../../../domain/paper-form.ts';
import { Copies, JobId, PrinterNeed, type PrintJob } from '../../../domain/print-job.ts';
import { diskReason, writeWhole } from '../../disk.ts';

const common = {
  id: JobId,
  printer: z.string().min(1),
  copies: Copies,
  papers: z.array(PaperChoice).min(1),
  /** How many of the papers have come out; the next one is at this place. */
  done: z.int().nonnegative(),
  need: PrinterNeed.optional(),
};

/** Papers are made when their turn comes: on disk lies only what is wanted, and how far it went. */
export const KeptBatch = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.enum(['saved', 'unknown']) }),
  z.strictObject({ ...common, state: z.literal('sent'), number: z.int().positive() }),
]);
export type KeptBatch = z.infer<typeof KeptBatch>;

export function batchIn(batch: KeptBatch, state: 'saved' | 'unknown', need?: PrinterNeed): KeptBatch {
  return { ...stateless(batch), state, ...(need === undefined ? {} : { need }) };
}

export function batchSent(batch: KeptBatch, number: number, need?: PrinterNeed): KeptBatch {
  return { ...stateless(batch), state: 'sent', number, ...(need === undefined ? {} : { need }) };
}

const stateless = ({ id, printer, copies, papers, done }: KeptBatch) => ({
  id,
  printer,
  copies,
  papers,
  done,
});

/** A batch as a screen sees it. */
export function shownBatch(batch: KeptBatch, isGoing: boolean): PrintJob {
  const { id, printer, copies, papers, done, state, need } = batch;
  return {
    ...{ id, printer, copies, counted: false },
    content: { kind: 'batch', form: papers[0]?.form ?? 'a4', done, all: papers.length },
    state: isGoing ? 'sent' : state,
    ...(need === undefined || (isGoing && state !== 'sent') ? {} : { need }),
  };
}

/** Batches that are not finished, on disk and in memory alike; read when first asked. */
export function batchFiles(folder: string) {
  const place = (id: string) => path.join(folder, `${id}.json`);
  let read: Map<string, KeptBatch> | undefined;
  const all = () => (read ??= new Map(readBatches(folder).map((one): [string, KeptBatch] => [one.id, one])));
  return {
    all,
    /** Throws when it cannot be written: then nothing has begun. */
    add: (batch: KeptBatch) => {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      fs.chmodSync(folder, 0o700);
      writeWhole(place(batch.id), JSON.stringify(batch));
      all().set(batch.id, batch);
    },
    /** A full disk does not unsay what happened: it is known here. */
    keep: (batch: KeptBatch) => {
      all().set(batch.id, batch);
      try {
        writeWhole(place(batch.id), JSON.stringify(batch));
      } catch (fault) {
        diskReason(fault);
      }
    },
    remove: (id: string) => {
      all().delete(id);
      fs.rmSync(place(id), { force: true });
    },
  };
}
export type BatchFiles = ReturnType<typeof batchFiles>;

function readBatches(folder: string): KeptBatch[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        const batch = KeptBatch.parse(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
        return name === `${batch.id}.json` ? [batch] : [];
      } catch {
        return [];
      }
    });
}
