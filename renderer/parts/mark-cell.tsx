import { useTranslation } from 'react-i18next';
import { shownMarks } from './shown-marks.ts';
import styles from './table-part.module.css';

/** What stands where no number can: protected, hatched, or cannot exist. */
export function MarkCell({ mark }: { readonly mark: keyof typeof shownMarks }) {
  const { t } = useTranslation();
  return (
    <td className={mark === '..' ? styles.hidden : undefined}>
      <span role="img" aria-label={t(`staff.table.${shownMarks[mark]}`)}>
        {mark}
      </span>
    </td>
  );
}
