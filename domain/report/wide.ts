import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Labels } from './labels.ts';
import { type Head, type Row, rowsOf } from './rows.ts';

/** The table as a person reads it: periods across, all else down. */
export interface Wide {
  readonly names: readonly string[];
  /** Which of the names is the region's. */
  readonly region: number;
  readonly columns: readonly Head[];
  readonly lines: readonly { readonly heads: readonly Head[]; readonly values: readonly Row['value'][] }[];
}

/** Every line and every column is there, in the order of the categories, whatever the cells hold. */
export function wideOf(table: ProtectedTable, labels: Labels): Wide {
  const across = table.dimensions.findIndex(({ name }) => name === 'period');
  const lines = new Map<string, { heads: readonly Head[]; values: Row['value'][] }>();
  const columns = new Map<string, Head>();
  for (const { heads, value } of rowsOf(table, labels)) {
    const stub = heads.filter((_, at) => at !== across);
    const key = JSON.stringify(stub.map(({ code }) => code));
    const line = lines.get(key) ?? { heads: stub, values: [] };
    line.values.push(value);
    lines.set(key, line);
    const column = heads[across];
    if (column !== undefined) columns.set(column.code, column);
  }
  return {
    region: table.dimensions.filter((_, at) => at !== across).findIndex(({ name }) => name === 'region'),
    names: table.dimensions.filter((_, at) => at !== across).map(({ name }) => labels.dimension(name)),
    columns: [...columns.values()],
    lines: [...lines.values()],
  };
}
