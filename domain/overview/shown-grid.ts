import { product } from '../disclosure/grid.ts';
import type { ShownTable } from '../table-request.ts';
import type { OverviewTable, SchemeTable } from './overview.ts';
import { type Shown, shownAt, type ShownCategory } from './shown-cells.ts';

export interface ShownHead {
  readonly dimension: string;
  readonly category: ShownCategory;
}

/** A table for reading: one dimension across, the others down. A dimension of a single code is not repeated in each row. */
export interface ShownGrid {
  readonly across: string;
  readonly columns: readonly ShownCategory[];
  readonly rows: readonly { readonly heads: readonly ShownHead[]; readonly cells: readonly Shown[] }[];
}

const usuallyAcross = (id: SchemeTable): string => (id === 'municipality-service' ? 'region' : 'period');

/** The full grid, in the table's own order: nothing is left out or moved by what it holds. */
export const gridOf = (
  { id, table }: Pick<OverviewTable, 'id' | 'table'>,
  across = usuallyAcross(id),
): ShownGrid => gridAcross(table, across);

/** The same of any table. */
export function gridAcross(table: ShownTable, across: string): ShownGrid {
  const columns = table.dimensions.find(({ name }) => name === across)?.categories ?? [];
  const down = table.dimensions.filter(({ name }) => name !== across);
  const heads = product(
    down.map(({ name, categories }) => categories.map((category) => ({ dimension: name, category }))),
  );
  const repeated = new Set(down.filter(({ categories }) => categories.length > 1).map(({ name }) => name));
  const rows = heads.map((all) => ({
    heads: all.filter(({ dimension }) => repeated.has(dimension)),
    cells: columns.flatMap(({ code }) => cellOf(table, [...all, { dimension: across, category: { code } }])),
  }));
  return { across, columns, rows };
}

interface CellHead {
  readonly dimension: string;
  readonly category: Pick<ShownCategory, 'code'>;
}

function cellOf(table: ShownTable, heads: readonly CellHead[]): Shown[] {
  const codes = Object.fromEntries(heads.map(({ dimension, category }) => [dimension, category.code]));
  const cell = shownAt(table, codes);
  return cell === undefined ? [] : [cell];
}
