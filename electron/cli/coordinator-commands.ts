import * as path from 'node:path';
import { z } from 'zod';
import { Setup } from '../../domain/contract.ts';
import { Kind } from '../../domain/classification.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { unlock } from './unlock.ts';
import { filled, reasonText } from './words.ts';

const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split(','));

/** `setup`: the first one is open, as on the screen; later ones ask for the PIN. */
export async function setupCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const setup = Setup.safeParse({ agency: flags['agency'], municipalities: list(flags['municipalities']) });
  if (!setup.success) {
    const flagsWrong = setup.error.issues.map(({ path: [name] }) => `--${String(name)}`);
    return misused(filled(words.command.wrongCode, { flags: [...new Set(flagsWrong)].join(' ') }));
  }
  const first = await ask('setup.save', setup.data);
  const answer = !first.ok && first.reason === 'locked' ? await again(context, setup.data) : first;
  return answer.ok ? done(words.command.setUp) : refusal(words, answer);
}

async function again(context: Context, setup: Setup) {
  const opened = await unlock(context);
  return opened.ok ? context.ask('setup.save', setup) : opened;
}

/** Reasons that lie in how it was asked: what was typed is not repeated. */
const misuses = new Set([
  'malformed',
  'unknown-level',
  'period-malformed',
  'from-after-to',
  'no-whole-period',
  'no-such-field-of-kind',
]);

const formats = z.enum(['csv', 'jsonstat']);

/** `export`: a protected table as a file, published and written into the ledger. */
export async function exportCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const { from, to, by, out } = flags;
  if (from === undefined || to === undefined || by === undefined || out === undefined) {
    return misused(filled(words.command.missing, { flags: '--from --to --by --format --out' }));
  }
  const format = formats.safeParse(flags['format'] ?? 'csv');
  const kind = Kind.safeParse(flags['kind'] ?? 'referral');
  if (!format.success) return misused(filled(words.command.wrongCode, { flags: '--format csv|jsonstat' }));
  if (!kind.success) return misused(filled(words.command.wrongCode, { flags: '--kind referral|handout' }));
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const answer = await ask('tables.write', {
    from,
    to,
    by: list(by),
    kind: kind.data,
    format: format.data,
    out: path.resolve(out),
    ...(flags['region'] === undefined ? {} : { region: list(flags['region']) }),
    ...(flags['period'] === undefined ? {} : { period: list(flags['period']) }),
  });
  if (answer.ok) return done(words.command.exported);
  return misuses.has(answer.reason) ? misused(reasonText(words, answer.reason)) : refusal(words, answer);
}
