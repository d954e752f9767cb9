import { contract } from '../../domain/contract.ts';
import { RetentionChoice, type RetentionOutlook } from '../../domain/retention.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { unlock } from './unlock.ts';
import { filled, type Staff } from './words.ts';

/** `retain`: language, age and priority of older months are merged away for good; with `--preview` only what that would do. */
export async function retainCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask, note } = context;
  const months = flags['months'];
  const choice = RetentionChoice.safeParse(months === undefined ? {} : { months: Number(months) });
  if (!choice.success) return misused(filled(words.command.wrongCode, { flags: '--months' }));
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  if (flags['preview'] !== undefined) return preview(context, choice.data);
  const answer = await ask('retention.merge', choice.data);
  if (!answer.ok) return refusal(words, answer);
  const merged = contract['retention.merge'].answer.parse(answer.value);
  if (!merged.swept) note(words.retention.notSwept);
  return done(outlookText(words, words.retention.done, merged));
}

async function preview({ ask, words }: Context, choice: RetentionChoice): Promise<Outcome> {
  const answer = await ask('retention.preview', choice);
  if (!answer.ok) return refusal(words, answer);
  const outlook = contract['retention.preview'].answer.parse(answer.value);
  return done(outlookText(words, words.retention.wouldBe, outlook));
}

function outlookText({ retention }: Staff, text: string, { from, months, rows }: RetentionOutlook): string {
  if (months === 0) return filled(retention.nothing, { from });
  return filled(text, { from, months, rows: typeof rows === 'number' ? rows : retention[rows] });
}
