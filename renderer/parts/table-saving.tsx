import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TableFormat } from '../../domain/report/format.ts';
import controls from './controls.module.css';
import styles from './table-part.module.css';

const usual = ['xlsx', 'ods', 'csv'] as const;
const more = ['csv-wide', 'px', 'jsonstat', 'sdmx', 'dhis2'] as const;

interface Saving {
  readonly isDisabled: boolean;
  /** Something is being saved: focus stays where it is until the system's window is gone. */
  readonly isPending: boolean;
  readonly onSave: (format: TableFormat) => void;
}

/** The usual formats at once, those for statisticians and other systems when asked for. */
export function TableSaving({ isDisabled, isPending, onSave }: Saving) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const button = (format: TableFormat, look: string | undefined) => (
    <Button
      key={format}
      className={look ?? ''}
      isDisabled={isDisabled}
      isPending={isPending}
      onPress={() => {
        onSave(format);
      }}
    >
      {t(`staff.table.save.${format}`)}
    </Button>
  );
  return (
    <>
      <div className={controls.actions}>
        {usual.map((format) => button(format, format === 'xlsx' ? controls.primary : controls.secondary))}
        <Button
          className={controls.secondary}
          aria-expanded={all}
          onPress={() => {
            setAll(!all);
          }}
        >
          {t('staff.table.moreFormats')}
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      {all ? (
        <div className={styles.more} role="group" aria-label={t('staff.table.moreFormats')}>
          <div className={controls.actions}>{more.map((format) => button(format, controls.secondary))}</div>
          <p>{t('staff.table.dhis2Warning')}</p>
        </div>
      ) : null}
    </>
  );
}
