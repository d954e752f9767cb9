import { contract } from '../../domain/contract.ts';
import type { IdleState } from '../../domain/idle.ts';
import { ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';

interface IdleRoom {
  readonly watch: { readonly next: (seen: number) => Promise<IdleState>; readonly touch: () => void };
  /** The page has cleared what it showed when the state had this number. */
  readonly onCleared: (number: number) => void;
}

/** How the page hears of the watch: it asks, and is answered when there is something new. */
export const idleHandlers = ({ watch, onCleared }: IdleRoom) => ({
  'idle.next': answering(contract['idle.next'], async ({ seen }) => ok(await watch.next(seen))),
  'idle.more': answering(contract['idle.more'], () => {
    watch.touch();
    return ok({});
  }),
  'idle.cleared': answering(contract['idle.cleared'], ({ number }) => {
    onCleared(number);
    return ok({});
  }),
});
