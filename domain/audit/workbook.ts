import { type FoundTable, Misread, type ReadingGround } from './found-table.ts';
import { sheetsInOds } from './open-document.ts';
import { type Grid, isTable, tableInGrid } from './sheet.ts';
import { entriesOf, type Part } from './unpacked.ts';
import { sheetsInXlsx } from './xlsx.ts';

/** Every table of a workbook. A number on another sheet is told: nothing says what it counts. */
export function tablesInWorkbook(bytes: Uint8Array, ground: ReadingGround): readonly FoundTable[] {
  const entries = entriesOf(bytes);
  const part: Part = (name) => {
    const content = entries(name);
    if (content === undefined) return undefined;
    const text = ground.decode(content);
    if (text === undefined) throw new Misread('table-malformed', name);
    return text;
  };
  const sheets = sheetsIn(part);
  const tables = sheets.filter((sheet) => isTable(sheet, ground));
  const others = sheets.filter((sheet) => !tables.includes(sheet));
  if (tables.length === 0) throw new Misread('table-not-ours');
  for (const sheet of others) refuseNumbers(sheet);
  const prose = others.flatMap(({ rows }) => rows.flat()).join('\n');
  return tables.map((sheet) => tableInGrid(sheet, ground, prose));
}

function sheetsIn(part: Part): readonly Grid[] {
  const book = part('xl/workbook.xml');
  if (book !== undefined) return sheetsInXlsx(book, part);
  const content = part('content.xml');
  if (content === undefined) throw new Misread('table-not-ours');
  return sheetsInOds(content);
}

function refuseNumbers({ rows, placeOf }: Grid): void {
  for (const [row, fields] of rows.entries())
    for (const [column, field] of fields.entries())
      if (typeof field === 'number') throw new Misread('table-numbers-elsewhere', placeOf(row, column));
}
