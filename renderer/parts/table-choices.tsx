import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { yearBefore } from '../../domain/overview/overview.ts';
import type { TableChoice } from '../../domain/table-request.ts';
import { Chips } from './chips.tsx';
import controls from './controls.module.css';
import styles from './table-part.module.css';

type Level = 'month' | 'quarter' | 'year';
const levels: readonly Level[] = ['month', 'quarter', 'year'];

export interface TableWish {
  readonly year: string;
  readonly level: Level;
  /** The whole year beside the whole year before. */
  readonly beside: boolean;
}

/** A year by municipality in its periods, or two years alone. */
export function choiceOf({ year, level, beside }: TableWish): Omit<TableChoice, 'kind'> {
  const to = `${year}-12`;
  if (!beside) return { from: `${year}-01`, to, by: ['municipality', level] };
  const before = yearBefore(year);
  return { from: `${before}-01`, to, by: ['municipality', 'year'], pair: [before, year] };
}

interface TableChoicesProps {
  readonly wish: TableWish;
  readonly years: readonly string[];
  readonly onChange: (change: Partial<TableWish>) => void;
}

/** Which year, and in which periods or beside which other. */
export function TableChoices({ wish, years, onChange }: TableChoicesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <Chips
        label={t('staff.table.year')}
        chips={years.map((code) => ({ code, label: code }))}
        chosen={wish.year}
        onChoose={(year) => {
          onChange({ year });
        }}
      />
      {wish.beside ? null : (
        <Chips
          label={t('staff.table.finest')}
          chips={levels.map((code) => ({ code, label: t(`staff.table.levels.${code}`) }))}
          chosen={wish.level}
          onChoose={(level) => {
            onChange({ level });
          }}
        />
      )}
      <ToggleButton
        className={controls.chip}
        isSelected={wish.beside}
        onChange={(beside) => {
          onChange({ beside });
        }}
      >
        {t('staff.table.besideBefore')}
      </ToggleButton>
    </div>
  );
}
