import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { JobId, PrinterNeed } from '../../domain/contract.ts';
import { HandoutDraft } from '../../domain/referral.ts';
import { writeWhole } from '../disk.ts';

/** A job as it is kept: `printed` means paper came out and only the count is still to be told. */
export const KeptJob = z.strictObject({
  id: JobId,
  printer: z.string().min(1),
  copies: z.int().min(1).max(99),
  state: z.enum(['saved', 'sent', 'printed', 'unknown']),
  need: PrinterNeed.optional(),
  number: z.int().positive().optional(),
  handout: HandoutDraft,
});
export type KeptJob = z.infer<typeof KeptJob>;

/** The folder of jobs that are not finished: for each a PDF and what is known of it, readable by this user alone. */
export function jobFiles(folder: string) {
  const place = (id: string, kind: 'pdf' | 'json') => path.join(folder, `${id}.${kind}`);
  const prepare = () => {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.chmodSync(folder, 0o700);
  };
  const write = (job: KeptJob) => {
    writeWhole(place(job.id, 'json'), JSON.stringify(job));
  };
  return {
    write,
    /** Paper first, then its description: a crash between them leaves a file that `read` clears away. */
    add: (job: KeptJob, pdf: Uint8Array) => {
      prepare();
      writeWhole(place(job.id, 'pdf'), pdf);
      write(job);
    },
    pdf: (id: string): Uint8Array | undefined =>
      fs.existsSync(place(id, 'pdf')) ? new Uint8Array(fs.readFileSync(place(id, 'pdf'))) : undefined,
    removePdf: (id: string) => {
      fs.rmSync(place(id, 'pdf'), { force: true });
    },
    remove: (id: string) => {
      fs.rmSync(place(id, 'pdf'), { force: true });
      fs.rmSync(place(id, 'json'), { force: true });
    },
    /** Every job that can be read. A damaged description is left as it lies; paper without any goes. */
    read: (): KeptJob[] => {
      const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
      for (const name of names.filter((one) => isOrphan(one, names))) fs.rmSync(path.join(folder, name), { force: true });
      return names.filter((name) => name.endsWith('.json')).flatMap((name) => readJob(path.join(folder, name)));
    },
  };
}
export type JobFiles = ReturnType<typeof jobFiles>;

const isOrphan = (name: string, names: readonly string[]): boolean =>
  name.endsWith('.part') || (name.endsWith('.pdf') && !names.includes(name.replace(/pdf$/, 'json')));

function readJob(file: string): KeptJob[] {
  try {
    const job = KeptJob.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return path.basename(file) === `${job.id}.json` ? [job] : [];
  } catch {
    return [];
  }
}
