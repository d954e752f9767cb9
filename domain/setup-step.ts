import { z } from 'zod';
import type { Agency } from './classification.ts';

/** What is set up when a kiosk comes to its place, in this order; each can be skipped, and none is needed to read leaflets. */
export const SetupStep = z.enum([
  'place',
  'agency',
  'municipalities',
  'languages',
  'printer',
  'pin',
  'recovery',
]);
export type SetupStep = z.infer<typeof SetupStep>;
export const setupSteps = SetupStep.options;

/** What is known of the kiosk, wherever it is kept. */
export interface KnownSetup {
  readonly usualMunicipality: string;
  readonly agency: Agency | undefined;
  readonly municipalities: readonly string[];
  readonly startLanguages: readonly string[];
  readonly usualPrinter: string;
  readonly pinSet: boolean;
  readonly keySet: boolean;
  readonly skippedSteps: readonly SetupStep[];
}

export type StepState = 'done' | 'skipped' | 'waiting';

/** Told by what is kept, so that it is right also when the power went between two steps. */
export function stepStates(known: KnownSetup): Readonly<Record<SetupStep, StepState>> {
  const state = (step: SetupStep, isDone: boolean): StepState => {
    if (isDone) return 'done';
    return known.skippedSteps.includes(step) ? 'skipped' : 'waiting';
  };
  return {
    place: state('place', known.usualMunicipality !== ''),
    agency: state('agency', known.agency !== undefined),
    municipalities: state('municipalities', known.municipalities.length > 0),
    languages: state('languages', known.startLanguages.length > 0),
    printer: state('printer', known.usualPrinter !== ''),
    pin: state('pin', known.pinSet),
    // Without a PIN there is nothing to recover.
    recovery: known.pinSet ? state('recovery', known.keySet) : 'skipped',
  };
}

/** Where to go on; undefined when every step is done or skipped. */
export const firstWaiting = (known: KnownSetup): SetupStep | undefined => {
  const states = stepStates(known);
  return setupSteps.find((step) => states[step] === 'waiting');
};
