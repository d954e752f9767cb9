import type { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { HandoutDraft, ReferralDraft } from '../../domain/referral.ts';
import type { Failure } from '../../domain/result.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { paperListCommand } from './paper-list-command.ts';
import { filled, reasonText } from './words.ts';

/** `record`: one referral or hand-out from flags, or a list kept on paper from a file. */
export function recordCommand(context: Context): Promise<Outcome> {
  return context.flags['file'] === undefined
    ? recordOne(context)
    : paperListCommand(context, context.flags['file']);
}

async function recordOne(context: Context): Promise<Outcome> {
  const { words, ask, newPress } = context;
  const { handout, draft } = draftOf(context);
  if (draft === undefined) return misused(words.command.recordWhat);
  if (!draft.success)
    return misused(filled(words.command.wrongCode, { flags: draft.error.issues.map(flagOf).join(' ') }));
  const input = { ...draft.data, press: newPress(), ...(handout ? { copies: 1 } : {}) };
  const answer = await ask(handout ? 'handouts.record' : 'referrals.record', input);
  if (!answer.ok) return notCounted(context, answer);
  await noteOutside(context, draft.data.municipality);
  return done(handout ? words.count.handoutCounted : words.count.referralCounted);
}

/** The flags as a referral or a hand-out; undefined when nothing says which. */
function draftOf({ flags }: Context) {
  const chosen = Object.fromEntries(Object.entries(flags).filter(([name]) => name !== 'data'));
  const handout = chosen['leaflet'] !== undefined || chosen['form'] !== undefined;
  if (!handout && chosen['service'] === undefined) return { handout, draft: undefined };
  const known = { audience: 'not-known', violence: 'not-known', priority: 'none', language: 'not-known' };
  return handout
    ? { handout, draft: HandoutDraft.safeParse({ ...known, ...chosen }) }
    : {
        handout,
        draft: ReferralDraft.safeParse({ ...known, age: 'not-known', already: 'not-known', ...chosen }),
      };
}

/** What is a code of ours but not in this pack. */
const wrongFlags: Readonly<Record<string, string>> = {
  'unknown-language': '--language',
  'unknown-leaflet': '--leaflet',
};

function notCounted({ words }: Context, failure: Failure): Outcome {
  if (failure.reason === 'unknown-municipality') return misused(reasonText(words, failure.reason));
  const flag = wrongFlags[failure.reason];
  return flag === undefined
    ? refusal(words, failure)
    : misused(filled(words.command.wrongCode, { flags: flag }));
}

/** A municipality that was not chosen is counted, but may be a slip of the pen. */
async function noteOutside({ ask, note, words }: Context, municipality: string): Promise<void> {
  const state = await ask('setup.read', {});
  if (!state.ok) return;
  const { setup } = contract['setup.read'].answer.parse(state.value);
  if (setup?.municipalities.includes(municipality) === false) note(words.command.outside);
}

/** Our own flag's name: what stood after it is not repeated. */
const flagOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `--${key}`).join(' ')
    : `--${String(issue.path[0])}`;
