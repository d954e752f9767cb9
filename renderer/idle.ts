import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IdleState } from '../domain/idle.ts';
import { ask } from './kiosk.ts';

const againMs = 1000;

/** Hears from the machine whether anybody is there; `onOver` clears the screen, and the machine is told when it has. */
export function useIdle(onOver: () => void): IdleState | undefined {
  const [state, setState] = useState<IdleState>();
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  });
  useEffect(() => {
    const attending = new AbortController();
    void attend(attending.signal, (next, isOver) => {
      flushSync(() => {
        setState(next);
        if (isOver) latest.current();
      });
    });
    return () => {
      attending.abort();
    };
  }, []);
  return state;
}

async function attend(signal: AbortSignal, onState: (state: IdleState, isOver: boolean) => void) {
  let seen = -1;
  let resets: number | undefined;
  for (;;) {
    const reply = await ask('idle.next', { seen });
    if (signal.aborted) return;
    if (!reply.ok) {
      await new Promise((resolve) => setTimeout(resolve, againMs));
      continue;
    }
    if (reply.value.number === seen) continue;
    const isOver = reply.value.resets !== resets;
    const isNew = resets === undefined;
    ({ number: seen, resets } = reply.value);
    onState(reply.value, isOver && !isNew);
    if (isOver) void ask('idle.cleared', { number: seen });
  }
}
