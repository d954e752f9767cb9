import type { Priority, Violence } from './classification.ts';
import type { z } from 'zod';

/** The six core types of the GBVIMS. Each is told by the act alone. */
const coreTypes = [
  'rape',
  'sexual-assault',
  'physical-assault',
  'forced-marriage',
  'denial-of-resources',
  'psychological-abuse',
] as const;
export type CoreType = (typeof coreTypes)[number];

const withoutMarriage = coreTypes.filter((type) => type !== 'forced-marriage');

type ByCode<Code extends z.ZodType<string>> = Readonly<Record<z.infer<Code>, readonly CoreType[]>>;

const violence: ByCode<typeof Violence> = {
  'close-relationship': withoutMarriage,
  honour: coreTypes,
  sexual: ['rape', 'sexual-assault', 'psychological-abuse'],
  'not-known': [],
};

const priority: ByCode<typeof Priority> = {
  none: [],
  'young-relationships': withoutMarriage,
  'older-people': withoutMarriage,
  'post-separation': withoutMarriage,
  'taken-abroad': coreTypes.filter((type) => type !== 'rape'),
  'honour-vulnerable': coreTypes,
  'sexual-harassment': ['sexual-assault', 'psychological-abuse'],
  grooming: ['rape', 'sexual-assault', 'psychological-abuse'],
  'sex-for-compensation': ['rape', 'sexual-assault'],
};

const mapped: Readonly<Record<string, Readonly<Record<string, readonly CoreType[]>>>> = {
  violence,
  priority,
};

/**
 * The core types that what is counted under a code can be of. Our codes tell the relation and the setting, which the
 * GBVIMS keeps apart from the act: no code tells which one it was, and one that tells nothing of the act has none.
 */
export const coreTypesOf = (field: string, code: string): readonly CoreType[] => mapped[field]?.[code] ?? [];
