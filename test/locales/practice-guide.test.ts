import { describe, expect, it } from 'vitest';
import english from '../../locales/en/ui.json';
import swedish from '../../locales/sv/ui.json';

const wordsPerMinute = 200;
/** The way in, seven steps with what their sentences ask to be pressed, Shift three times for one. */
const presses = 2 + 1 + 1 + 1 + 1 + 2 + 4 + 1;
const secondsPerPress = 3;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

describe.each([
  ['Swedish', swedish.staff],
  ['English', english.staff],
])('the guided first use in %s', (_language, { practice, leaflet, count }) => {
  const names: Readonly<Record<string, string>> = { ...leaflet, save: count.save };
  const steps = Object.values(practice.guide.steps).map((text) =>
    text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => names[name] ?? ''),
  );
  const words = [practice.what, practice.banner, ...steps].reduce((sum, text) => sum + wordsIn(text), 0);

  it('is read and done in less than two minutes, each step in one short sentence', () => {
    expect(words).toBeLessThan(130);
    expect((words / wordsPerMinute) * 60 + presses * secondsPerPress).toBeLessThan(120);
    for (const step of steps) {
      expect(wordsIn(step), step).toBeLessThan(20);
      expect(step).toMatch(/\.$/);
      expect(step).not.toContain('{{');
    }
  });
});
