import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import { ProtectedGrid } from './protected-grid.tsx';
import { ProvingTable } from './proving-table.tsx';
import { lastClosedYears } from './closed-years.ts';
import { choiceOf, TableChoices, type TableWish } from './table-choices.tsx';
import { TableSaving } from './table-saving.tsx';
import styles from './table-part.module.css';

/** Counts by municipality and closed period, protected; what is seen here is what a file would say. */
export function TablePart({ onLocked }: { readonly onLocked: () => void }) {
  const { t, i18n } = useTranslation();
  const years = lastClosedYears(new Date());
  const [wish, setWish] = useState<TableWish>({ year: years[0] ?? '', level: 'quarter', beside: false });
  const choice = choiceOf(wish);
  const table = useAnswer('tables.show', choice, 'anew');
  const save = useAsk('tables.export');
  const locked = [table, save.answer].some((answer) => answer?.ok === false && answer.reason === 'locked');
  useEffect(() => {
    if (locked) onLocked();
  }, [locked, onLocked]);
  return (
    <div className={styles.part}>
      <TableChoices
        wish={wish}
        years={years}
        onChange={(change) => {
          setWish({ ...wish, ...change });
        }}
      />
      {table === undefined || save.asking ? <ProvingTable /> : null}
      {table?.ok === false ? <Notice reason={table.reason} /> : null}
      {table?.ok === true ? <p className={styles.quiet}>{t('staff.table.internal')}</p> : null}
      {table?.ok === true ? <ProtectedGrid table={table.value} /> : null}
      {save.answer?.ok === false ? <Notice reason={save.answer.reason} /> : null}
      {save.answer?.ok === true && save.answer.value.saved ? (
        <p role="status">{t('staff.table.saved')}</p>
      ) : null}
      <TableSaving
        isDisabled={table?.ok !== true}
        isPending={save.asking}
        onSave={(format) => {
          save.ask({ ...choice, format, language: i18n.language === 'en' ? 'en' : 'sv' });
        }}
      />
    </div>
  );
}
