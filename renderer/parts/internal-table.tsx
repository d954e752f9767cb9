import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { InternalChoice, InternalCounts, InternalRow } from '../../domain/internal.ts';
import { type Cell, cellKey } from '../../domain/tally.ts';
import { useCodeNames } from './code-names.ts';
import { useCellWords } from './cell-words.ts';
import controls from './controls.module.css';
import styles from './internal-part.module.css';

interface TableProps {
  readonly choice: InternalChoice;
  readonly counts: InternalCounts;
  readonly onCorrect: (cell: Cell) => void;
}

/** Every count of one municipality's month, the smallest too; those of this machine can be corrected. */
export function InternalTable({ choice, counts, onCorrect }: TableProps) {
  const { t } = useTranslation();
  const names = useCodeNames();
  const caption = useId();
  const { rows, published } = counts;
  if (rows.length === 0) return <p>{t('staff.internal.none')}</p>;
  const isHandout = choice.kind === 'handout';
  const columns = [
    t('staff.internal.count'),
    t(isHandout ? 'staff.internal.leaflet' : 'staff.fields.service'),
    t('staff.internal.language'),
    t(isHandout ? 'staff.internal.form' : 'staff.fields.age'),
    t('staff.fields.priority'),
    t('staff.internal.further'),
    t('staff.internal.machine'),
    t('staff.internal.action'),
  ];
  return (
    <>
      {published ? <p>{t('staff.internal.published')}</p> : null}
      <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption id={caption}>
            {t('staff.internal.caption', {
              kind: t(`staff.codes.kind.${choice.kind}`),
              place: names.municipality(choice.municipality),
              month: choice.month,
              sum: rows.reduce((sum, { count }) => sum + count, 0),
            })}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CountRow key={`${row.machine} ${cellKey(row.cell)}`} row={row} onCorrect={onCorrect} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CountRowProps {
  readonly row: InternalRow;
  readonly onCorrect: (cell: Cell) => void;
}

function CountRow({ row, onCorrect }: CountRowProps) {
  const { t } = useTranslation();
  const words = useCellWords(row.cell);
  const { machine, count, late, cell } = row;
  return (
    <tr>
      <td className={styles.count}>
        {count}
        {late === 0 ? null : (
          <span className={styles.late}>
            {late > 0
              ? t('staff.internal.came', { number: late })
              : t('staff.internal.taken', { number: -late })}
          </span>
        )}
      </td>
      <th scope="row">{words.what}</th>
      <td>{words.language}</td>
      <td className={styles.whole}>{words.ageOrForm}</td>
      <td>{words.priority}</td>
      <td>{words.further}</td>
      <td>{machine === 'here' ? t('staff.internal.here') : t('staff.internal.other', { machine })}</td>
      <td>
        {machine === 'here' && count > 0 ? (
          <Button
            className={controls.secondary}
            aria-label={t('staff.internal.correctRow', { what: words.what, number: count })}
            onPress={() => {
              onCorrect(cell);
            }}
          >
            {t('staff.internal.correct')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
