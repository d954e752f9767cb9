import { commandContract, type FileProblem, type ListTaken } from '../../domain/command-contract.ts';
import { paperHeader } from '../../domain/paper-list.ts';
import { type Context, done, misused, type Outcome, refusal, refused } from './context.ts';
import { readListFile } from './list-file.ts';
import { unlock } from './unlock.ts';
import { filled } from './words.ts';

/** How many faults or rows are named before the rest is a number. */
const enough = 20;

/** `record --file`: a list kept on paper, whole or not at all; for months that are over it asks for the PIN. */
export async function paperListCommand(context: Context, file: string): Promise<Outcome> {
  const { flags, words, ask } = context;
  const beside = Object.keys(flags).filter((name) => !['file', 'data', 'again'].includes(name));
  const named = beside.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (named.length > 0) return misused(filled(words.command.notWithFile, { flags: named.join(' ') }));
  const text = readListFile(file);
  if (!text.ok) return refusal(words, text);
  const list = { text: text.value, again: flags['again'] !== undefined };
  const first = await ask('records.take', list);
  const answer = !first.ok && first.reason === 'locked' ? await again(context, list) : first;
  if (!answer.ok) return refusal(words, answer);
  return told(context, commandContract['records.take'].answer.parse(answer.value));
}

async function again(context: Context, list: object) {
  if (context.pin.given === undefined) context.note(context.words.command.lateMonths);
  const opened = await unlock(context);
  return opened.ok ? context.ask('records.take', list) : opened;
}

function told({ words, note }: Context, { rows, counted, problems, outside, published }: ListTaken): Outcome {
  const { command } = words;
  if (problems.length > 0) {
    const lines = problems.slice(0, enough).map((problem) => problemText(words, problem));
    const header = problems.some(({ reason }) => reason === 'header-differs')
      ? [filled(command.listHeader, { header: paperHeader })]
      : [];
    return refused([command.listRefused, ...lines, ...more(words, problems.length), ...header].join('\n'));
  }
  if (outside.length > 0) {
    const named = [outside.slice(0, enough).join(', '), ...more(words, outside.length)].join(', ');
    note(filled(command.listOutside, { rows: named }));
  }
  if (published) note(command.listPublished);
  return done(filled(command.listTaken, { rows, counted }));
}

const more = (words: Context['words'], all: number): string[] =>
  all > enough ? [filled(words.command.andMore, { number: all - enough })] : [];

function problemText(words: Context['words'], { row, field, reason }: FileProblem): string {
  const texts = new Map(Object.entries(words.command.listProblems));
  return filled(words.command.listProblem, { row, field, problem: texts.get(reason) ?? reason });
}
