import { useTranslation } from 'react-i18next';
import {
  greatestChange,
  mostFinding,
  partsOfYear,
  type Point,
  trendOf,
  wholeFinding,
  wholeYear,
} from '../../domain/overview/findings.ts';
import { nameOf, type OverviewNames, type OverviewWords } from '../../domain/overview/names.ts';
import { type Overview, yearBefore } from '../../domain/overview/overview.ts';
import type { ShownCategory } from '../../domain/overview/shown-cells.ts';
import type { Bar } from './overview-chart.tsx';

/** What was found, in sentences, and what is drawn of it. */
export interface ToldFigure {
  readonly id: string;
  readonly title: string;
  /** Drawn from left to right, as time goes. */
  readonly isLine: boolean;
  readonly findings: readonly string[];
  readonly bars: readonly Bar[];
  /** The same where it is drawn: many of which nothing is printed stand there as one. */
  readonly drawn: readonly Bar[];
  readonly years: { readonly now: string; readonly before?: string };
}

const figures = [
  { id: 'municipality-quarter', dimension: 'region' },
  { id: 'county-service', dimension: 'service', beforeIn: 'municipality-service' },
  { id: 'county-language', dimension: 'language' },
] as const;

/** Staff's words for the codes of a table. */
export function useOverviewWords(): OverviewWords {
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return {
    code: (field, code) => i18n.t(`staff.codes.${field}.${code}`, { defaultValue: code }),
    total: t('staff.table.total'),
    partial: t('staff.table.partial'),
    period: ({ code, level }: ShownCategory): string => {
      if (level === 'month') return month.format(new Date(`${code}-01`));
      return level === 'quarter' ? t('staff.overview.quarter', { number: code.slice(-1) }) : code;
    },
  };
}

/** The year as a whole, by municipality, service and language: told by what is printed alone. */
export function useToldFigures(overview: Overview, names: OverviewNames): ToldFigure[] {
  const { t } = useTranslation();
  const words = useOverviewWords();
  const { year } = overview;
  const before = yearBefore(year);
  const name = (dimension: string, category: ShownCategory) => nameOf({ names, words }, dimension, category);
  const barsOf = (points: readonly Point[], dimension: string): Bar[] =>
    points.map(({ category, ...shown }) => ({ ...shown, name: name(dimension, category) }));
  const told = (points: readonly Point[], dimension: string): string[] => {
    const most = mostFinding(points);
    const change = greatestChange(points);
    return [
      most.key === 'protected'
        ? t('staff.overview.finding.protected')
        : t(`staff.overview.finding.${most.key}`, {
            count: most.count,
            names: most.of.map((category) => name(dimension, category)).join(', '),
          }),
      ...(change === undefined
        ? []
        : [t('staff.overview.finding.change', { ...change, name: name(dimension, change.category) })]),
    ];
  };
  const trend = trendOf(overview);
  const short = useShortPeriod();
  const whole = {
    id: 'whole',
    isLine: trend.length > 1,
    title: t('staff.overview.whole', { year }),
    findings: [useWholeFinding(overview)],
    bars: barsOf(trend, 'period').map((bar, place) => ({ ...bar, short: short(trend[place]?.category) })),
    years: { now: year, before },
  };
  const parts = figures.map(({ id, dimension, ...more }) => {
    const points = partsOfYear(overview, { id, dimension, ...more });
    const isCompared = points.some((point) => point.before !== undefined);
    return {
      id,
      isLine: false,
      title: t(`staff.overview.by.${dimension}`),
      findings: told(points, dimension),
      bars: barsOf(points, dimension),
      years: isCompared ? { now: year, before } : { now: year },
    };
  });
  const more = (number: number): string => t('staff.overview.more', { number });
  return [whole, ...parts]
    .filter(({ bars }) => bars.length > 0)
    .map((figure) => ({ ...figure, drawn: figure.isLine ? figure.bars : gathered(figure.bars, more) }));
}

const fewest = 3;

/** Bars with something to see, then one for all others: how many they are, and that they are protected. */
export function gathered(bars: readonly Bar[], more: (number: number) => string): readonly Bar[] {
  const isBare = ({ now, before }: Bar): boolean => now === '..' && typeof before !== 'number';
  const bare = bars.filter(isBare);
  if (bare.length < fewest || bare.length === bars.length) return bars;
  return [...bars.filter((bar) => !isBare(bar)), { name: more(bare.length), now: '..' }];
}

/** A month or a quarter where there is little room. */
function useShortPeriod(): (period: ShownCategory | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return (period) => {
    if (period?.level === 'month') return month.format(new Date(`${period.code}-01`)).slice(0, 3);
    return period?.level === 'quarter'
      ? t('staff.overview.quarter', { number: period.code.slice(-1) })
      : period?.code;
  };
}

/** The year beside the year before, in a sentence. */
export function useWholeFinding(overview: Overview): string {
  const { t } = useTranslation();
  const whole = wholeFinding(wholeYear(overview));
  const { year } = overview;
  return t(`staff.overview.finding.${whole.key}`, { ...whole, year, yearBefore: yearBefore(year) });
}
