import { useTranslation } from 'react-i18next';
import { leastThreshold } from '../../../domain/disclosure/rule.ts';
import { schemeTables, yearBefore } from '../../../domain/overview/overview.ts';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import styles from './report.module.css';

/** How the report is made: what is counted, how it is read, what is protected and what is not. */
export function ReportMethod({ order }: { readonly order: ReportOrder }) {
  const { t } = useTranslation();
  const { year } = order.overview;
  const rules = [...new Set(order.overview.tables.map(({ table }) => table.rule))];
  return (
    <div className={styles.method}>
      <h3>{t('staff.overview.report.method.counted')}</h3>
      <p>
        {t('staff.overview.report.method.countedText')} {t('staff.report.method')} {t('staff.report.caution')}
      </p>
      <h3>{t('staff.overview.report.method.reading')}</h3>
      <p>{t('staff.overview.report.method.readingText')}</p>
      <h3>{t('staff.overview.report.method.marks')}</h3>
      <p>
        {t('staff.report.marks')} {t('staff.overview.report.method.marksText')}
      </p>
      <h3>{t('staff.overview.report.method.rule')}</h3>
      <p>
        {rules.map((version) => t('staff.report.rule', { version, threshold: leastThreshold })).join(' ')}{' '}
        {t('staff.overview.report.method.ruleText')}
      </p>
      <h3>{t('staff.overview.report.method.risk')}</h3>
      <p>{t('staff.overview.report.method.riskText')}</p>
      <h3>{t('staff.overview.report.method.scheme')}</h3>
      <p>
        {t('staff.overview.report.method.schemeText', { year, yearBefore: yearBefore(year) })}{' '}
        {t('staff.overview.report.method.whole', { partial: t('staff.table.partial') })}
      </p>
      <ul>
        {schemeTables.map((id) => (
          <li key={id}>{t(`staff.overview.tables.${id}`)}</li>
        ))}
      </ul>
    </div>
  );
}
