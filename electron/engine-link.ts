import { setTimeout } from 'node:timers/promises';
import { type UtilityProcess, utilityProcess } from 'electron/main';
import { z } from 'zod';
import { failed, type Result } from '../domain/result.ts';

const Reply = z.strictObject({
  id: z.int(),
  answer: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), reason: z.string(), place: z.string().optional() }),
  ]),
});

export interface EngineLink {
  readonly ask: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Resolves when the engine has closed its store and is gone, or was given up waiting for. Nothing can be asked after. */
  readonly stop: () => Promise<void>;
}

const patience = 1000;

/**
 * The engine process and the way to it. If it dies, what was asked is answered `engine-stopped` (never sent again: it
 * may have been counted) and the next question starts it anew with the same opening message.
 */
export function engineLink(file: string, opening: unknown): EngineLink {
  const waiting = new Map<number, (answer: Result<unknown>) => void>();
  let last = 0;
  let child: UtilityProcess | undefined;
  let stopped = false;

  const send = (process: UtilityProcess, name: string, input: unknown): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      process.postMessage({ id: last, name, input });
    });
  const settle = (raw: unknown): void => {
    const reply = Reply.safeParse(raw);
    if (!reply.success) return;
    const { id, answer } = reply.data;
    waiting.get(id)?.(answer.ok ? answer : failed(answer.reason, answer.place));
    waiting.delete(id);
  };
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(file, [], { serviceName: 'engine', stdio: 'inherit' });
    started.on('message', settle);
    started.once('exit', () => {
      child = undefined;
      for (const answer of waiting.values()) answer(failed('engine-stopped'));
      waiting.clear();
    });
    void send(started, 'engine.open', opening);
    child = started;
    return started;
  };
  return {
    ask: async (name, input) => (stopped ? failed('engine-stopped') : send(child ?? start(), name, input)),
    stop: async () => {
      stopped = true;
      if (child === undefined) return;
      await Promise.race([send(child, 'engine.close', {}), setTimeout(patience)]);
      child.kill();
    },
  };
}
