import { contract } from '../../domain/contract.ts';
import { toldWhat } from '../../domain/log-words.ts';
import { type Context, done, found, type Outcome, refusal } from './context.ts';
import { unlock } from './unlock.ts';
import { filled } from './words.ts';

/** `log`: what the machine did, an entry a line. Exit code 1 when somebody has changed it. */
export async function logCommand(context: Context): Promise<Outcome> {
  const { words, ask, note, pack } = context;
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const answer = await ask('log.read', {});
  if (!answer.ok) return refusal(words, answer);
  const { entries, faults } = contract['log.read'].answer.parse(answer.value);
  const places = pack.ok ? pack.value.geography.municipalities : [];
  const placeOf = (wanted: string): string => places.find(({ code }) => code === wanted)?.name ?? wanted;
  const text = entries
    .map(({ sequence, moment, event, what, times }) =>
      [sequence, moment, words.log.events[event], toldWhat({ event, what }, words, placeOf), times].join(
        '\t',
      ),
    )
    .join('\n');
  if (faults.length === 0) return done(text);
  note(words.log.notSound);
  for (const { fault, sequence = '' } of faults) note(filled(words.log.faults[fault], { sequence }));
  return found(text);
}
