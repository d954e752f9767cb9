import { useTranslation } from 'react-i18next';
import { leastThreshold } from '../../../domain/disclosure/rule.ts';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import { useWholeFinding } from '../../parts/overview-told.ts';
import { placesOnTitle } from './blocks.ts';
import { placeNames, placesOf } from './places.ts';
import styles from './report-title.module.css';

export interface ContentsLine {
  readonly key: string;
  readonly title: string;
  readonly page: number;
}

interface ReportTitleProps {
  readonly order: ReportOrder;
  readonly contents: readonly ContentsLine[];
}

/** What is read first: what the year was, where, from when and whom it is, what it must not be taken for. */
export function ReportTitle({ order, contents }: ReportTitleProps) {
  const { t } = useTranslation();
  const { overview, names, title, extractedOn } = order;
  const places = placesOf(overview).length;
  const facts = [
    [
      t('staff.overview.report.municipalities'),
      places > placesOnTitle
        ? t('staff.overview.report.manyMunicipalities', { number: places })
        : placeNames(overview, names),
    ],
    [t('staff.report.about.period'), `${overview.year}-01–${overview.year}-12`],
    [t('staff.report.about.extractedOn'), extractedOn],
    [t('staff.report.about.source'), t('staff.report.sources.referral')],
    [
      t('staff.report.about.rule'),
      t('staff.report.rule', { version: overview.tables[0]?.table.rule, threshold: leastThreshold }),
    ],
  ].filter(([, fact]) => fact !== '');
  return (
    <div className={styles.title}>
      <header>
        <p className={styles.subject}>{t('staff.report.subject')}</p>
        <h1>{title}</h1>
        <p className={styles.finding}>{useWholeFinding(overview)}</p>
        <p className={styles.caution}>{t('staff.report.caution')}</p>
      </header>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <nav aria-label={t('staff.overview.report.contents')}>
        <h2>{t('staff.overview.report.contents')}</h2>
        <ol>
          {contents.map(({ key, title: line, page }) => (
            <li key={key}>
              <a href={`#${key}`}>
                <span>{line}</span>
                <span>{page}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
