import { Correction } from '../../domain/correction.ts';
import { missingFlags } from './arguments.ts';
import { type Context, done, misused, type Outcome, refusal, refused } from './context.ts';
import { unlock } from './unlock.ts';
import { filled, reasonText } from './words.ts';

/** Reasons that lie in how it was asked. */
const misuses = new Set(['no-such-month', 'only-takes-away', 'unknown-municipality']);

/** `correct`: one cell of this machine's own counts, for a reason; a month that is published needs `--yes`. */
export async function correctCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask, newPress } = context;
  const missing = missingFlags('correct', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  const correction = correctionOf(flags);
  if (correction === undefined) return misused(words.command.correctWhat);
  if (!correction.success) {
    const wrong = correction.error.issues.map(({ path }) => flagOf(String(path.at(-1) ?? '')));
    return misused(filled(words.command.wrongCode, { flags: [...new Set(wrong)].join(' ') }));
  }
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const agreed = flags['yes'] !== undefined;
  const answer = await ask('counts.correct', { ...correction.data, agreed, press: newPress() });
  if (answer.ok) return done(words.correct.done);
  if (answer.reason === 'published-before')
    return refused(`${words.reasons['published-before']} ${words.command.addYes}`);
  const code = codeFlags[answer.reason];
  if (code !== undefined) return misused(filled(words.command.wrongCode, { flags: code }));
  return misuses.has(answer.reason) ? misused(reasonText(words, answer.reason)) : refusal(words, answer);
}

const codeFlags: Readonly<Record<string, string>> = {
  'unknown-language': '--language',
  'unknown-leaflet': '--leaflet',
};

/** The flags as a correction; undefined when nothing says of what, or when they say both. */
function correctionOf(flags: Context['flags']) {
  const { month, by, reason, agency, ...rest } = flags;
  const codes = Object.fromEntries(
    Object.entries(rest).filter(([name]) => name !== 'data' && name !== 'yes'),
  );
  const handout = codes['leaflet'] !== undefined;
  if (handout === (codes['service'] !== undefined)) return undefined;
  const known = { audience: 'not-known', violence: 'not-known', priority: 'none', language: 'not-known' };
  const counted = handout
    ? { kind: 'handout', ...known, ...codes }
    : { kind: 'referral', age: 'not-known', already: 'not-known', ...known, ...codes };
  const change = /^[+-]?\d{1,3}$/.test(by ?? '') ? Number(by) : undefined;
  return Correction.safeParse({
    month,
    reason,
    counted,
    change,
    ...(agency === undefined ? {} : { agency }),
  });
}

const flagOf = (name: string): string => (name === 'change' ? '--by' : `--${name}`);
