import { categoriesOf, type Shown, wholeOf } from './overview/shown-cells.ts';
import { gridAcross } from './overview/shown-grid.ts';
import { rateOf, type RegionPopulations } from './population.ts';
import type { ShownTable } from './table-request.ts';

/** Columns beside a table's whole years, for those of them of which somebody entered a population. */
export interface RateColumns {
  readonly periods: readonly string[];
  /** For each row of the table with its periods across; empty where the region's population is not known. */
  readonly rows: readonly (readonly (Shown | '')[])[];
}

/** Of printed numbers alone: a protected number has a protected rate. */
export function rateColumnsOf(table: ShownTable, regions: RegionPopulations): RateColumns {
  const periods = categoriesOf(table, 'period').map(({ code }) => code);
  const known = periods.filter((code) => regions[code] !== undefined);
  const rows = gridAcross(table, 'period').rows.map(({ heads, cells }) => {
    const region =
      heads.find(({ dimension }) => dimension === 'region')?.category ?? wholeOf(table, 'region');
    return known.map((code) => {
      const shown = cells[periods.indexOf(code)] ?? '..';
      return rateOf(shown, regions[code]?.[region?.code ?? '']) ?? '';
    });
  });
  return { periods: known, rows };
}
