import type { Category } from '../dimension.ts';

/** Every word of a report comes from locales; here only codes are known. */
export interface Labels {
  readonly dimension: (name: string) => string;
  /** A region that is only partly counted must say so in its label: the category tells by `partial`. */
  readonly category: (dimension: string, category: Category) => string;
  readonly count: string;
  readonly code: string;
  readonly marking: string;
  readonly hidden: string;
  readonly structural: string;
}

/** What a reader must know beside the numbers, as text in the reader's language. */
export interface Notes {
  readonly title: string;
  readonly source: string;
  readonly method: string;
  readonly period: string;
  readonly extractedOn: string;
}
