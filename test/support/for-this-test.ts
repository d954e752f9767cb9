import { afterEach, expect } from 'vitest';
import { startEngine } from './engine.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;
const running = new Set<Engine>();

afterEach(() => {
  for (const engine of running) {
    engine.close();
    expect(engine.crashes).toEqual([]);
  }
  running.clear();
});

/** After the test the kiosk is closed, and nothing in it may have crashed. */
export async function forThisTest(starting: Promise<Engine>): Promise<Engine> {
  const engine = await starting;
  running.add(engine);
  return engine;
}

/** An engine for this test. */
export const started = (...given: Parameters<typeof startEngine>): Promise<Engine> =>
  forThisTest(startEngine(...given));
