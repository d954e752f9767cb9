import { z } from 'zod';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file or report that left: the day, its format, what it is of (the same text for the same choice), and its bytes' SHA-256. */
export const PublishedFile = z.strictObject({
  day: z.string(),
  format: z.string(),
  what: z.string(),
  rule: z.int(),
  file: z.string(),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** Where the chain ends, kept apart from it so that a cut-off end is seen. */
export const Head = z.strictObject({ sequence: z.int(), hash: z.string() });
export type Head = z.infer<typeof Head>;

/**
 * One publication, for ever. `added`: how many rows the ledger got, and `rows` their digest. `snapshot`: digest of all
 * that published months are counted from. `hash`: of all this and of the entry before.
 */
export const Entry = z.strictObject({
  ...PublishedFile.shape,
  ...Head.shape,
  added: z.int(),
  rows: z.string(),
  snapshot: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** What can be wrong with a ledger, and with which publication. */
export const LedgerFault = z.strictObject({
  fault: z.enum([
    'entry-changed',
    'entry-missing',
    'tail-cut',
    'head-changed',
    'rows-changed',
    'rows-missing',
    'rows-added',
    'snapshot-changed',
  ]),
  sequence: z.int().optional(),
});
export type LedgerFault = z.infer<typeof LedgerFault>;
