import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { Chips } from './chips.tsx';
import { lastClosedYears } from './closed-years.ts';
import { Notice } from './notice.tsx';
import { ProvingTable } from './proving-table.tsx';
import { ReportSaving } from './report-saving.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import styles from './overview.module.css';

/** A closed year by the publication scheme: what is seen here publishes nothing. */
export function OverviewPart({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const years = lastClosedYears(new Date());
  const [year, setYear] = useState(years[0] ?? '');
  const answer = useAnswer('overview.read', { year }, 'anew');
  const names = useNames();
  const isLocked = answer?.ok === false && answer.reason === 'locked';
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  const overview = answer?.ok === true && answer.value.year === year ? answer.value : undefined;
  const isWaiting = answer === undefined || (answer.ok && overview === undefined);
  return (
    <div className={styles.part}>
      <Chips
        label={t('staff.table.year')}
        chips={years.map((code) => ({ code, label: code }))}
        chosen={year}
        onChoose={setYear}
      />
      {isWaiting ? <ProvingTable /> : null}
      {answer?.ok === false ? <Notice reason={answer.reason} /> : null}
      {overview === undefined ? null : (
        <>
          <p>{t('staff.table.internal')}</p>
          <ReportSaving key={year} year={year} onLocked={onLocked} />
          <OverviewFigures overview={overview} names={names} />
          {overview.missing.map(({ id, year: of, reason }) => (
            <p key={`${of} ${id}`} className={styles.quiet}>
              {t('staff.overview.missing', {
                table: `${t(`staff.overview.tables.${id}`)} ${of}`,
                reason: t(`staff.reasons.${reason}`),
              })}
            </p>
          ))}
          <p className={styles.quiet}>
            {t('staff.overview.lineLegend')} {t('staff.overview.legend')} {t('staff.table.legend')}{' '}
            {t('staff.table.activity')}
          </p>
        </>
      )}
    </div>
  );
}

function useNames() {
  const { i18n } = useTranslation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const { geography, languages } =
    catalogue?.ok === true ? catalogue.value : { geography: { municipalities: [] }, languages: [] };
  return {
    region: Object.fromEntries(
      geography.municipalities.map(({ code, name }): [string, string] => [code, name]),
    ),
    language: Object.fromEntries(
      languages.map(({ tag, swedish, english }): [string, string] => [
        tag,
        i18n.language === 'en' ? english : swedish,
      ]),
    ),
  };
}
