import { setImmediate } from 'node:timers/promises';
import { type AuditReport, auditOf, isSafe } from '../../domain/audit/audit.ts';
import type { ReadingGround } from '../../domain/audit/found-table.ts';
import type { FoundFile } from '../../domain/audit/meaning.ts';
import { tablesIn } from '../../domain/audit/read.ts';
import { OutOfPatience } from '../../domain/disclosure/patience.ts';
import { leastThreshold } from '../../domain/disclosure/rule.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { readingWords } from '../export/words.ts';
import { decoded, readTableFile } from './audit-file.ts';
import { auditText } from './audit-text.ts';
import { type Context, done, found, interrupted, misused, type Outcome, refusal } from './context.ts';
import { filled, reasonText } from './words.ts';

/** Milliseconds between two lines of progress, and between two moments in which Ctrl-C is heard. */
const silence = 3000;
const breath = 25;

/** `audit`: what an outsider is certain of who has these files and nothing else. */
export async function auditCommand(context: Context): Promise<Outcome> {
  const { flags, subject, files, words, pack, note } = context;
  const threshold = thresholdOf(flags['threshold']);
  if (threshold === undefined) return misused(filled(words.command.wrongCode, { flags: '--threshold' }));
  if (subject === undefined) return misused(words.audit.noFiles);
  if (!pack.ok) return refusal(words, pack);
  const { geography, languages } = pack.value;
  const ground = { geography, languages: [...languages.keys()], words: readingWords, decode: decoded };
  const read = readFiles([...new Set([subject, ...files])], ground);
  if (!read.ok) return misused(reasonText(words, read.reason, read.place));
  const report = await attacked(context, read.value, { ground, threshold });
  if (report === undefined) return interrupted(words.reasons['audit-interrupted']);
  if (report.missing > 0) note(filled(words.audit.missing, { number: report.missing }));
  const text = auditText(words, report, threshold);
  if (isSafe(report)) return done(text);
  return report.exposures.length > 0 ? found(text) : misused(text);
}

function thresholdOf(written = `${leastThreshold}`): number | undefined {
  const threshold = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return threshold >= leastThreshold ? threshold : undefined;
}

/** All of them, or the first that cannot be read, with the place in it. */
function readFiles(files: readonly string[], ground: ReadingGround): Result<FoundFile[]> {
  const read: FoundFile[] = [];
  for (const file of files) {
    const bytes = readTableFile(file);
    const tables = bytes.ok ? tablesIn(bytes.value, ground) : bytes;
    if (!tables.ok) return failed(tables.reason, [file, tables.place ?? ''].join(':').replace(/:$/, ''));
    read.push({ file, tables: tables.value });
  }
  return ok(read);
}

interface Attack {
  readonly ground: ReadingGround;
  readonly threshold: number;
}

/** Undefined when it is stopped. */
function attacked(
  { interruptible, note, words }: Context,
  files: readonly FoundFile[],
  { ground, threshold }: Attack,
): Promise<AuditReport | undefined> {
  let told = performance.now();
  let breathed = told;
  return interruptible(async (isWanted) => {
    const mayGoOn = async (): Promise<boolean> => {
      if (performance.now() - breathed > breath) {
        await setImmediate();
        breathed = performance.now();
      }
      return isWanted();
    };
    const onStep = (step: number, of: number): void => {
      if (performance.now() - told < silence) return;
      told = performance.now();
      note(filled(words.audit.progress, { done: step, of }));
    };
    try {
      return await auditOf(files, ground, { threshold, width: threshold, mayGoOn, onStep });
    } catch (fault) {
      if (fault instanceof OutOfPatience) return undefined;
      throw fault;
    }
  });
}
