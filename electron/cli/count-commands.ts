import * as fs from 'node:fs';
import { z } from 'zod';
import { commandContract, type FileProblem } from '../../domain/command-contract.ts';
import { HandoutDraft, ReferralDraft } from '../../domain/referral.ts';
import { diskReason } from '../disk.ts';
import { type Context, done, misused, type Outcome, refused } from './context.ts';
import { filled, reasonText } from './words.ts';

const largestListBytes = 16 * 1024 * 1024;

/** `record`: one referral or hand-out from flags, or a list kept on paper from a file. */
export function recordCommand(context: Context): Promise<Outcome> {
  return context.flags['file'] === undefined
    ? recordOne(context)
    : recordFile(context, context.flags['file']);
}

async function recordOne({ flags, words, ask, newPress }: Context): Promise<Outcome> {
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
    const text = reasonText(words, answer.reason);
    return answer.reason === 'unknown-municipality' ? misused(text) : refused(text);
  }
  return done(handout ? words.count.handoutCounted : words.count.referralCounted);
}

/** Our own flag's name: what stood after it is not repeated. */
const flagOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `--${key}`).join(' ')
    : `--${String(issue.path[0])}`;

async function recordFile({ words, ask }: Context, file: string): Promise<Outcome> {
  const text = readList(file);
  if (!text.ok) return refused(reasonText(words, text.reason));
  const answer = await ask('records.take', { text: text.text });
  if (!answer.ok) return refused(reasonText(words, answer.reason));
  const { rows, counted, problems } = commandContract['records.take'].answer.parse(answer.value);
  if (problems.length === 0) return done(filled(words.command.listTaken, { rows, counted }));
  return refused(
    [words.command.listRefused, ...problems.map((problem) => problemText(words, problem))].join('\n'),
  );
}

type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

function readList(file: string): Read {
  try {
    if (fs.statSync(file).size > largestListBytes) return { ok: false, reason: 'list-too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)) };
  } catch (fault) {
    if (fault instanceof TypeError) return { ok: false, reason: 'list-not-utf8' };
    return { ok: false, reason: diskReason(fault) === 'folder-missing' ? 'list-missing' : 'list-unreadable' };
  }
}

function problemText(words: Context['words'], { row, field, reason }: FileProblem): string {
  const texts = new Map(Object.entries(words.command.listProblems));
  return filled(words.command.listProblem, { row, field, problem: texts.get(reason) ?? reason });
}
