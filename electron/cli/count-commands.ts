import type { z } from 'zod';
import { HandoutDraft, ReferralDraft } from '../../domain/referral.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { paperListCommand } from './paper-list-command.ts';
import { filled, reasonText } from './words.ts';

/** `record`: one referral or hand-out from flags, or a list kept on paper from a file. */
export function recordCommand(context: Context): Promise<Outcome> {
  return context.flags['file'] === undefined
    ? recordOne(context)
    : paperListCommand(context, context.flags['file']);
}

async function recordOne({ flags, words, ask, newPress }: Context): Promise<Outcome> {
  if (['service', 'leaflet', 'form'].every((name) => flags[name] === undefined))
    return misused(words.command.recordWhat);
  const chosen = Object.fromEntries(
    Object.entries(flags).filter(
      ([name, value]) => value !== undefined && name !== 'file' && name !== 'data',
    ),
  );
  const handout = chosen['leaflet'] !== undefined || chosen['form'] !== undefined;
  const known = { audience: 'not-known', violence: 'not-known', priority: 'none', language: 'not-known' };
  const filledIn = handout
    ? { ...known, ...chosen }
    : { ...known, age: 'not-known', already: 'not-known', ...chosen };
  const draft = (handout ? HandoutDraft : ReferralDraft).safeParse(filledIn);
  if (!draft.success) {
    const flag = draft.error.issues.map(flagOf).join(' ');
    return misused(filled(words.command.wrongCode, { flags: flag }));
  }
  const input = { ...draft.data, press: newPress(), ...(handout ? { copies: 1 } : {}) };
  const answer = await ask(handout ? 'handouts.record' : 'referrals.record', input);
  if (!answer.ok) {
    if (answer.reason === 'unknown-municipality') return misused(reasonText(words, answer.reason));
    return answer.reason === 'unknown-language'
      ? misused(filled(words.command.wrongCode, { flags: '--language' }))
      : refusal(words, answer);
  }
  return done(handout ? words.count.handoutCounted : words.count.referralCounted);
}

/** Our own flag's name: what stood after it is not repeated. */
const flagOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `--${key}`).join(' ')
    : `--${String(issue.path[0])}`;
