import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import { OverviewChart } from './overview-chart.tsx';
import { OverviewLine } from './overview-line.tsx';
import { shownMarks } from './shown-marks.ts';
import type { ToldFigure } from './overview-told.ts';
import styles from './overview.module.css';

type OverviewFigureProps = Omit<ToldFigure, 'id'>;

/** What was found in a sentence, the same drawn, and the same as a table. */
export function OverviewFigure({ title, isLine, findings, bars, drawn, years }: OverviewFigureProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <figure className={styles.figure} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <figcaption className={styles.finding}>{findings.join(' ')}</figcaption>
      {isLine ? <OverviewLine bars={bars} years={years} /> : <OverviewChart bars={drawn} />}
      <details>
        <summary>{t('staff.overview.asTable')}</summary>
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table} aria-labelledby={heading}>
            <thead>
              <tr>
                <td />
                <th scope="col">{years.now}</th>
                {years.before === undefined ? null : <th scope="col">{years.before}</th>}
              </tr>
            </thead>
            <tbody>
              {bars.map(({ name, now, before }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <ShownCell shown={now} />
                  {years.before === undefined ? null : <ShownCell shown={before} />}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function ShownCell({ shown }: { readonly shown: Shown | undefined }) {
  const { t } = useTranslation();
  if (typeof shown === 'number' || shown === undefined) return <td>{shown}</td>;
  return (
    <td>
      <span role="img" aria-label={t(`staff.table.${shownMarks[shown]}`)}>
        {shown}
      </span>
    </td>
  );
}
