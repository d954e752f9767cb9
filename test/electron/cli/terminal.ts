import { failed, ok } from '../../../domain/result.ts';
import { readArguments } from '../../../electron/cli/arguments.ts';
import type { Context, Outcome } from '../../../electron/cli/context.ts';
import type { PinSource } from '../../../electron/cli/pin-prompt.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { staffWords } from '../../../electron/cli/words.ts';
import { builtPack, packAt } from '../../support/pack.ts';
import { randomUUID } from 'node:crypto';

export const words = staffWords('sv_SE.UTF-8');
const whole = packAt(builtPack());

export interface Said extends Outcome {
  readonly notes: readonly string[];
  readonly asked: readonly string[];
}

export const nobody: PinSource = { given: undefined, ask: () => Promise.resolve(failed('pin-missing')) };
export const given = (pin: string): PinSource => ({ ...nobody, given: pin });

/** What every command is given here, but for what was typed and who answers. */
export const context: Context = {
  flags: {},
  subject: undefined,
  files: [],
  words,
  pack: whole,
  today: '2026-11-21',
  ask: () => Promise.resolve(failed('crashed')),
  pdf: () => Promise.resolve(failed('paper-failed')),
  report: () => Promise.resolve(failed('paper-failed')),
  interruptible: (work) => work(() => true),
  batchFile: { tables: [() => Promise.resolve(failed('paper-failed'))] },
  pin: nobody,
  note: () => undefined,
  newPress: randomUUID,
};

/** A command as it is run, on a real engine, by somebody who types these PINs when asked. */
export async function run(
  {
    ask,
    pack = whole,
    report = context.report,
    words: own = words,
  }: Pick<Context, 'ask'> & Partial<Pick<Context, 'pack' | 'report' | 'words'>>,
  line: readonly string[],
  pin: PinSource | readonly string[] = nobody,
): Promise<Said> {
  const read = readArguments(line);
  if (!read.ok || read.value === 'help') throw new Error('not a command');
  const notes: string[] = [];
  const asked: string[] = [];
  const typed = 'ask' in pin ? [] : [...pin];
  const typing: PinSource = {
    given: undefined,
    ask: (question) => {
      asked.push(question);
      const next = typed.shift();
      return Promise.resolve(next === undefined ? failed('interrupted') : ok(next));
    },
  };
  const outcome = await runCommand(read.value, {
    ...context,
    pack,
    report,
    words: own,
    flags: read.value.flags,
    subject: read.value.subject,
    files: read.value.files,
    ask,
    pin: 'ask' in pin ? pin : typing,
    note: (text) => notes.push(text),
  });
  return { ...outcome, notes, asked };
}
