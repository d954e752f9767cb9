import { Setup } from '../../domain/contract.ts';
import { TableFormat } from '../../domain/report/format.ts';
import { failed, type Failure } from '../../domain/result.ts';
import { missingFlags } from './arguments.ts';
import { commaList } from './comma-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { fileLanguage } from './file-language.ts';
import { misplacedOut, outFile } from './out-file.ts';
import { patiently } from './patiently.ts';
import { tableChoice } from './table-choice.ts';
import { unlock } from './unlock.ts';
import { filled, reasonText } from './words.ts';

/** `setup`: the first one is open, as on the screen; later ones ask for the PIN. */
export async function setupCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const missing = missingFlags('setup', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  const setup = Setup.safeParse({
    agency: flags['agency'],
    municipalities: commaList(flags['municipalities']),
  });
  if (!setup.success) {
    const flagsWrong = setup.error.issues.map(({ path: [name] }) => `--${String(name)}`);
    return misused(filled(words.command.wrongCode, { flags: [...new Set(flagsWrong)].join(' ') }));
  }
  const first = await ask('setup.save', setup.data);
  const answer = !first.ok && first.reason === 'locked' ? await again(context, setup.data) : first;
  if (answer.ok) return done(words.command.setUp);
  return answer.reason === 'unknown-municipality'
    ? misused(reasonText(words, answer.reason))
    : refusal(words, answer);
}

async function again(context: Context, setup: Setup) {
  const opened = await unlock(context);
  return opened.ok ? context.ask('setup.save', setup) : opened;
}

/** Reasons that lie in how it was asked. */
const misuses = new Set([
  'malformed',
  'unknown-level',
  'no-whole-period',
  'no-such-field-of-kind',
  'period-not-in-format',
]);

/** `export`: a protected table as a file, published and written into the ledger. All that can be wrong with the asking is said before a PIN is asked for or chosen, and no place: it is what was typed. */
export async function exportCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const missing = missingFlags('export', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  const format = TableFormat.safeParse(flags['format'] ?? 'csv');
  if (!format.success)
    return misused(filled(words.command.wrongCode, { flags: `--format ${TableFormat.options.join('|')}` }));
  const language = fileLanguage(context);
  if (language === undefined) return misused(filled(words.command.wrongCode, { flags: '--language sv|en' }));
  const choice = tableChoice(flags);
  if (!choice.ok) return misused(reasonText(words, choice.reason, choice.place));
  const out = outFile(flags['out'] ?? '');
  if (!out.ok) return outRefusal(context, out.reason);
  const sound = await ask('tables.check', { ...choice.value, format: format.data });
  if (!sound.ok) return noTable(context, sound);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const writing = { ...choice.value, format: format.data, language, out: out.value };
  const answer = await patiently(context, ask('tables.write', writing));
  if (!answer.ok) return noTable(context, answer);
  if (format.data === 'dhis2') context.note(words.table.dhis2Warning);
  return done(words.command.exported);
}

/** Why there is no table, and whether that lies in how it was asked. */
export function noTable({ words }: Context, answer: Failure): Outcome {
  if (misuses.has(answer.reason)) return misused(reasonText(words, answer.reason));
  return refusal(words, answer.reason === 'code-list-incomplete' ? answer : failed(answer.reason));
}

/** A place that can never be a file is a misuse; one that cannot be written to now is a refusal. */
export function outRefusal({ words }: Context, reason: string): Outcome {
  return misplacedOut.some((known) => known === reason)
    ? misused(reasonText(words, reason))
    : refusal(words, failed(reason));
}
