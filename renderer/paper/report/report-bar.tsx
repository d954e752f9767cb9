import { useId } from 'react';
import type { Shown } from '../../../domain/overview/shown-cells.ts';
import styles from './report-table.module.css';

interface ReportBarProps {
  readonly now: Shown | undefined;
  readonly before: Shown | undefined;
  readonly longest: number;
}

const width = 300;
const hiddenWidth = 30;

/** As long as what is printed; what is protected is a hatched mark that is always the same. */
export function ReportBar({ now, before, longest }: ReportBarProps) {
  const hatch = useId();
  const scale = (width - 4) / longest;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} 18`}>
      {typeof now === 'number' ? <rect className={styles.now} y="3" width={now * scale} height="12" /> : null}
      {now === '..' ? (
        <>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className={styles.hatch} width="1.4" height="5" />
          </pattern>
          <rect
            className={styles.hidden}
            x="0.5"
            y="3"
            width={hiddenWidth}
            height="12"
            fill={`url(#${hatch})`}
          />
        </>
      ) : null}
      {typeof before === 'number' ? <path className={styles.before} d={`M${before * scale} 0V18`} /> : null}
    </svg>
  );
}
