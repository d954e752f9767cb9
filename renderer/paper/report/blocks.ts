import { useTranslation } from 'react-i18next';
import { nameOf, type OverviewNames } from '../../../domain/overview/names.ts';
import type { Overview, OverviewTable, SchemeTable } from '../../../domain/overview/overview.ts';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import type { Shown, ShownCategory } from '../../../domain/overview/shown-cells.ts';
import { gridOf, type ShownGrid } from '../../../domain/overview/shown-grid.ts';
import { placesOf } from './places.ts';
import { type ToldFigure, useOverviewWords, useToldFigures } from '../../parts/overview-told.ts';

export interface ReportRow {
  readonly name: string;
  /** Empty where there is nothing to compare with. */
  readonly cells: readonly (Shown | undefined)[];
  /** A sum of others, set apart from what stands above it. */
  readonly isSum: boolean;
}

/** A heading, what is said, and a table, with bars where it is a figure. The method has words alone. */
export interface ReportBlock {
  readonly key: string;
  readonly kind: 'figure' | 'table' | 'method' | 'places';
  readonly opens: boolean;
  readonly title: string;
  /** How it is named among the contents; what goes on from the block before it is not. */
  readonly entry?: string;
  readonly line?: Pick<ToldFigure, 'bars' | 'years'>;
  readonly findings: readonly string[];
  readonly columns: readonly string[];
  /** A column is only partly counted, and says so by a star. */
  readonly isStarred: boolean;
  readonly rows: readonly ReportRow[];
}

/** More of them than the first page has room for stand on a page of their own. */
export const placesOnTitle = 60;

/** All of the report after its first page, in reading order: figures, tables, method. */
export function useReportBlocks({ overview, names }: Pick<ReportOrder, 'overview' | 'names'>): ReportBlock[] {
  const { t } = useTranslation();
  const figures = useToldFigures(overview, names).map((figure, place): ReportBlock => {
    const { id, isLine, bars, drawn, years, ...told } = figure;
    const compared = years.before === undefined ? [] : [years.before];
    return {
      ...told,
      key: `figure-${id}`,
      kind: 'figure',
      opens: place === 0,
      isStarred: false,
      entry: told.title,
      ...(isLine ? { line: { bars, years } } : {}),
      columns: [years.now, ...compared],
      rows: drawn.map(({ name, now, before }) => ({
        name,
        cells: [now, ...(years.before === undefined ? [] : [before])],
        isSum: false,
      })),
    };
  });
  const words = { opens: false, isStarred: false, findings: [], columns: [], rows: [] } as const;
  const method = t('staff.overview.report.method.title');
  const places = t('staff.overview.report.municipalities');
  const isLong = placesOf(overview).length > placesOnTitle;
  return [
    ...figures,
    ...useTableBlocks(overview, names),
    { ...words, key: 'method', kind: 'method', title: method, entry: method },
    ...(isLong
      ? [{ ...words, key: 'places', kind: 'places', title: places, entry: places, opens: true } as const]
      : []),
  ];
}

/** On paper few columns stand beside each other: codes go down the page, and periods or places across. */
const periodsAcross: ReadonlySet<SchemeTable> = new Set(['municipality-quarter', 'county-service']);
const columnsBeside = 6;

function useTableBlocks({ year, tables, missing }: Overview, names: OverviewNames): ReportBlock[] {
  const { t } = useTranslation();
  const words = useOverviewWords();
  const label = (dimension: string, category: ShownCategory) => nameOf({ names, words }, dimension, category);
  const starred = { ...words, partial: '*' };
  const titleOf = ({ id, year }: Pick<OverviewTable, 'id' | 'year'>): string =>
    `${t(`staff.overview.tables.${id}`)} ${year}`;
  const blocksOf = (one: OverviewTable): ReportBlock[] => {
    const grid = gridOf(one, periodsAcross.has(one.id) ? 'period' : 'region');
    const parts = partsOf(grid);
    return parts.map(({ of, columns, rows }, place) => ({
      key: `table-${one.year}-${one.id}-${place}`,
      kind: 'table',
      opens: false,
      ...(place === 0 ? { entry: titleOf(one) } : {}),
      title: [
        titleOf(one),
        ...(of === undefined ? [] : [label(of.dimension, of.category)]),
        ...(parts.length > 1 && of === undefined
          ? [t('staff.overview.report.part', { part: place + 1, parts: parts.length })]
          : []),
      ].join(', '),
      findings: [],
      columns: columns.map((category) =>
        nameOf({ names, words: starred }, grid.across, category).replace(/ \*$/, '\u00A0*'),
      ),
      isStarred: grid.across === 'region' && columns.some(({ partial }) => partial),
      rows: rows.map(({ head, cells }) => ({
        name: head === undefined ? '' : label(head.dimension, head.category),
        cells,
        isSum: head !== undefined && head.category.level !== rows[0]?.head?.category.level,
      })),
    }));
  };
  const lacking = missing.map((one) =>
    lackingBlock(`missing-${one.year}-${one.id}`, titleOf(one), t('staff.overview.report.missing')),
  );
  const ownFirst = [
    ...tables.filter((one) => one.year === year),
    ...tables.filter((one) => one.year !== year),
  ];
  return [...ownFirst.flatMap(blocksOf), ...lacking];
}

const lackingBlock = (key: string, title: string, why: string): ReportBlock => ({
  ...{ key, kind: 'table', opens: false, title, entry: title },
  findings: [why],
  columns: [],
  isStarred: false,
  rows: [],
});

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
