import { contract } from '../domain/contract.ts';
import { isWeakPin } from '../domain/pin.ts';
import { failed, type Result } from '../domain/result.ts';

type Engine = (name: string, input: unknown) => Promise<Result<unknown>>;

/** The PIN that an asking would have hold from now on; undefined where it chooses none. */
function chosenPin(name: string, input: unknown): string | undefined {
  if (name === 'coordinator.changePin') return contract[name].input.safeParse(input).data?.next;
  if (name === 'coordinator.choosePin') return contract[name].input.safeParse(input).data?.pin;
  if (name === 'coordinator.recover') return contract[name].input.safeParse(input).data?.pin;
  return undefined;
}

/** Whoever chooses a PIN, on the screen or in a command, chooses one that is not tried first; one that holds opens on. */
export const refusingWeakPins =
  (engine: Engine): Engine =>
  async (name, input) => {
    const chosen = chosenPin(name, input);
    return chosen !== undefined && isWeakPin(chosen) ? failed('weak-pin') : engine(name, input);
  };
