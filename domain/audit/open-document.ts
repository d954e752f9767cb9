import { growingSheet } from './cells.ts';
import { stepsIn } from './elements.ts';
import type { Grid } from './sheet.ts';

/** How often a cell or a row stands: one that is filled, never more often than a table can hold. */
const timesOf = (written: string | undefined): number => {
  const times = Number(written ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
};

const mostTimes = 3000;

/** Every sheet of an ODS workbook. */
export function sheetsInOds(xml: string): readonly Grid[] {
  const sheets: Grid[] = [];
  let sheet = growingSheet('');
  let place = { row: -1, column: 0 };
  let repeats = { rows: 1, cells: 1 };
  let cell: { readonly number: string | undefined; text: string } | undefined;
  for (const step of stepsIn(xml, 'content.xml')) {
    if (step.what === 'letters') {
      if (cell !== undefined) cell.text += step.text;
    } else if (step.what === 'begin') {
      if (step.name === 'table') {
        sheet = growingSheet(step.has('name') ?? '');
        place = { row: -1, column: 0 };
        repeats = { ...repeats, rows: 1 };
      } else if (step.name === 'table-row') {
        place = { row: place.row + repeats.rows, column: 0 };
        repeats = { ...repeats, rows: timesOf(step.has('number-rows-repeated')) };
      } else if (step.name === 'table-cell' || step.name === 'covered-table-cell') {
        repeats = { ...repeats, cells: timesOf(step.has('number-columns-repeated')) };
        const isNumber = step.has('value-type') === 'float';
        cell = { number: isNumber ? step.has('value') : undefined, text: '' };
      } else if (step.name === 'p' && cell !== undefined && cell.text !== '') cell.text += '\n';
    } else if (step.name === 'table') sheets.push(sheet.grid());
    else if (step.name === 'table-cell' || step.name === 'covered-table-cell') {
      const value = cell?.number === undefined ? (cell?.text ?? '') : Number(cell.number);
      if (value !== '')
        for (let row = 0; row < Math.min(mostTimes, repeats.rows); row += 1)
          for (let column = 0; column < Math.min(mostTimes, repeats.cells); column += 1)
            sheet.put(place.row + row, place.column + column, value);
      place = { ...place, column: place.column + repeats.cells };
      cell = undefined;
    }
  }
  return sheets;
}
