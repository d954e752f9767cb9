import { z } from 'zod';
import { Form, LeafletId, type Month, Service } from './classification.ts';
import { Cell } from './tally.ts';

/** Every coded choice of a referral; the machine adds month, agency and kind. */
export const ReferralDraft = Cell.pick({
  municipality: true,
  audience: true,
  violence: true,
  priority: true,
  age: true,
  language: true,
  already: true,
}).extend({ service: Service });
export type ReferralDraft = z.infer<typeof ReferralDraft>;

/** A leaflet given on paper or on screen. */
export const HandoutDraft = Cell.pick({
  municipality: true,
  audience: true,
  violence: true,
  priority: true,
  language: true,
}).extend({ leaflet: LeafletId, form: Form });
export type HandoutDraft = z.infer<typeof HandoutDraft>;

interface Content extends Pick<Cell, 'violence' | 'priority'> {
  readonly audiences: readonly Cell['audience'][];
}

/** What a leaflet itself says of the case: for whom it is when it is for one audience alone, and what it is about. */
export const countedAs = ({ audiences, violence, priority }: Content) => {
  const [only, another] = audiences;
  return {
    audience: only !== undefined && another === undefined ? only : ('not-known' as const),
    violence,
    priority,
  };
};

export type Circumstances = Pick<Cell, 'agency'> & { readonly month: Month };

export const completeReferral = (draft: ReferralDraft, circumstances: Circumstances): Cell => ({
  ...draft,
  ...circumstances,
  kind: 'referral',
  leaflet: '',
  form: '',
});

export const completeHandout = (draft: HandoutDraft, circumstances: Circumstances): Cell => ({
  ...draft,
  ...circumstances,
  kind: 'handout',
  service: '',
  age: 'not-known',
  already: 'not-known',
});
