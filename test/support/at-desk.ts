import { afterEach, expect } from 'vitest';
import { type Engine, withAYear } from './publishing.ts';

const started = new Set<Engine>();

afterEach(() => {
  for (const engine of started) {
    engine.close();
    expect(engine.crashes).toEqual([]);
  }
  started.clear();
});

/** After the test the kiosk is closed, and nothing in it may have crashed. */
export async function forThisTest(starting: Promise<Engine>): Promise<Engine> {
  const engine = await starting;
  started.add(engine);
  return engine;
}

/** A kiosk with a year behind it, for this test. */
export const atDesk = (): Promise<Engine> => forThisTest(withAYear());
