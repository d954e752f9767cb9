import { useTranslation } from 'react-i18next';
import type { Shown } from '../../../domain/overview/shown-cells.ts';
import type { ReportBlock, ReportRow } from './blocks.ts';
import { ReportBar } from './report-bar.tsx';
import styles from './report-table.module.css';

interface ReportTableProps {
  readonly block: ReportBlock;
  readonly from: number;
  readonly to: number;
}

/** Rows of a block with their heads; the bars of a figure are as long as what is printed in the whole of it. */
export function ReportTable({ block, from, to }: ReportTableProps) {
  const { t } = useTranslation();
  const { columns, rows, title } = block;
  const hasBars = block.kind === 'figure' && block.line === undefined;
  const longest = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number')),
  );
  return (
    <table
      className={styles.table}
      data-columns={columns.length}
      data-bars={hasBars ? true : undefined}
      aria-label={title}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.unseen}>{t('staff.overview.report.row')}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {hasBars ? <td aria-hidden="true" className={styles.bars} /> : null}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, to).map((row, place) => (
          <tr key={from + place} data-sum={row.isSum ? true : undefined}>
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, column) => (
              <td key={column} data-before={hasBars && column > 0 ? true : undefined}>
                {cell}
              </td>
            ))}
            {hasBars ? (
              <td aria-hidden="true" className={styles.bars}>
                <Bar row={row} longest={longest} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ row: { cells }, longest }: { readonly row: ReportRow; readonly longest: number }) {
  const [now, before]: readonly (Shown | undefined)[] = cells;
  return <ReportBar now={now} before={before} longest={longest} />;
}
