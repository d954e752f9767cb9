import { useId } from 'react';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import type { Bar } from './overview-chart.tsx';
import { frame, linesOf, type Place, yearsAt } from './line-places.ts';
import styles from './overview.module.css';

interface OverviewLineProps {
  readonly bars: readonly Bar[];
  readonly years: { readonly now: string; readonly before?: string };
}

/** A year from left to right, the year before as a thinner, broken line. What is protected is a gap with a mark of its own. */
export function OverviewLine({ bars, years }: OverviewLineProps) {
  const hatch = useId();
  const { width, height, floor } = frame;
  const places = linesOf(bars);
  const labels = yearsAt(places, years);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatch} width="1.5" height="6" />
      </pattern>
      <path className={styles.floor} d={`M0 ${floor}H${frame.end}`} />
      {places.before.map((run) => (
        <path key={run[0]?.x} className={styles.lineBefore} d={pathOf(run)} />
      ))}
      {places.now.map((run) => (
        <path key={run[0]?.x} className={styles.lineNow} d={pathOf(run)} />
      ))}
      {places.marks.map((x) => (
        <HiddenMark key={x} x={x} hatch={hatch} />
      ))}
      {places.now.flat().map((place) => (
        <g key={place.x}>
          <circle className={styles.dot} cx={place.x} cy={place.y} r="5" />
          {place.isTold ? (
            <text className={styles.above} x={place.x} y={place.y - 13}>
              {place.count}
            </text>
          ) : null}
        </g>
      ))}
      {bars.map(({ name, short = name }, at) => (
        <text key={name} className={styles.beneath} x={places.across(at)} y={floor + 24}>
          {short}
        </text>
      ))}
      {labels.map(({ year, y, isNow }) => (
        <text key={year} className={isNow ? styles.value : styles.year} x={frame.end + 12} y={y + 6}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** One printed number alone is a short stroke, so that it is seen. */
const pathOf = (run: readonly Place[]): string =>
  run.length === 1 && run[0] !== undefined
    ? `M${run[0].x - 6} ${run[0].y}h12`
    : run.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const protectedMark: Shown = '..';

function HiddenMark({ x, hatch }: { readonly x: number; readonly hatch: string }) {
  return (
    <g>
      <rect
        className={styles.hidden}
        x={x - 11}
        y={frame.floor - 36}
        width="22"
        height="36"
        fill={`url(#${hatch})`}
      />
      <text className={styles.above} x={x} y={frame.floor - 44}>
        {protectedMark}
      </text>
    </g>
  );
}
