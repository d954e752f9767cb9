import { z } from 'zod';
import { Agency, firstMonth, Month } from './classification.ts';
import {
  type Circumstances,
  completeHandout,
  completeReferral,
  HandoutDraft,
  ReferralDraft,
} from './referral.ts';
import { failed, ok, type Result } from './result.ts';
import type { Cell } from './tally.ts';

/** Why a count was wrong. Codes never change meaning, and there is no field for words. */
export const CorrectionReason = z.enum(['entered-twice', 'wrong-choice', 'practice', 'not-given']);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

const most = 999;

/** Which cell of this machine's own counts, by how many, and why. */
export const Correction = z.strictObject({
  month: Month,
  /** The agency that is set up, unless it was another then. */
  agency: Agency.optional(),
  counted: z.discriminatedUnion('kind', [
    ReferralDraft.extend({ kind: z.literal('referral') }),
    HandoutDraft.extend({ kind: z.literal('handout') }),
  ]),
  change: z
    .int()
    .min(-most)
    .max(most)
    .refine((change) => change !== 0),
  reason: CorrectionReason,
});
export type Correction = z.infer<typeof Correction>;

/** The one cell that a correction changes. */
export function correctedCell({ counted, month, agency }: Correction, known: Circumstances): Cell {
  const circumstances = { agency: agency ?? known.agency, month };
  return counted.kind === 'handout'
    ? completeHandout(counted, circumstances)
    : completeReferral(counted, circumstances);
}

/** A wrong choice is taken from one cell and given to another; every other mistake only ever counted too much. */
export function allowed(
  { month, change, reason }: Correction,
  currentMonth: Month,
): Result<object, 'no-such-month' | 'only-takes-away'> {
  if (month > currentMonth || month < firstMonth) return failed('no-such-month');
  return change > 0 && reason !== 'wrong-choice' ? failed('only-takes-away') : ok({});
}
