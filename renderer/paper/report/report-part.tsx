import { useTranslation } from 'react-i18next';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import { OverviewLine } from '../../parts/overview-line.tsx';
import type { ReportBlock } from './blocks.ts';
import { placeNames } from './places.ts';
import { ReportMethod } from './report-method.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';

interface ReportPartProps {
  readonly block: ReportBlock;
  readonly order: ReportOrder;
  readonly from: number;
  readonly to: number;
}

/** What of a block stands on one page: its heading and sentences where it begins, its heading again where it goes on. */
export function ReportPart({ block, order, from, to }: ReportPartProps) {
  const { t } = useTranslation();
  const { key, kind, title, line, findings, columns, rows } = block;
  const legend = line === undefined ? 'staff.overview.legend' : 'staff.overview.lineLegend';
  const table =
    rows.length === 0 ? null : (
      <>
        {block.isStarred ? <p className={styles.starred}>{t('staff.overview.report.starred')}</p> : null}
        <ReportTable block={block} from={from} to={to} />
      </>
    );
  if (from > 0)
    return (
      <section className={styles.part} data-part={kind}>
        <p className={styles.again}>
          {title} ({t('staff.overview.report.continued')})
        </p>
        {table}
      </section>
    );
  return (
    <section className={styles.part} data-part={kind}>
      <h2 id={key}>{title}</h2>
      {findings.map((finding) => (
        <p key={finding} className={styles.finding}>
          {finding}
        </p>
      ))}
      {kind === 'figure' ? (
        <p className={styles.legend}>
          {t('staff.overview.report.hatched')} {columns.length > 1 ? t(legend) : null}
        </p>
      ) : null}
      {line === undefined ? null : (
        <div className={styles.line}>
          <OverviewLine {...line} />
        </div>
      )}
      {kind === 'method' ? <ReportMethod order={order} /> : null}
      {kind === 'places' ? <p className={styles.places}>{placeNames(order.overview, order.names)}</p> : null}
      {table}
    </section>
  );
}
