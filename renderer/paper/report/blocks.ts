import { useTranslation } from 'react-i18next';
import { nameOf, type OverviewNames } from '../../../domain/overview/names.ts';
import type { Overview, OverviewTable, SchemeTable } from '../../../domain/overview/overview.ts';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import type { Shown, ShownCategory } from '../../../domain/overview/shown-cells.ts';
import { gridOf, type ShownGrid } from '../../../domain/overview/shown-grid.ts';
import { useOverviewWords, useToldFigures } from '../../parts/overview-told.ts';

export interface ReportRow {
  readonly name: string;
  readonly cells: readonly Shown[];
  /** A sum of others, set apart from what stands above it. */
  readonly isSum: boolean;
}

/** A heading, what is said, and a table, with bars where it is a figure. The method has words alone. */
export interface ReportBlock {
  readonly key: string;
  readonly kind: 'figure' | 'table' | 'method';
  readonly opens: boolean;
  readonly title: string;
  readonly findings: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** All of the report after its first page, in reading order: figures, each on a page of its own, tables, method. */
export function useReportBlocks({ overview, names }: Pick<ReportOrder, 'overview' | 'names'>): ReportBlock[] {
  const { t } = useTranslation();
  const figures = useToldFigures(overview, names).map(({ id, bars, years, ...told }): ReportBlock => {
    const compared = years.before === undefined ? [] : [years.before];
    return {
      ...told,
      key: `figure-${id}`,
      kind: 'figure',
      opens: true,
      columns: [years.now, ...compared],
      rows: bars.map(({ name, now, before }) => ({
        name,
        cells: [now, ...(years.before === undefined ? [] : [before ?? '.'])],
        isSum: false,
      })),
    };
  });
  const method = { key: 'method', kind: 'method', opens: true, findings: [], columns: [], rows: [] } as const;
  return [
    ...figures,
    ...useTableBlocks(overview, names),
    { ...method, title: t('staff.overview.report.method.title') },
  ];
}

/** On paper few columns stand beside each other: codes go down the page, and periods or places across. */
const periodsAcross: ReadonlySet<SchemeTable> = new Set(['municipality-quarter', 'county-service']);
const columnsBeside = 6;

function useTableBlocks({ year, tables, missing }: Overview, names: OverviewNames): ReportBlock[] {
  const { t } = useTranslation();
  const words = useOverviewWords();
  const label = (dimension: string, category: ShownCategory) => nameOf({ names, words }, dimension, category);
  const titleOf = ({ id, year }: Pick<OverviewTable, 'id' | 'year'>): string =>
    `${t(`staff.overview.tables.${id}`)} ${year}`;
  const blocksOf = (one: OverviewTable): ReportBlock[] => {
    const grid = gridOf(one, periodsAcross.has(one.id) ? 'period' : 'region');
    const parts = partsOf(grid);
    return parts.map(({ of, columns, rows }, place) => ({
      key: `table-${one.year}-${one.id}-${place}`,
      kind: 'table',
      opens: false,
      title: [
        titleOf(one),
        ...(of === undefined ? [] : [label(of.dimension, of.category)]),
        ...(parts.length > 1 && of === undefined
          ? [t('staff.overview.report.part', { part: place + 1, parts: parts.length })]
          : []),
      ].join(', '),
      findings: [],
      columns: columns.map((category) => label(grid.across, category)),
      rows: rows.map(({ head, cells }) => ({
        name: head === undefined ? '' : label(head.dimension, head.category),
        cells,
        isSum: head !== undefined && head.category.level !== rows[0]?.head?.category.level,
      })),
    }));
  };
  const lacking = missing.map((one): ReportBlock => ({
    ...{ key: `missing-${one.year}-${one.id}`, kind: 'table', opens: false, title: titleOf(one) },
    findings: [t('staff.overview.report.missing')],
    columns: [],
    rows: [],
  }));
  const ownFirst = [
    ...tables.filter((one) => one.year === year),
    ...tables.filter((one) => one.year !== year),
  ];
  return [...ownFirst.flatMap(blocksOf), ...lacking].map((block, place) => ({
    ...block,
    opens: place === 0,
  }));
}

type Head = ShownGrid['rows'][number]['heads'][number];

interface GridPart {
  /** Whose rows they are, where a row would need two heads. */
  readonly of: Head | undefined;
  readonly columns: readonly ShownCategory[];
  readonly rows: readonly { readonly head: Head | undefined; readonly cells: readonly Shown[] }[];
}

/** A grid with rows of two heads becomes one for each of the first; one that is too wide, several beneath each other. */
function partsOf({ columns, rows }: ShownGrid): GridPart[] {
  const owners = [
    ...new Set(rows.map(({ heads }) => (heads.length > 1 ? heads[0]?.category.code : undefined))),
  ];
  const starts = columns.flatMap((_, place) => (place % columnsBeside === 0 ? [place] : []));
  return owners.flatMap((owner) => {
    const own = owner === undefined ? rows : rows.filter(({ heads }) => heads[0]?.category.code === owner);
    return starts.map((start) => ({
      of: owner === undefined ? undefined : own[0]?.heads[0],
      columns: columns.slice(start, start + columnsBeside),
      rows: own.map(({ heads, cells }) => ({
        head: heads.at(-1),
        cells: cells.slice(start, start + columnsBeside),
      })),
    }));
  });
}
