import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { firstWaiting, type KnownSetup, SetupStep, setupSteps, stepStates } from '../../domain/setup-step.ts';

const untouched: KnownSetup = {
  usualMunicipality: '',
  agency: undefined,
  municipalities: [],
  startLanguages: [],
  usualPrinter: '',
  pinSet: false,
  keySet: false,
  skippedSteps: [],
};
const whole: KnownSetup = {
  usualMunicipality: '1489',
  agency: 'police',
  municipalities: ['1489'],
  startLanguages: ['ar'],
  usualPrinter: 'Front_desk',
  pinSet: true,
  keySet: true,
  skippedSteps: [],
};

describe('the first run', () => {
  it('begins with the place, goes on where something waits, and ends', () => {
    expect(firstWaiting(untouched)).toBe('place');
    expect(firstWaiting({ ...untouched, usualMunicipality: '1489', skippedSteps: ['agency'] })).toBe(
      'municipalities',
    );
    expect(firstWaiting(whole)).toBeUndefined();
    expect(firstWaiting({ ...untouched, skippedSteps: setupSteps })).toBeUndefined();
  });

  it('asks for a recovery key only where there is a PIN', () => {
    expect(firstWaiting({ ...whole, keySet: false })).toBe('recovery');
    expect(firstWaiting({ ...whole, pinSet: false, keySet: false, skippedSteps: ['pin'] })).toBeUndefined();
  });

  property.prop([fc.subarray([...setupSteps]), fc.subarray([...setupSteps])])(
    'waits for exactly what is neither done nor skipped, and what is done is never called skipped',
    (done, skippedSteps) => {
      const field: Record<SetupStep, (keyof KnownSetup)[]> = {
        place: ['usualMunicipality'],
        agency: ['agency'],
        municipalities: ['municipalities'],
        languages: ['startLanguages'],
        printer: ['usualPrinter'],
        pin: ['pinSet'],
        recovery: ['keySet'],
      };
      const known: KnownSetup = {
        ...untouched,
        ...Object.fromEntries(done.flatMap((step) => field[step].map((name) => [name, whole[name]]))),
        skippedSteps,
      };
      const states = stepStates(known);
      const expected = (step: SetupStep): string => {
        if (step === 'recovery' && !known.pinSet) return 'skipped';
        if (done.includes(step)) return 'done';
        return skippedSteps.includes(step) ? 'skipped' : 'waiting';
      };
      for (const step of setupSteps) expect(states[step]).toBe(expected(step));
      expect(firstWaiting(known)).toBe(setupSteps.find((step) => expected(step) === 'waiting'));
    },
  );
});
