import { contract } from '../../domain/contract.ts';
import { type Context, done, type Outcome, refusal } from './context.ts';
import { unlock } from './unlock.ts';
import { isEnglish } from './words.ts';

/** `support`: what the screen shows as the support file. A store that cannot be opened has no PIN to ask for. */
export async function supportCommand(context: Context): Promise<Outcome> {
  const { words, ask } = context;
  const language = isEnglish(words) ? 'en' : 'sv';
  const first = await ask('support.read', { language });
  if (first.ok || first.reason !== 'locked') return told(context, first);
  const opened = await unlock(context);
  return opened.ok ? told(context, await ask('support.read', { language })) : refusal(words, opened);
}

const told = ({ words }: Context, answer: Awaited<ReturnType<Context['ask']>>): Outcome =>
  answer.ok
    ? done(contract['support.read'].answer.parse(answer.value).text.trimEnd())
    : refusal(words, answer);
