import { useTranslation } from 'react-i18next';
import type { EndingNumber } from '../../domain/directory.ts';
import { useAnswer } from '../asking.ts';
import { Notice } from './notice.tsx';
import styles from './ending-numbers.module.css';

/** Thirty days' notice: numbers that somebody must look up and call before they can be trusted further. */
export function EndingNumbers() {
  const { t } = useTranslation();
  const ending = useAnswer('services.ending', {}, 'anew');
  if (ending === undefined) return null;
  if (!ending.ok) return <Notice reason={ending.reason} />;
  return (
    <section className={styles.part}>
      <h2>{t('staff.ending.title')}</h2>
      {ending.value.length === 0 ? (
        <p>{t('staff.ending.none')}</p>
      ) : (
        <>
          <p>{t('staff.ending.why')}</p>
          <NumberTable numbers={ending.value} />
        </>
      )}
    </section>
  );
}

function NumberTable({ numbers }: { readonly numbers: readonly EndingNumber[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={t('staff.ending.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['name', 'number', 'state', 'checked', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`staff.ending.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ id, name, phone, state, validUntil, checkedOn, source }) => (
            <tr key={id}>
              <th scope="row" lang="sv">
                {name}
              </th>
              <td className={styles.whole}>{phone}</td>
              <td>{t(`staff.ending.states.${state}`, { date: validUntil })}</td>
              <td className={styles.whole}>{checkedOn}</td>
              <td className={styles.source}>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
