import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import type { RequestName } from '../domain/contract.ts';
import { ask, type Input, type Reply } from './kiosk.ts';

/** No network is ever asked, so nothing waits for one, and nothing is asked twice unbidden. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});

const untilAnsweredMs = 3000;

/** What a language's leaflets say is read when they are opened: if they are at fault, the start screen must know. */
async function askWarily<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
  const reply = await ask(name, input);
  if (name === 'leaflets.open' && !reply.ok && reply.reason === 'content-damaged')
    void questions.invalidateQueries({ queryKey: ['leaflets.catalogue'] });
  return reply;
}

/** Asked before anything is drawn, so that the answer is there when the first page wants it. */
export function askAhead<Name extends RequestName>(name: Name, input: Input<Name>): void {
  questions.query({ queryKey: [name, input], queryFn: () => ask(name, input) }).catch(() => undefined);
}

/**
 * What a page needs to show itself. `every` asks again after so many milliseconds; `until-ok` does so only while the
 * answer is a no; `anew` keeps nothing from the last time the page stood open.
 */
export function useAnswer<Name extends RequestName>(
  name: Name,
  input: Input<Name>,
  every?: number | 'until-ok' | 'anew',
) {
  const { data } = useQuery<Reply<Name>>({
    queryKey: [name, input],
    queryFn: () => askWarily(name, input),
    placeholderData: (previous) => previous,
    ...(typeof every === 'number' ? { refetchInterval: every, staleTime: 0 } : {}),
    ...(every === 'anew' ? { refetchOnMount: 'always', gcTime: 0 } : {}),
    ...(every === 'until-ok'
      ? { refetchInterval: ({ state }) => (state.data?.ok === false ? untilAnsweredMs : false) }
      : {}),
  });
  return data;
}

/** After these it is asked anew whether counting works. */
const counting: ReadonlySet<RequestName> = new Set([
  'setup.save',
  'referrals.record',
  'handouts.record',
  'counts.undo',
]);

/** Something a press does. While it is under way `asking` is true, and a second press must do nothing. */
export function useAsk<Name extends RequestName>(name: Name) {
  const { mutate, mutateAsync, data, isPending, reset } = useMutation<Reply<Name>, Error, Input<Name>>({
    mutationFn: (input) => ask(name, input),
    onSettled: () => {
      if (counting.has(name)) void questions.invalidateQueries({ queryKey: ['counts.state'] });
      if (name === 'populations.save') void questions.invalidateQueries({ queryKey: ['populations.read'] });
      if (name === 'counts.correct') void questions.invalidateQueries({ queryKey: ['ledger.state'] });
    },
  });
  return { ask: mutate, asked: mutateAsync, answer: data, asking: isPending, forget: reset };
}
