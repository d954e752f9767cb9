import type { Agency, LeafletId, Month } from './classification.ts';
import type { PaperRow } from './paper-list.ts';
import { periodsWithin } from './period.ts';
import { completeHandout, completeReferral } from './referral.ts';
import type { Cell } from './tally.ts';

/** The PIN of the practice alone: it stands on the screen, opens nothing real and is chosen nowhere else. */
export const practicePin = '246810';

/** How many in a usual month, and where: many enough that most of a year can be shown, few enough that not all can. */
const places: readonly (readonly [municipality: string, referrals: number, handouts: number])[] = [
  ['1489', 54, 24],
  ['1441', 38, 14],
  ['1442', 21, 9],
  ['1466', 1.4, 1],
];

const agency: Agency = 'police';
export const practiceSetup = { agency, municipalities: places.map(([code]) => code) };

type Weights<Code extends string> = Readonly<Record<Code, number>>;

const services: Weights<Exclude<Cell['service'], ''>> = {
  ...{ 'social-services': 22, 'out-of-hours-social': 8, 'womens-shelter': 12, 'health-care': 9, police: 7 },
  ...{ helpline: 10, 'child-support': 8, 'victim-support': 7, 'perpetrator-programme': 6 },
  ...{ 'honour-support': 5, 'sexual-violence-care': 5, other: 4 },
};
const audiences: Weights<Cell['audience']> = {
  ...{ exposed: 60, child: 9, young: 8, close: 10, 'using-violence': 8, 'not-known': 5 },
};
const kinds: Weights<Cell['violence']> = { 'close-relationship': 80, honour: 8, sexual: 7, 'not-known': 5 };
const priorities: Weights<Cell['priority']> = {
  ...{ none: 66, 'young-relationships': 7, 'older-people': 5, 'post-separation': 12, 'taken-abroad': 1 },
  ...{ 'honour-vulnerable': 2, 'sexual-harassment': 4, grooming: 2, 'sex-for-compensation': 1 },
};
const ages: Weights<Cell['age']> = {
  ...{ 'under-13': 0, '13-17': 3, '18-24': 17, '25-64': 58, '65-plus': 6, 'not-known': 16 },
};
const agesOfTheYoung: Readonly<Partial<Record<Cell['audience'], Weights<Cell['age']>>>> = {
  child: { 'under-13': 55, '13-17': 35, '18-24': 0, '25-64': 0, '65-plus': 0, 'not-known': 10 },
  young: { 'under-13': 0, '13-17': 45, '18-24': 45, '25-64': 0, '65-plus': 0, 'not-known': 10 },
};
const known: Weights<Cell['already']> = { yes: 12, no: 58, 'not-known': 30 };
const forms: Weights<Exclude<Cell['form'], ''>> = { shown: 20, a4: 34, a5: 14, pocket: 20, card: 12 };
const leaflets: Weights<LeafletId> = {
  ...{ exposed: 58, 'child-young-close': 16, 'using-violence': 9, 'young-relationships': 3 },
  ...{ 'older-people': 3, 'post-separation': 6, 'taken-abroad': 1, 'honour-vulnerable': 1 },
  ...{ 'sexual-harassment': 1, grooming: 1, 'sex-for-compensation': 1 },
};
const languages = { sv: 60, ar: 14, en: 9, so: 7, uk: 6, ti: 4 };

/** The content pack's languages and leaflets: nothing else could be counted. */
interface Offered {
  readonly languages: readonly string[];
  readonly leaflets: readonly string[];
}

/**
 * Counts that nobody ever made, for the months before this one: uneven as real ones are, and the same for the same
 * month on every machine.
 */
export function practiceCounts(currentMonth: Month, offered: Offered): Omit<PaperRow, 'row'>[] {
  const cells = monthsBefore(currentMonth).flatMap((month) =>
    places.flatMap(([municipality, referrals, handouts]) => {
      const chance = chanceOf(`${municipality} ${month}`);
      const usual = yearOf(municipality, month) * seasonOf(month) * (0.7 + 0.6 * chance());
      const given = offered.leaflets.length === 0 ? 0 : numberOf(handouts * usual, chance);
      return [
        ...times(numberOf(referrals * usual, chance), () =>
          referral({ month, municipality }, offered, chance),
        ),
        ...times(given, () => handout({ month, municipality }, offered, chance)),
      ];
    }),
  );
  return cells.map((cell) => ({ cell, count: 1 }));
}

/** All since two whole years can be held beside each other. */
const monthsBefore = (currentMonth: Month): Month[] =>
  periodsWithin('month', `${Number(currentMonth.slice(0, 4)) - 2}-01`, currentMonth).filter(
    (month) => month < currentMonth,
  );

type Where = Pick<Cell, 'month' | 'municipality'>;
type Chance = () => number;

function referral({ month, municipality }: Where, offered: Offered, chance: Chance): Cell {
  const audience = drawn(audiences, chance);
  const draft = {
    municipality,
    audience,
    service: drawn(services, chance),
    violence: drawn(kinds, chance),
    priority: drawn(priorities, chance),
    age: drawn(agesOfTheYoung[audience] ?? ages, chance),
    language: spoken(offered, chance),
    already: drawn(known, chance),
  };
  return completeReferral(draft, { month, agency });
}

function handout({ month, municipality }: Where, offered: Offered, chance: Chance): Cell {
  const leaflet = drawn(leaflets, chance);
  const draft = {
    municipality,
    audience: drawn(audiences, chance),
    violence: drawn(kinds, chance),
    priority: drawn(priorities, chance),
    language: spoken(offered, chance),
    leaflet: offered.leaflets.includes(leaflet) ? leaflet : ('exposed' as const),
    form: drawn(forms, chance),
  };
  return completeHandout(draft, { month, agency });
}

function spoken(offered: Offered, chance: Chance): string {
  const language = drawn(languages, chance);
  return offered.languages.includes(language) ? language : 'not-known';
}

/** No two years are alike anywhere. */
const yearOf = (municipality: string, month: Month): number =>
  0.75 + 0.5 * chanceOf(`${municipality} ${month.slice(0, 4)}`)();

/** Fewer come in July, more when the days are short. */
function seasonOf(month: Month): number {
  const [, number = ''] = month.split('-');
  return { '01': 1.2, '06': 0.9, '07': 0.5, '08': 0.85, '11': 1.2, '12': 1.1 }[number] ?? 1;
}

const numberOf = (expected: number, chance: Chance): number => Math.floor(expected + chance());

const times = <Value>(number: number, make: () => Value): Value[] => Array.from({ length: number }, make);

/** One of the codes, each as often as its weight says. */
function drawn<Code extends string>(weights: Weights<Code>, chance: Chance): Code {
  const codes = Object.keys(weights).filter((code): code is Code => code in weights);
  const [first] = codes;
  if (first === undefined) throw new Error('no codes');
  let left = chance() * codes.reduce((sum, code) => sum + weights[code], 0);
  return codes.find((code) => (left -= weights[code]) < 0) ?? first;
}

/** Numbers from 0 to below 1 that only look like chance: the same text begins the same row (mulberry32 over FNV-1a). */
function chanceOf(text: string): Chance {
  let state = Array.from(text).reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619),
    2166136261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
