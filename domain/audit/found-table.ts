import { z } from 'zod';
import type { Kind } from '../classification.ts';
import type { PublishedState } from '../disclosure/ledger.ts';
import type { Geography } from '../municipality.ts';
import { failed, type Failure, type Result } from '../result.ts';

/** Why a file cannot be audited; each is a reason with a text. */
export const tableFaults = [
  'table-not-ours',
  'table-not-text',
  'table-cut-off',
  'table-malformed',
  'table-unknown-code',
  'table-no-number',
  'table-cell-twice',
  'table-kind-unknown',
  'table-too-large',
  'table-numbers-elsewhere',
  'table-without-hidden',
] as const;
export type TableFault = (typeof tableFaults)[number];

/** One cell as a file says it: a code of each dimension, and where in the file it stands. */
export interface FoundCell {
  readonly codes: readonly string[];
  readonly said: PublishedState;
  readonly place: string;
}

export interface FoundTable {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly cells: readonly FoundCell[];
}

export type Reading<Value> = Result<Value, TableFault>;

/** What a reader knows beside the file. */
export interface ReadingGround {
  readonly geography: Geography;
  readonly languages: readonly string[];
  readonly words: ReadingWords;
  /** Undefined when the bytes are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
}

/** The words of our own files. */
export interface ReadingWords {
  /** The name of a dimension over whose codes this stands; undefined when it stands over something else. */
  readonly uncoded: (label: string) => string | undefined;
  readonly isCount: (label: string) => boolean;
  /** What a column holds that is made of the counts. */
  readonly madeIn: (label: string) => 'change' | 'percent' | 'rate' | undefined;
  readonly dimensionOf: (label: string) => string | undefined;
  /** What a text says is counted. */
  readonly kindOf: (text: string) => Kind | undefined;
}

/** More cells than any table of ours can have. */
export const mostCells = 250_000;

const Digits = z.string().regex(/^\d{1,9}$/);

/** A cell of a sheet or a text file. */
export type Written = string | number;

/** What stands in a cell; undefined when it is nothing that may stand there. */
export function saidBy(written: Written): PublishedState | undefined {
  if (written === '..') return { state: 'hidden' };
  if (written === '.') return { state: 'structural' };
  if (typeof written === 'number')
    return Number.isSafeInteger(written) && written >= 0 ? { state: 'value', value: written } : undefined;
  const digits = Digits.safeParse(written);
  return digits.success ? { state: 'value', value: Number(digits.data) } : undefined;
}

/** What is in a file at a place that does not belong there. */
export class Misread extends Error {
  readonly failure: Failure<TableFault>;
  constructor(fault: TableFault, place?: string) {
    super(fault);
    this.failure = failed(fault, place);
  }
}
