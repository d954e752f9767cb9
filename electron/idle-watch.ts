import { hasJumped, idlePhase, type IdleState, warningSeconds } from '../domain/idle.ts';

interface Surroundings {
  readonly limitSeconds: () => number;
  /** Milliseconds of the machine's own clock, which nobody can set. */
  readonly passing: () => number;
  /** Milliseconds of the wall clock. */
  readonly wall: () => number;
  /** Something is under way that a person waits for: paper coming, a table being proven. */
  readonly isBusy: () => boolean;
  /** Whatever the page does, everything of the visit must go. `number` is what the page will have seen when it has. */
  readonly onOver: (number: number) => void;
}

const lookMs = 250;
/** Milliseconds: what takes longer than any proof or print may have got stuck, and holds the screen no longer. */
const longestBusyMs = 20 * 60 * 1000;

/**
 * Counts, outside the page, how long nobody has touched anything: a page that hangs is reset too. The page waits for
 * the next state by asking.
 */
export function idleWatch({ limitSeconds, passing, wall, isBusy, onOver }: Surroundings) {
  let touched = passing();
  let looked = { at: touched, wall: wall() };
  let resting = true;
  let busySince: number | undefined;
  let state: IdleState = { number: 0, resets: 0, phase: 'in-use', secondsLeft: 0 };
  let waiting: ((state: IdleState) => void)[] = [];
  const change = (next: Pick<IdleState, 'phase' | 'secondsLeft'>, resets = state.resets): void => {
    state = { ...next, resets, number: state.number + 1 };
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(state);
  };
  const inUse = (): void => {
    if (state.phase === 'warning') change({ phase: 'in-use', secondsLeft: 0 });
  };
  const over = (): void => {
    resting = true;
    change({ phase: 'in-use', secondsLeft: 0 }, state.resets + 1);
    onOver(state.number);
  };
  const look = (): void => {
    const now = { at: passing(), wall: wall() };
    const jumped = hasJumped(now.at - looked.at, now.wall - looked.wall);
    looked = now;
    if (resting) return;
    if (jumped) {
      over();
      return;
    }
    if (!isBusy()) busySince = undefined;
    else if (now.at - (busySince ??= now.at) < longestBusyMs) {
      touched = now.at;
      inUse();
      return;
    }
    const phase = idlePhase(now.at - touched, limitSeconds());
    if (phase === 'over') over();
    if (phase !== 'warning') return;
    const secondsLeft = warningSeconds - Math.floor((now.at - touched) / 1000 - limitSeconds());
    if (state.phase !== 'warning' || state.secondsLeft !== secondsLeft) change({ phase, secondsLeft });
  };
  const timer = setInterval(look, lookMs);
  return {
    /** A key, a press or a touch. */
    touch: (): void => {
      resting = false;
      touched = passing();
      inUse();
    },
    /** A mouse that moves is a person, but no answer to the warning. */
    near: (): void => {
      if (state.phase === 'warning') return;
      resting = false;
      touched = passing();
    },
    /** Sleep, or the screen's lock: nobody is here. Nothing happens when nothing was touched since the last reset. */
    leave: (): void => {
      if (!resting) over();
    },
    /** The first state after the one that was seen, as soon as there is one. */
    next: (seen: number): Promise<IdleState> =>
      state.number === seen
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(state),
    stop: (): void => {
      clearInterval(timer);
    },
  };
}
export type IdleWatch = ReturnType<typeof idleWatch>;
