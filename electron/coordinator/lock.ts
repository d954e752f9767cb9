const idleMs = 5 * 60 * 1000;

/** Open from a right PIN until five minutes without a coordinator's request. `now` in milliseconds. */
export function coordinatorLock(now: () => number) {
  let openUntil = 0;
  let opening = 0;
  return {
    open: (): void => {
      if (now() >= openUntil) opening += 1;
      openUntil = now() + idleMs;
    },
    close: (): void => {
      openUntil = 0;
    },
    /** Which opening this is: another one as soon as it has fallen in between. */
    opening: (): number => opening,
    /** Only looked at: no activity of hers. */
    hasFallen: (): boolean => now() >= openUntil,
    /** Asking counts as activity. */
    isOpen: (): boolean => {
      const open = now() < openUntil;
      if (open) openUntil = now() + idleMs;
      return open;
    },
  };
}
export type CoordinatorLock = ReturnType<typeof coordinatorLock>;
