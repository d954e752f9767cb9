import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { commandContract } from '../../domain/command-contract.ts';
import type { Entry } from '../../domain/disclosure/entry.ts';
import { OverviewYear } from '../../domain/overview/overview.ts';
import { RevisionFormat } from '../../domain/report/format.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type Context, done, misused, type Outcome, refusal, refused } from './context.ts';
import { outRefusal } from './coordinator-commands.ts';
import { fileLanguage } from './file-language.ts';
import { outFile } from './out-file.ts';
import { patiently } from './patiently.ts';
import { unlock } from './unlock.ts';
import { filled, type Staff } from './words.ts';

/** `ledger list`, `ledger verify` and `ledger revise`: what left, whether that still fits, and what came since. */
export function ledgerCommand(context: Context): Outcome | Promise<Outcome> {
  const { subject, files, words, flags } = context;
  const isRevision = ['year', 'format', 'language', 'out'].some((name) => flags[name] !== undefined);
  if (subject === 'revise' && files.length === 0) return reviseYear(context);
  if (subject === 'verify' && !isRevision) return verifyLedger(context);
  if (subject === 'list' && files.length === 0 && !isRevision) return listLedger(context);
  return misused(words.command.ledgerWhat);
}

/** A closed year's late counts, as a file beside what stands. */
async function reviseYear(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  if (flags['year'] === undefined || flags['out'] === undefined) return misused(words.command.ledgerWhat);
  const year = OverviewYear.safeParse(flags['year']);
  const format = RevisionFormat.safeParse(flags['format'] ?? 'csv');
  const language = fileLanguage(context);
  const wrong = [
    ...(year.success ? [] : ['--year']),
    ...(format.success ? [] : ['--format']),
    ...(language === undefined ? ['--language'] : []),
  ].join(' ');
  if (!year.success || !format.success || language === undefined)
    return misused(filled(words.command.wrongCode, { flags: wrong }));
  const out = outFile(flags['out']);
  if (!out.ok) return outRefusal(context, out.reason);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const revising = { year: year.data, format: format.data, language, out: out.value };
  const answer = await patiently(context, ask('ledger.revise', revising));
  return answer.ok ? done(words.ledger.revised) : refusal(words, failed(answer.reason));
}

async function listLedger(context: Context): Promise<Outcome> {
  const { words, ask, note } = context;
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const answer = await ask('ledger.list', {});
  if (!answer.ok) return refusal(words, answer);
  const { entries, sound, lateCountsWait } = commandContract['ledger.list'].answer.parse(answer.value);
  if (!sound) note(words.reasons['ledger-unsound']);
  if (lateCountsWait) note(words.ledger.lateCounts);
  if (entries.length === 0) note(words.ledger.none);
  return done(entries.map((entry) => lineOf(entry, words)).join('\n'));
}

const shortHash = 12;

const lineOf = ({ sequence, day, format, what, added, file }: Entry, { ledger }: Staff): string =>
  [sequence, day, format === 'earlier' ? ledger.earlier : format, what, added, file.slice(0, shortHash)].join(
    '\t',
  );

/** Exit code 0 only when the ledger is sound and every file is one of ours; files by number, for what was typed is not repeated. */
async function verifyLedger(context: Context): Promise<Outcome> {
  const { files, words, ask } = context;
  const digests = await digestsOf(files);
  if (!digests.ok) return refusal(words, digests);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const answer = await ask('ledger.verify', { files: digests.value });
  if (!answer.ok) return refusal(words, answer);
  const {
    faults,
    publications,
    rows,
    files: found,
  } = commandContract['ledger.verify'].answer.parse(answer.value);
  const { ledger } = words;
  const told = faults.map(({ fault, sequence = '' }) => `  ${filled(ledger.faults[fault], { sequence })}`);
  const state =
    told.length === 0
      ? [filled(ledger.sound, { publications, rows })]
      : [ledger.notSound, ...told, ledger.toDo];
  const ofFiles = found.map((known, at) => {
    const sequence = known.join(', ');
    return filled(sequence === '' ? ledger.notOurs : ledger.ours, { sequence, number: at + 1 });
  });
  const text = [...state, ...ofFiles].join('\n');
  return told.length === 0 && found.every((known) => known.length > 0) ? done(text) : refused(text);
}

/** The SHA-256 of each file, read a piece at a time. */
async function digestsOf(files: readonly string[]): Promise<Result<string[], 'file-unreadable'>> {
  const digests: string[] = [];
  try {
    for (const file of files) {
      if (!fs.statSync(file).isFile()) return failed('file-unreadable');
      const hash = createHash('sha256');
      await pipeline(fs.createReadStream(file), hash);
      digests.push(hash.digest('hex'));
    }
    return ok(digests);
  } catch {
    return failed('file-unreadable');
  }
}
