import { z } from 'zod';

/** WCAG 2.2, 2.2.1: who is warned has at least twenty seconds to ask for more time. */
export const warningSeconds = 20;

export type IdlePhase = 'in-use' | 'warning' | 'over';

/** What a moment without a touch means; all in milliseconds but the limit, which is in seconds. */
export function idlePhase(idleMs: number, limitSeconds: number): IdlePhase {
  if (idleMs < limitSeconds * 1000) return 'in-use';
  return idleMs < (limitSeconds + warningSeconds) * 1000 ? 'warning' : 'over';
}

/** Milliseconds that the wall clock and the machine's own may drift apart between two looks at both. */
const leastJump = 5000;

/** A sleep, or a clock that somebody has set: how long nobody was here is then not known, and counts as too long. */
export const hasJumped = (passedMs: number, wallPassedMs: number): boolean =>
  Math.abs(wallPassedMs - passedMs) > leastJump;

/** `number` grows with every change, `resets` with every one of them that cleared the screen. */
export const IdleState = z.strictObject({
  number: z.int().nonnegative(),
  resets: z.int().nonnegative(),
  phase: z.enum(['in-use', 'warning']),
  secondsLeft: z.int().nonnegative(),
  /** A window of the system's, to choose a file, stands before the page: no key reaches it, and it shows nothing. */
  covered: z.boolean(),
});
export type IdleState = z.infer<typeof IdleState>;
