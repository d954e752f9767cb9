import { Misread, type Written } from './found-table.ts';
import type { Grid } from './sheet.ts';

const mostColumns = 2000;
const mostRows = 250_000;
const mostWritten = 2_000_000;

/** A sheet as it grows; what stands in no cell is empty, and empty rows and cells at the end are no part of it. */
export function growingSheet(name: string) {
  const rows: Written[][] = [];
  let written = 0;
  return {
    put: (row: number, column: number, value: Written): void => {
      if (value === '') return;
      written += 1;
      if (row >= mostRows || column >= mostColumns || written > mostWritten)
        throw new Misread('table-too-large', name);
      while (rows.length <= row) rows.push([]);
      const fields = rows[row] ?? [];
      while (fields.length < column) fields.push('');
      fields[column] = value;
    },
    grid: (): Grid => {
      const width = rows[0]?.length ?? 0;
      return {
        rows: rows.map((fields) => [
          ...fields,
          ...Array<string>(Math.max(0, width - fields.length)).fill(''),
        ]),
        placeOf: (row, column) => `${name}!${letters(column)}${row + 1}`,
      };
    },
  };
}

/** `A` is the first column. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
