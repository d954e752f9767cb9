import type { Category } from '../dimension.ts';
import type { Populations } from '../population.ts';

/** Every word of a report comes from locales; here only codes are known. */
export interface Labels {
  readonly language: 'sv' | 'en';
  readonly dimension: (name: string) => string;
  /** A region that is only partly counted must say so in its label: the category tells by `partial`. */
  readonly category: (dimension: string, category: Category) => string;
  readonly count: string;
  readonly change: string;
  readonly changePercent: string;
  readonly rate: string;
  readonly code: string;
  readonly marking: string;
  readonly hidden: string;
  readonly structural: string;
  /** Names of the sheets, and of what is said on the second one. */
  readonly tableSheet: string;
  readonly aboutSheet: string;
  readonly about: Readonly<
    Record<
      'source' | 'period' | 'extractedOn' | 'marks' | 'method' | 'rule' | 'caution' | 'population',
      string
    >
  >;
  readonly by: string;
  readonly and: string;
}

/** What a reader must know beside the numbers, as text in the reader's language. */
export interface Notes {
  readonly title: string;
  readonly subject: string;
  readonly source: string;
  readonly period: string;
  readonly extractedOn: string;
  readonly marks: string;
  readonly method: string;
  readonly rule: string;
  readonly caution: string;
  /** For a format that has no mark for a hidden cell. */
  readonly withoutHidden: string;
  /** What the codes of the fields mean: a name and a line each. */
  readonly definitions: readonly (readonly [name: string, text: string])[];
  /** Where the populations come from, when there are rates. */
  readonly population?: string;
  readonly beside?: Beside;
}

/** What is to stand beside the counts: made of printed numbers alone, so that it tells nothing that they do not. */
export interface Beside {
  /** The change between the table's two periods. */
  readonly compared: boolean;
  /** What rates are made of, for those whole years and regions that have it. */
  readonly populations: Populations;
}
