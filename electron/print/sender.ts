import type { PrintJob, StaffPaperName } from '../../domain/print-job.ts';
import type { Sides } from '../../domain/paper-form.ts';
import type { HandoutDraft } from '../../domain/referral.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { diskReason } from '../disk.ts';
import { asSent, inState, type JobFiles, type KeptJob } from './job-file.ts';
import { type JobList, shownJob } from './job-list.ts';
import type { Spooler } from './spooler.ts';

interface SendingRoom {
  readonly jobs: JobList;
  readonly files: JobFiles;
  readonly spooler: Pick<Spooler, 'send'>;
  readonly onSent: () => void;
}

interface NewJob<Reason extends string> {
  readonly press: string;
  readonly printer: string;
  readonly copies: number;
  readonly sides?: Sides | undefined;
  /** With neither of the two it is a test page. */
  readonly handout?: HandoutDraft;
  readonly paper?: StaffPaperName;
  readonly isWhole?: boolean;
  readonly pdf: () => Promise<Result<Uint8Array, Reason>>;
}

type SaveReason = 'disk-full' | 'folder-not-writable';
type Started<Reason extends string> = Promise<Result<PrintJob, Reason | SaveReason>>;

/** What a person's press sets going: a new job, or one more try with a job that was kept. */
export function sender(room: SendingRoom) {
  const { jobs, files } = room;
  const starting = new Map<string, Promise<void>>();
  return {
    /** The same press is the same job, however often it arrives and also after a crash. */
    start: async <Reason extends string>(order: NewJob<Reason>): Started<Reason> => {
      const before = starting.get(order.press) ?? Promise.resolve();
      const begun = before.then(() => begin(room, order));
      const settled = begun.then(nothing, nothing);
      starting.set(order.press, settled);
      try {
        return await begun;
      } finally {
        if (starting.get(order.press) === settled) starting.delete(order.press);
      }
    },
    retry: async (id: string, printer: string): Promise<Result<PrintJob, 'unknown-job' | 'already-sent'>> => {
      if (!jobs.has(id)) return failed('unknown-job');
      const job = jobs.get(id);
      const isKept = job?.state === 'saved' || job?.state === 'unknown';
      if (job === undefined || !isKept || jobs.isOnItsWay(id)) return failed('already-sent');
      const pdf = files.pdf(id);
      if (pdf === undefined) return failed('unknown-job');
      await send(room, { ...job, printer }, pdf);
      const shown = jobs.shown(id);
      return shown === undefined ? failed('unknown-job') : ok(shown);
    },
  };
}

const nothing = (): void => undefined;

async function begin<Reason extends string>(room: SendingRoom, order: NewJob<Reason>): Started<Reason> {
  const { jobs } = room;
  const { press: id } = order;
  const known = jobs.shown(id);
  if (known !== undefined) return ok(known);
  const made = await order.pdf();
  if (!made.ok) return made;
  const job = newJob(order);
  try {
    jobs.add(job, made.value);
    await send(room, job, made.value);
  } catch (fault) {
    jobs.forget(id);
    return failed(diskReason(fault) === 'disk-full' ? 'disk-full' : 'folder-not-writable');
  }
  return ok(jobs.shown(id) ?? shownJob(job, false));
}

function newJob({ press, printer, copies, sides, handout, paper, isWhole = true }: NewJob<string>): KeptJob {
  return {
    ...{ id: press, printer, copies, isWhole, state: 'saved' },
    ...(sides === undefined ? {} : { sides }),
    ...(handout === undefined ? {} : { handout }),
    ...(paper === undefined ? {} : { paper }),
  };
}

/** On disk the job is unknown while it is being sent: that is what it would be after a crash. Throws only before. */
async function send({ jobs, spooler, onSent }: SendingRoom, job: KeptJob, pdf: Uint8Array): Promise<void> {
  jobs.sets(job.id);
  try {
    jobs.keep(inState(job, 'unknown', 'ask'));
    const sent = await spooler.send({ printer: job.printer, copies: job.copies, sides: job.sides, pdf });
    if (!jobs.has(job.id)) return;
    if (sent.ok) jobs.keepIfPossible(asSent(job, sent.value));
    else if (sent.reason !== 'ask') jobs.keepIfPossible(inState(job, 'saved', sent.reason));
  } finally {
    jobs.arrived(job.id);
    onSent();
  }
}
