import { z } from 'zod';
import { Kind } from './classification.ts';

export const storeReasons = [
  'store-unreadable',
  'store-busy',
  'store-newer',
  'store-gone',
  'key-missing',
  'disk-full',
  'folder-not-writable',
] as const;
export const coordinatorReasons = ['locked', ...storeReasons] as const;
export const fileReasons = ['output-locked', 'disk-full', 'folder-missing', 'folder-not-writable'] as const;

export const TableChoice = z.strictObject({
  kind: Kind.default('referral'),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()).min(1).max(4),
  region: z.array(z.string()).optional(),
  period: z.array(z.string()).optional(),
  /** Two periods that alone are in the table, to be compared. */
  pair: z.tuple([z.string(), z.string()]).optional(),
});
export type TableChoice = z.output<typeof TableChoice>;

/** A protected table as a screen shows it: `value` is a number, '..' (protected) or '.' (does not exist). */
export const ShownTable = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      name: z.string(),
      categories: z.array(z.strictObject({ code: z.string(), level: z.string(), partial: z.boolean() })),
    }),
  ),
  cells: z.array(z.union([z.int().nonnegative(), z.literal('..'), z.literal('.')])),
  rule: z.string(),
});
export type ShownTable = z.infer<typeof ShownTable>;

export const tableReasons = [
  'unknown-level',
  'period-malformed',
  'from-after-to',
  'period-not-closed',
  'period-not-in-format',
  'no-whole-period',
  'no-municipality',
  'unknown-municipality',
  'no-such-field-of-kind',
  'code-list-incomplete',
  'detail-merged',
  'rights-given-up',
  'nothing-counted',
  'everything-hidden',
  'ledger-differs',
  'ledger-unsound',
  'count-where-no-service',
  'too-many-cells',
  'takes-too-long',
  'table-stopped',
  'threshold-too-low',
  'cannot-protect',
  'not-proven-safe',
  'not-set-up',
  ...coordinatorReasons,
] as const;
export type TableReason = (typeof tableReasons)[number];
