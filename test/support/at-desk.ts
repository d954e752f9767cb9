import { forThisTest } from './for-this-test.ts';
import { type Engine, withAYear } from './publishing.ts';

/** A kiosk with a year behind it, for this test. */
export const atDesk = (): Promise<Engine> => forThisTest(withAYear());
