import { useId } from 'react';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import styles from './overview.module.css';

export interface Bar {
  readonly name: string;
  /** Where there is little room. */
  readonly short?: string | undefined;
  readonly now: Shown;
  readonly before?: Shown | undefined;
}

const row = 34;
const start = 220;
const longest = 300;
const hiddenWidth = 46;

/** Bars as long as what is printed. What is protected is a hatched mark that is always the same. */
export function OverviewChart({ bars }: { readonly bars: readonly Bar[] }) {
  const hatch = useId();
  const numbers = bars.flatMap(({ now, before }) => [now, before].filter((one) => typeof one === 'number'));
  const scale = longest / Math.max(1, ...numbers);
  return (
    <svg className={styles.chart} viewBox={`0 0 600 ${bars.length * row}`} aria-hidden="true">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatch} width="1.5" height="6" />
      </pattern>
      {bars.map(({ name, now, before }, place) => (
        <g key={name} transform={`translate(0 ${place * row})`}>
          <text className={styles.name} x={start - 12}>
            {inTwo(name).map((line, at, { length }) => (
              <tspan key={line} x={start - 12} y={length === 1 ? 22 : 14 + at * 17}>
                {line}
              </tspan>
            ))}
          </text>
          <BarMark shown={now} scale={scale} hatch={hatch} />
          {typeof before === 'number' ? (
            <path className={styles.before} d={`M${start + before * scale} 3V31`} />
          ) : null}
        </g>
      ))}
    </svg>
  );
}

const roomFor = 24;

/** A name too long for its place, in two lines as alike as can be. */
function inTwo(name: string): string[] {
  const words = name.split(' ');
  if (name.length <= roomFor || words.length === 1) return [name];
  const halves = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return halves.reduce((best, half) => (longest(half) < longest(best) ? half : best));
}

interface BarMarkProps {
  readonly shown: Shown;
  readonly scale: number;
  readonly hatch: string;
}

function BarMark({ shown, scale, hatch }: BarMarkProps) {
  if (typeof shown === 'number') {
    return (
      <>
        <rect className={styles.bar} x={start} y={7} width={shown * scale} height={20} />
        <text className={styles.value} x={start + shown * scale + 10} y={22}>
          {shown}
        </text>
      </>
    );
  }
  if (shown === '.') {
    return (
      <text className={styles.value} x={start} y={22}>
        {shown}
      </text>
    );
  }
  return (
    <>
      <rect
        className={styles.hidden}
        x={start}
        y={7}
        width={hiddenWidth}
        height={20}
        fill={`url(#${hatch})`}
      />
      <text className={styles.value} x={start + hiddenWidth + 10} y={22}>
        {shown}
      </text>
    </>
  );
}
