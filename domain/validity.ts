/** When a number was looked up, how old the page was that said it, and how long the source itself vouches for it. */
interface Dated {
  readonly source_date: string | null;
  readonly assured_date: string;
  readonly valid_to: string | null;
}

export const validityStates = ['valid', 'soon', 'ended', 'old-source'] as const;
export type Validity = (typeof validityStates)[number];

const noticeDays = 30;
const oldSourceYears = 5;
const dayMs = 86_400_000;

/** A clock that stands before the app was built is wrong, and must not make an old number look fresh. */
export const laterDay = (clock: string, built: string): string => (clock < built ? built : clock);

/** Our own rule where the source says nothing: a number is trusted for a year after somebody checked it. */
export function validUntil({ valid_to, assured_date }: Dated): string {
  if (valid_to !== null) return valid_to;
  const [year = '', month = '', day = ''] = assured_date.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** `soon`: thirty days or fewer are left. `old-source`: the page that said it was itself years old when looked up. */
export function validityOf(service: Dated, today: string): Validity {
  const until = validUntil(service);
  if (until < today) return 'ended';
  if (sourceIsOld(service)) return 'old-source';
  return daysBetween(today, until) <= noticeDays ? 'soon' : 'valid';
}

/** Its number is shown, and marked. */
export function isExpired(service: Dated, today: string): boolean {
  return validUntil(service) < today || sourceIsOld(service);
}

function sourceIsOld({ source_date, assured_date }: Dated): boolean {
  const year = /^\d{4}/.exec(source_date ?? '')?.[0];
  return year !== undefined && Number(assured_date.slice(0, 4)) - Number(year) >= oldSourceYears;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
