import { BatchChoice } from '../../domain/batch.ts';
import type { PaperChoice } from '../../domain/paper-form.ts';
import { batchPapers, neutralTitle, partOf } from '../handlers/batch.ts';
import { diskReason } from '../disk.ts';
import { makeBatchFile } from '../print/batch/batch-file-maker.ts';
import { missingFlags } from './arguments.ts';
import { commaList } from './comma-list.ts';
import { type Context, done, interrupted, misused, type Outcome, refusal } from './context.ts';
import { outRefusal } from './coordinator-commands.ts';
import { outFile } from './out-file.ts';
import { filled, reasonText } from './words.ts';

/** `batch`: many leaflets in many languages as one PDF; nothing is counted. */
export async function batchCommand(context: Context): Promise<Outcome> {
  const { flags, words, pack, note } = context;
  const missing = missingFlags('batch', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  if (!pack.ok) return refusal(words, pack);
  const choice = BatchChoice.safeParse({
    leaflets: listOr(flags['leaflets'], () => pack.value.outlines.map(({ id }) => id)),
    languages: listOr(flags['langs'], () => [...pack.value.languages.keys()]),
    municipality: flags['municipality'],
    ...(flags['form'] === undefined ? {} : { form: flags['form'] }),
    withSwedish: flags['with'] === 'sv',
  });
  if (!choice.success || !['sv', undefined].includes(flags['with']))
    return misused(
      filled(words.command.wrongCode, { flags: '--leaflets --langs --municipality --form --with sv' }),
    );
  if (choice.data.languages.some((tag) => !pack.value.languages.has(tag)))
    return misused(words.reasons['unknown-language']);
  const papers = batchPapers(pack, choice.data);
  if (!papers.ok) return misused(reasonText(words, papers.reason));
  const file = outFile(flags['out'] ?? '');
  if (!file.ok) return outRefusal(context, file.reason);
  const room = { pack, today: () => context.today, tables: context.batchFile.tables };
  try {
    for (const line of leftOut(choice.data, papers.value))
      note(filled(words.batch.leftOut, { papers: line }));
    const answer = await context.interruptible((isWanted) =>
      makeBatchFile({
        file: file.value,
        title: neutralTitle(pack.value),
        parts: papers.value.map((paper) => partOf(room, paper)),
        tables: room.tables.length,
        isWanted,
        onPart: (number) => {
          note(filled(words.batch.making, { done: number, all: papers.value.length }));
        },
      }),
    );
    if (!answer.ok) return refusal(words, answer);
    return answer.value ? done(words.batch.saved) : interrupted(words.batch.notSaved);
  } catch (fault) {
    return refusal(words, { ok: false, reason: diskReason(fault) });
  }
}

/** A line for each language that lacks some of the leaflets: `hu: grooming`. */
function leftOut({ languages, leaflets }: BatchChoice, papers: readonly PaperChoice[]): string[] {
  const has = (language: string, leaflet: string): boolean =>
    papers.some((paper) => paper.language === language && paper.leaflet === leaflet);
  return [...new Set(languages)].flatMap((language) => {
    const lacking = [...new Set(leaflets)].filter((leaflet) => !has(language, leaflet));
    return lacking.length === 0 ? [] : [`${language}: ${lacking.join(', ')}`];
  });
}

/** Codes with commas between, or `all`. */
const listOr = (text: string | undefined, all: () => string[]): string[] =>
  text === 'all' ? all() : commaList(text);
