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
import { nameOf, type OverviewNames } from '../../domain/overview/names.ts';
import { type Overview, yearBefore } from '../../domain/overview/overview.ts';
import { OverviewFigure } from './overview-figure.tsx';
import styles from './overview.module.css';

const figures = [
  { id: 'municipality-quarter', dimension: 'region' },
  { id: 'county-service', dimension: 'service' },
  { id: 'county-language', dimension: 'language' },
] as const;

interface OverviewFiguresProps {
  readonly overview: Overview;
  readonly names: OverviewNames;
}

/** The year as a whole, by municipality, service and language: drawn and told by what is printed alone. */
export function OverviewFigures({ overview, names }: OverviewFiguresProps) {
  const { t, i18n } = useTranslation();
  const { year } = overview;
  const before = yearBefore(year);
  const words = {
    code: (field: string, code: string) => i18n.t(`staff.codes.${field}.${code}`, { defaultValue: code }),
    total: t('staff.table.total'),
    partial: t('staff.table.partial'),
  };
  const barsOf = (points: readonly Point[], dimension: string) =>
    points.map(({ category, ...shown }) => ({
      ...shown,
      name: nameOf({ names, words }, dimension, category),
    }));
  const told = (points: readonly Point[], dimension: string): string[] => {
    const most = mostFinding(points);
    const change = greatestChange(points);
    const name = (category: Point['category']): string => nameOf({ names, words }, dimension, category);
    return [
      most.key === 'protected'
        ? t('staff.overview.finding.protected')
        : t(`staff.overview.finding.${most.key}`, { count: most.count, names: most.of.map(name).join(', ') }),
      ...(change === undefined
        ? []
        : [t('staff.overview.finding.change', { ...change, name: name(change.category) })]),
    ];
  };
  const whole = wholeFinding(wholeYear(overview));
  const trend = trendOf(overview);
  return (
    <div className={styles.figures}>
      {trend.length === 0 ? null : (
        <OverviewFigure
          title={t('staff.overview.whole', { year })}
          findings={[t(`staff.overview.finding.${whole.key}`, { ...whole, year, yearBefore: before })]}
          bars={barsOf(trend, 'period')}
          years={{ now: year, before }}
        />
      )}
      {figures.map(({ id, dimension }) => {
        const points = partsOfYear(overview, id, dimension);
        const isCompared = points.some((point) => point.before !== undefined);
        return points.length === 0 ? null : (
          <OverviewFigure
            key={id}
            title={t(`staff.overview.by.${dimension}`)}
            findings={told(points, dimension)}
            bars={barsOf(points, dimension)}
            years={isCompared ? { now: year, before } : { now: year }}
          />
        );
      })}
    </div>
  );
}
