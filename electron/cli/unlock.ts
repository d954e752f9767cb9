import { contract } from '../../domain/contract.ts';
import { Pin } from '../../domain/coordinator-contract.ts';
import { isWeakPin } from '../../domain/pin.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Context } from './context.ts';

/** Opens the coordinator's part: with the PIN that is chosen, or by choosing the first one. */
export async function unlock(context: Context): Promise<Result<unknown>> {
  const state = await context.ask('setup.read', {});
  if (!state.ok) return state;
  return contract['setup.read'].answer.parse(state.value).pinSet ? open(context) : choose(context);
}

async function open(context: Context): Promise<Result<unknown>> {
  const pin = await bring(context, context.words.command.pinQuestion);
  return pin.ok ? context.ask('coordinator.unlock', { pin: pin.value }) : pin;
}

/** A PIN that nobody knows would lock the coordinator out for ever: typed twice, or told that it is now the one. */
async function choose(context: Context): Promise<Result<unknown>> {
  const { command } = context.words;
  const pin = await bring(context, command.pinChoose);
  if (!pin.ok) return pin;
  if (isWeakPin(pin.value)) return failed('weak-pin');
  if (context.pin.given === undefined) {
    const again = await bring(context, command.pinAgain);
    if (!again.ok) return again;
    if (again.value !== pin.value) return failed('pins-differ');
  }
  const chosen = await context.ask('coordinator.choosePin', { pin: pin.value });
  if (chosen.ok) context.note(command.pinChosen);
  return chosen;
}

async function bring({ pin }: Context, question: string): Promise<Result<string>> {
  const brought = pin.given === undefined ? await pin.ask(question) : ok(pin.given);
  if (!brought.ok) return brought;
  return Pin.safeParse(brought.value).success ? brought : failed('pin-malformed');
}
