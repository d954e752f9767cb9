import type { Context } from './context.ts';

/** Milliseconds after which somebody at a terminal wants to know that work is going on. */
const silence = 3000;

/** A line that work is going on, when it takes its time. */
export async function patiently<Value>({ note, words }: Context, work: Promise<Value>): Promise<Value> {
  const slow = setTimeout(() => {
    note(words.command.protecting);
  }, silence);
  try {
    return await work;
  } finally {
    clearTimeout(slow);
  }
}
