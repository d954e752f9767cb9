import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTable } from '../../domain/table-request.ts';
import { comparisonOf } from '../../domain/comparison.ts';
import { rateColumnsOf } from '../../domain/rates.ts';
import { useAnswer } from '../asking.ts';
import { ChangeCell } from './change-cell.tsx';
import { MarkCell } from './mark-cell.tsx';
import { RateCell } from './rate-cell.tsx';
import styles from './table-part.module.css';

/** Regions down, periods across, in the order in which a file has them. A protected number is hatched and says "..": why, stands beneath. */
export function ProtectedGrid({ table }: { readonly table: ShownTable }) {
  const { t } = useTranslation();
  const populations = useAnswer('populations.read', {}, 'anew');
  const regions = populations?.ok === true ? populations.value.regions : {};
  const region = table.dimensions.find(({ name }) => name === 'region');
  const period = table.dimensions.find(({ name }) => name === 'period');
  const nameOf = useRegionNames();
  const caption = useId();
  if (region === undefined || period === undefined) return null;
  const columns = period.categories;
  const comparison = comparisonOf(table);
  const rates = rateColumnsOf(table, regions);
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption id={caption}>{t('staff.table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff.table.region')}</th>
              {columns.map(({ code, level }) => (
                <Fragment key={code}>
                  <th scope="col" data-level={level}>
                    {code === 'T' ? t('staff.table.total') : code}
                  </th>
                  {rates.periods.includes(code) ? (
                    <th scope="col" className={styles.rate}>
                      {t('staff.table.rateOf', { year: code })}
                    </th>
                  ) : null}
                </Fragment>
              ))}
              {comparison === undefined ? null : <th scope="col">{t('staff.table.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {region.categories.map(({ code, level, partial }, row) => (
              <tr key={code} data-level={level}>
                <th scope="row">{partial ? `${nameOf(code)} ${t('staff.table.partial')}` : nameOf(code)}</th>
                {columns.map((column, place) => (
                  <Fragment key={column.code}>
                    <GridCell value={table.cells[row * columns.length + place]} />
                    {rates.periods.includes(column.code) ? (
                      <RateCell rate={rates.rows[row]?.[rates.periods.indexOf(column.code)] ?? ''} />
                    ) : null}
                  </Fragment>
                ))}
                {comparison === undefined ? null : (
                  <ChangeCell change={comparison.rows[row]?.change ?? '..'} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.sample} aria-hidden="true" /> {t('staff.table.legend')}{' '}
        {rates.periods.length === 0 ? null : `${t('staff.table.rateLegend')} `}
        {comparison === undefined ? null : `${t('staff.table.changeLegend')} `}
        {t('staff.table.activity')}
      </figcaption>
    </figure>
  );
}

function GridCell({ value }: { readonly value: number | '..' | '.' | undefined }) {
  return value === '..' || value === '.' ? <MarkCell mark={value} /> : <td>{value}</td>;
}

/** Codes as names: municipalities, counties, police areas and the whole. */
function useRegionNames(): (code: string) => string {
  const { t } = useTranslation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const geography =
    catalogue?.ok === true ? catalogue.value.geography : { municipalities: [], policeAreas: [] };
  return (code) => {
    if (code === 'T') return t('staff.table.total');
    const [kind, id] = code.split(':');
    if (kind === 'county')
      return geography.municipalities.find(({ countyCode }) => countyCode === id)?.county ?? code;
    if (kind === 'police-area') return geography.policeAreas.find((area) => area.id === id)?.name ?? code;
    return geography.municipalities.find((one) => one.code === code)?.name ?? code;
  };
}
