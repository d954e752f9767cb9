import type { Context } from './context.ts';

/** Milliseconds after which somebody at a terminal wants to know that work is going on. */
const silence = 3000;

/** Milliseconds, well within those after which the coordinator's lock falls. */
const activity = 60_000;

/** A line that work is going on, when it takes its time; whoever gave the PIN and waits for it is not locked out. */
export async function patiently<Value>({ ask, note, words }: Context, work: Promise<Value>): Promise<Value> {
  const slow = setTimeout(() => {
    note(words.command.protecting);
  }, silence);
  const waiting = setInterval(() => void ask('ledger.state', {}), activity);
  try {
    return await work;
  } finally {
    clearTimeout(slow);
    clearInterval(waiting);
  }
}
