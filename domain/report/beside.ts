import { changeOf } from '../comparison.ts';
import type { Shown } from '../overview/shown-cells.ts';
import { rateOf } from '../population.ts';
import type { Beside, Labels } from './labels.ts';
import { hiddenMark, structuralMark } from './rows.ts';
import type { Wide } from './wide.ts';

export type BesideValue = number | typeof hiddenMark | typeof structuralMark | '';

export interface BesideColumn {
  readonly label: string;
  readonly look: 'signed' | 'tenths';
  /** One for each line of the table. */
  readonly values: readonly BesideValue[];
}

/** The columns that stand after a wide table's periods, line by line. */
export const besideOf = (wide: Wide, labels: Labels, beside?: Beside): readonly BesideColumn[] =>
  beside === undefined
    ? []
    : [...ratesOf(wide, labels, beside), ...(beside.compared ? changesOf(wide, labels) : [])];

const ratesOf = (
  { columns, lines, region }: Wide,
  { rate }: Labels,
  { populations: { regions } }: Beside,
): BesideColumn[] =>
  columns.flatMap(({ code }, period): BesideColumn[] => {
    const inhabitants = regions[code];
    if (inhabitants === undefined) return [];
    const values = lines.map(({ heads, values: counts }) =>
      besideCount(counts[period], inhabitants[heads[region]?.code ?? '']),
    );
    return [{ label: `${rate} ${code}`, look: 'tenths', values }];
  });

/** The rate of one count; empty where the population is not known. */
export const besideCount = (count: Shown | undefined, inhabitants: number | undefined): BesideValue =>
  rateOf(count ?? hiddenMark, inhabitants) ?? '';

function changesOf({ columns, lines }: Wide, labels: Labels): BesideColumn[] {
  const periods = columns.map(({ code }) => code).join('–');
  const changes = lines.map(({ values: [earlier, later] }) =>
    earlier === undefined || later === undefined ? hiddenMark : changeOf(earlier, later),
  );
  const column = (label: string, valueOf: (change: (typeof changes)[number]) => BesideValue) => ({
    label: `${label} ${periods}`,
    look: 'signed' as const,
    values: changes.map(valueOf),
  });
  return [
    column(labels.change, (change) => (change === hiddenMark ? change : change.by)),
    column(labels.changePercent, (change) => (change === hiddenMark ? change : (change.percent ?? ''))),
  ];
}
