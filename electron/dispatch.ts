import type { z } from 'zod';
import { failed, type Result } from '../domain/result.ts';

/** A handler behind its borders: what comes in and what goes out are both parsed. */
export type Route = (input: unknown) => Promise<Result<unknown>>;
export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>;

interface Request<Input, Answer, Reason extends string> {
  readonly input: z.ZodType<Input>;
  readonly answer: z.ZodType<Answer>;
  readonly reasons: readonly Reason[];
}

type Outcome<Answer, Reason extends string> = Result<Answer, Reason>;

/** Ties a handler to its entry in the contract; the compiler refuses an answer or a reason that is not listed there. */
export function answering<Input, Answer, Reason extends string>(
  request: Request<Input, Answer, Reason>,
  handler: (input: Input) => Outcome<Answer, NoInfer<Reason>> | Promise<Outcome<Answer, NoInfer<Reason>>>,
): Route {
  return async (raw) => {
    const input = request.input.safeParse(raw);
    if (!input.success) return failed('malformed');
    const outcome = await handler(input.data);
    return outcome.ok ? { ok: true, value: request.answer.parse(outcome.value) } : outcome;
  };
}

/**
 * The one door. An exception is a bug: it is noted by the request's name alone (its message may hold what a visitor
 * chose) and answered `crashed`.
 */
export function dispatcher(
  routes: Readonly<Record<string, Route>>,
  note: (event: 'crashed', name: string) => void,
): Dispatch {
  const known = new Map(Object.entries(routes));
  return async (name, input) => {
    const route = typeof name === 'string' ? known.get(name) : undefined;
    if (route === undefined || typeof name !== 'string') return failed('unknown-request');
    try {
      return await route(input);
    } catch {
      note('crashed', name);
      return failed('crashed');
    }
  };
}
