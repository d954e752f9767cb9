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
/** Milliseconds after which whoever waits for the next state is told the one that is. */
const patienceMs = 5000;
/** Milliseconds: what takes longer than any proof or print may have got stuck, and holds the screen no longer. */
const longestBusyMs = 20 * 60 * 1000;

/** What is known now, and those who wait for the next. */
function idleStates() {
  let state: IdleState = { number: 0, resets: 0, phase: 'in-use', secondsLeft: 0, covered: false };
  let waiting: ((state: IdleState) => void)[] = [];
  const change = (next: Partial<Omit<IdleState, 'number'>>): void => {
    state = { ...state, ...next, number: state.number + 1 };
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(state);
  };
  return {
    now: () => state,
    inUse: (): void => {
      if (state.phase === 'warning') change({ phase: 'in-use', secondsLeft: 0 });
    },
    warn: (secondsLeft: number): void => {
      if (state.phase !== 'warning' || state.secondsLeft !== secondsLeft)
        change({ phase: 'warning', secondsLeft });
    },
    cover: (covered: boolean): void => {
      change({ covered });
    },
    /** The number of the state that the page has seen once it is cleared. */
    reset: (): number => {
      change({ phase: 'in-use', secondsLeft: 0, resets: state.resets + 1 });
      return state.number;
    },
    next: (seen: number): Promise<IdleState> =>
      state.number === seen
        ? new Promise((resolve) => {
            waiting.push(resolve);
            setTimeout(() => {
              waiting = waiting.filter((one) => one !== resolve);
              resolve(state);
            }, patienceMs);
          })
        : Promise.resolve(state),
  };
}

/** Whether somebody waits for the machine, for no longer than anything sound takes. */
function busyness(isBusy: () => boolean) {
  let since: number | undefined;
  return (now: number): boolean => {
    if (!isBusy()) since = undefined;
    else since ??= now;
    return since !== undefined && now - since < longestBusyMs;
  };
}

/**
 * Counts, outside the page, how long nobody has touched anything: a page that hangs is reset too. The page waits for
 * the next state by asking.
 */
export function idleWatch({ limitSeconds, passing, wall, isBusy, onOver }: Surroundings) {
  const states = idleStates();
  const isWaitedFor = busyness(isBusy);
  let touched = passing();
  let looked = { at: touched, wall: wall() };
  let resting = true;
  const here = (): void => {
    resting = false;
    touched = passing();
    states.inUse();
  };
  const leave = (): void => {
    if (resting) return;
    resting = true;
    onOver(states.reset());
  };
  const look = (): void => {
    const now = { at: passing(), wall: wall() };
    const jumped = hasJumped(now.at - looked.at, now.wall - looked.wall);
    looked = now;
    if (resting) return;
    if (jumped) leave();
    else if (isWaitedFor(now.at)) here();
    else judge(now.at - touched);
  };
  const judge = (idleMs: number): void => {
    const phase = idlePhase(idleMs, limitSeconds());
    if (phase === 'over') leave();
    if (phase === 'warning') states.warn(warningSeconds - Math.floor(idleMs / 1000 - limitSeconds()));
  };
  const timer = setInterval(look, lookMs);
  return {
    /** More time was asked for. */
    touch: here,
    /** A key, a press, a touch or a mouse that moves: a person, but no answer to the warning. */
    near: (): void => {
      if (states.now().phase !== 'warning') here();
    },
    /** Sleep, or the screen's lock: nobody is here. Nothing happens when nothing was touched since the last reset. */
    leave,
    /** A window of the system's stands before the page, or no longer. */
    cover: states.cover,
    /** The first state after the one that was seen, as soon as there is one; the same again when there is none for long. */
    next: states.next,
    stop: (): void => {
      clearInterval(timer);
    },
  };
}
