import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { Copies, JobId, PrinterNeed, StaffPaperName } from '../../domain/print-job.ts';
import { Sides } from '../../domain/paper-form.ts';
import { HandoutDraft } from '../../domain/referral.ts';
import { writeWhole } from '../disk.ts';

const common = {
  id: JobId,
  printer: z.string().min(1),
  copies: Copies,
  sides: Sides.optional(),
  /** With neither of the two it is a printer's test page. */
  handout: HandoutDraft.optional(),
  paper: StaffPaperName.optional(),
  /** Some pages of a leaflet are no hand-out. */
  isWhole: z.boolean().default(true),
  need: PrinterNeed.optional(),
};

/** A job as it is kept: `printed` means paper came out and only the count is still to be told. */
export const KeptJob = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.enum(['saved', 'printed', 'unknown']) }),
  z.strictObject({ ...common, state: z.literal('sent'), number: z.int().positive() }),
]);
export type KeptJob = z.infer<typeof KeptJob>;
export type SentJob = Extract<KeptJob, { state: 'sent' }>;

/** The job in a new state, with what it needs there and nothing of the state before. */
export function inState(job: KeptJob, state: 'saved' | 'printed' | 'unknown', need?: PrinterNeed): KeptJob {
  return { ...stateless(job), state, ...(need === undefined ? {} : { need }) };
}

export function asSent(job: KeptJob, number: number, need?: PrinterNeed): SentJob {
  return { ...stateless(job), state: 'sent', number, ...(need === undefined ? {} : { need }) };
}

function stateless({ id, printer, copies, sides, handout, paper, isWhole }: KeptJob) {
  return {
    ...{ id, printer, copies, isWhole },
    ...(sides === undefined ? {} : { sides }),
    ...(handout === undefined ? {} : { handout }),
    ...(paper === undefined ? {} : { paper }),
  };
}

/** The folder of jobs that are not finished: for each a PDF and what is known of it, readable by this user alone. */
export function jobFiles(folder: string) {
  const place = (id: string, kind: 'pdf' | 'json') => path.join(folder, `${id}.${kind}`);
  const remove = (id: string, kind: 'pdf' | 'json') => {
    if (fs.existsSync(place(id, kind))) fs.rmSync(place(id, kind), { force: true });
  };
  const write = (job: KeptJob) => {
    writeWhole(place(job.id, 'json'), JSON.stringify(job));
  };
  return {
    write,
    /** Paper first, then its description: a crash between them leaves a file that `read` clears away. */
    add: (job: KeptJob, pdf: Uint8Array) => {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      fs.chmodSync(folder, 0o700);
      writeWhole(place(job.id, 'pdf'), pdf);
      write(job);
    },
    pdf: (id: string): Uint8Array | undefined =>
      fs.existsSync(place(id, 'pdf')) ? new Uint8Array(fs.readFileSync(place(id, 'pdf'))) : undefined,
    removePdf: (id: string) => {
      remove(id, 'pdf');
    },
    remove: (id: string) => {
      remove(id, 'json');
      remove(id, 'pdf');
    },
    /** Every job that can be read. A damaged description is left as it lies; paper without any goes. */
    read: (): KeptJob[] => {
      const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
      for (const name of names.filter((one) => isStray(one, names))) {
        fs.rmSync(path.join(folder, name), { force: true });
      }
      return names
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readJob(path.join(folder, name)));
    },
  };
}
export type JobFiles = ReturnType<typeof jobFiles>;

const isStray = (name: string, names: readonly string[]): boolean =>
  name.endsWith('.part') || (name.endsWith('.pdf') && !names.includes(name.replace(/pdf$/, 'json')));

function readJob(file: string): KeptJob[] {
  try {
    const job = KeptJob.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return path.basename(file) === `${job.id}.json` ? [job] : [];
  } catch {
    return [];
  }
}
