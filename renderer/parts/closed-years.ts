const offered = 3;

/** The latest years that have ended, newest first. */
export const lastClosedYears = (now: Date): string[] =>
  Array.from({ length: offered }, (_, back) => String(now.getFullYear() - 1 - back));
