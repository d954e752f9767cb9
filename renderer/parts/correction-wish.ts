import type { Agency, Kind } from '../../domain/classification.ts';
import type { Correction, CorrectionReason } from '../../domain/correction.ts';
import { HandoutDraft, ReferralDraft } from '../../domain/referral.ts';
import type { Cell } from '../../domain/tally.ts';
import { presentMonth, type YearMonth } from './month-choice.tsx';

/** What is chosen of a correction so far. */
export interface CorrectionWish extends YearMonth {
  readonly kind: Kind;
  readonly municipality?: string;
  /** Another agency than the one that is set up, when the count is known to be of it. */
  readonly agency?: Agency;
  readonly direction: 'take' | 'give';
  readonly number: number;
  readonly reason?: CorrectionReason;
  readonly draft: Partial<Omit<ReferralDraft & HandoutDraft, 'municipality'>>;
}

/** The whole correction, once nothing that it needs is missing. */
export function correctionOf(wish: CorrectionWish): Correction | undefined {
  const counted = countedOf(wish);
  if (counted === undefined || wish.reason === undefined) return undefined;
  return {
    month: `${wish.year}-${wish.month}`,
    ...(wish.agency === undefined ? {} : { agency: wish.agency }),
    counted,
    change: wish.direction === 'take' ? -wish.number : wish.number,
    reason: wish.reason,
  };
}

/** Of all that is chosen, only what is counted of this kind. */
function countedOf({ kind, municipality, draft }: CorrectionWish): Correction['counted'] | undefined {
  const { service, age, already, leaflet, form, ...both } = { ...draft, municipality };
  if (kind === 'handout') {
    const handout = HandoutDraft.safeParse({ ...both, leaflet, form });
    return handout.success ? { kind, ...handout.data } : undefined;
  }
  const referral = ReferralDraft.safeParse({ ...both, service, age, already });
  return referral.success ? { kind, ...referral.data } : undefined;
}

export const emptyWish = (now: Date): CorrectionWish => ({
  ...presentMonth(now),
  kind: 'referral',
  direction: 'take',
  number: 1,
  draft: {
    audience: 'not-known',
    violence: 'not-known',
    priority: 'none',
    age: 'not-known',
    already: 'not-known',
    language: 'not-known',
  },
});

/** Everything but how many and why is known of a count that is there. */
export function wishFor({ month, municipality, agency, kind, ...cell }: Cell): CorrectionWish {
  const { service, leaflet, form, ...both } = cell;
  return {
    year: month.slice(0, 4),
    month: month.slice(5),
    kind,
    municipality,
    agency,
    direction: 'take',
    number: 1,
    draft: {
      ...both,
      ...(service === '' ? {} : { service }),
      ...(leaflet === '' ? {} : { leaflet }),
      ...(form === '' ? {} : { form }),
    },
  };
}
