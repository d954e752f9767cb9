import { z } from 'zod';
import { PopulationChange, Populations } from './population.ts';
import { coordinatorReasons } from './table-request.ts';

/** How many live where, as it was entered: what rates are made of. */
export const populationContract = {
  'populations.read': {
    room: 'engine',
    input: z.strictObject({}),
    answer: Populations,
    reasons: coordinatorReasons,
  },
  'populations.save': {
    room: 'engine',
    input: PopulationChange,
    answer: Populations,
    reasons: ['unknown-municipality', 'year-not-begun', ...coordinatorReasons],
  },
} as const;
