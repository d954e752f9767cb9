import type { Shown } from '../../domain/overview/shown-cells.ts';
import type { Bar } from './overview-chart.tsx';

/** The drawing's own measures: where the lines end, and where nothing is. */
export const frame = { width: 600, height: 280, floor: 240, top: 36, end: 540 };
const start = 24;

/** A printed number on the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Whether the number stands beside it. */
  readonly isTold: boolean;
}

export interface Places {
  readonly across: (at: number) => number;
  /** Runs of printed numbers: no line crosses what is not printed. */
  readonly now: readonly (readonly Place[])[];
  readonly before: readonly (readonly Place[])[];
  /** Where something of the year itself is protected. */
  readonly marks: readonly number[];
}

/** All that is drawn, by what is printed alone. */
export function linesOf(bars: readonly Bar[]): Places {
  const numbers = (all: readonly (Shown | undefined)[]) => all.filter((one) => typeof one === 'number');
  const now = bars.map((bar) => bar.now);
  const highest = Math.max(1, ...numbers([...now, ...bars.map(({ before }) => before)]));
  const across = (at: number): number =>
    Math.round(start + ((at + 0.5) * (frame.end - start)) / Math.max(bars.length, 1));
  const isTold = toldAmong(numbers(now), bars.length);
  const placeOf = (count: number, at: number): Place => ({
    x: across(at),
    y: Math.round(frame.floor - (count / highest) * (frame.floor - frame.top)),
    count,
    isTold: isTold(count),
  });
  return {
    across,
    now: runsOf(now, placeOf),
    before: runsOf(
      bars.map(({ before }) => before),
      placeOf,
    ),
    marks: bars.flatMap((bar, at) => (bar.now === '..' ? [across(at)] : [])),
  };
}

/** Numbers too wide to stand beside each other are told at the highest and the lowest. */
function toldAmong(numbers: readonly number[], points: number): (count: number) => boolean {
  const highest = Math.max(...numbers);
  const isNarrow = String(highest).length * digitWidth * points < frame.end - start;
  return (count) => isNarrow || count === highest || count === Math.min(...numbers);
}

const digitWidth = 10;

function runsOf(
  shown: readonly (Shown | undefined)[],
  placeOf: (count: number, at: number) => Place,
): Place[][] {
  const runs: Place[][] = [[]];
  for (const [at, one] of shown.entries()) {
    if (typeof one === 'number') runs.at(-1)?.push(placeOf(one, at));
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

interface YearLabel {
  readonly year: string;
  readonly y: number;
  readonly isNow: boolean;
}

const apart = 22;

/** The years beside the ends of their lines, never over each other. */
export function yearsAt(
  { now, before }: Places,
  years: { readonly now: string; readonly before?: string },
): YearLabel[] {
  const own = now.at(-1)?.at(-1)?.y;
  const last = years.before === undefined ? undefined : before.at(-1)?.at(-1)?.y;
  const labels: YearLabel[] = own === undefined ? [] : [{ year: years.now, y: own, isNow: true }];
  if (last === undefined || years.before === undefined) return labels;
  const away =
    own === undefined || Math.abs(own - last) >= apart ? last : last < own ? own - apart : own + apart;
  return [...labels, { year: years.before, y: away, isNow: false }];
}
