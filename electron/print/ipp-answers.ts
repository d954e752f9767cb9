import { z } from 'zod';
import type { PrinterNeed } from '../../domain/print-job.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Answer } from './ipp.ts';
import { PrinterAttributes } from './printer-state.ts';

/** Printers that answer in a way we cannot read are left out rather than guessed at. */
export const readPrinters = (answer: Answer): PrinterAttributes[] =>
  [answer['printer-attributes-tag']].flat().flatMap((group) => {
    const attributes = PrinterAttributes.safeParse(group);
    return attributes.success ? [attributes.data] : [];
  });

const refusals: Readonly<Record<string, PrinterNeed>> = {
  'client-error-not-found': 'no-printer',
  'server-error-not-accepting-jobs': 'rejecting',
};
const JobNumber = z.looseObject({ 'job-id': z.int().positive() });

/** The number under which a job was taken, or why it was not. */
export function taken(answer: Answer): Result<number, PrinterNeed> {
  const job = JobNumber.safeParse(answer['job-attributes-tag']);
  if (job.success) return ok(job.data['job-id']);
  const isYes = answer.statusCode.startsWith('successful');
  return failed(isYes ? 'ask' : (refusals[answer.statusCode] ?? 'refused'));
}

const JobState = z.looseObject({ 'job-state': z.string() });
const progresses: ReadonlyMap<string, 'held' | 'completed' | 'canceled' | 'aborted'> = new Map([
  ['pending-held', 'held'],
  ['completed', 'completed'],
  ['canceled', 'canceled'],
  ['aborted', 'aborted'],
] as const);

/** Undefined when the spooler knows no such job any more. */
export function progressOf(answer: Answer) {
  const job = JobState.safeParse(answer['job-attributes-tag']);
  return job.success ? (progresses.get(job.data['job-state']) ?? 'pending') : undefined;
}
