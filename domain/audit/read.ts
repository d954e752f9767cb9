import { type FoundTable, Misread, type Reading, type ReadingGround } from './found-table.ts';
import { ok } from '../result.ts';
import { tableInJsonStat } from './json-stat.ts';
import { tableInPx } from './px.ts';
import { tableInSdmx } from './sdmx.ts';
import { type Line, recordsOf } from './separated.ts';
import { type Grid, tableInGrid } from './sheet.ts';
import { isArchive } from './unpacked.ts';
import { tablesInWorkbook } from './workbook.ts';

/** The tables of a file, told apart by what stands in it; what it is called says nothing. */
export function tablesIn(bytes: Uint8Array, ground: ReadingGround): Reading<readonly FoundTable[]> {
  try {
    return ok(isArchive(bytes) ? tablesInWorkbook(bytes, ground) : [tableInText(bytes, ground)]);
  } catch (fault) {
    if (fault instanceof Misread) return fault.failure;
    throw fault;
  }
}

const byteOrderMark = '\uFEFF';

function tableInText(bytes: Uint8Array, ground: ReadingGround): FoundTable {
  const decoded = ground.decode(bytes);
  if (decoded === undefined || decoded.includes('\0')) throw new Misread('table-not-text');
  const text = decoded.startsWith(byteOrderMark) ? decoded.slice(1) : decoded;
  if (/^\s*\{/.test(text)) return tableInJsonStat(text, ground);
  if (text.startsWith('CHARSET=')) return tableInPx(text, ground);
  const [first = ''] = text.split(/\r?\n/, 1);
  if (first.startsWith('DATAFLOW,')) return tableInSdmx(recordsOf(text, ','), ground);
  if (first.startsWith('dataelement,')) return dhis2(recordsOf(text, ','));
  if (ground.words.uncoded(first.split(';', 1)[0] ?? '') === undefined)
    throw new Misread('table-not-ours', '1');
  return tableInGrid(gridOf(recordsOf(text, ';')), ground);
}

const gridOf = (lines: readonly Line[]): Grid => ({
  rows: lines.map(({ fields }) => fields),
  placeOf: (row) => `${lines[row]?.line ?? 1}`,
});

/** Data values for DHIS2 leave out what is hidden, so that no attack on them says anything; a small number is small there too. */
function dhis2([header, ...lines]: readonly Line[]): never {
  const column = header?.fields.indexOf('value') ?? -1;
  const small = lines.find(({ fields }) => /^[0-4]$/.test(fields[column] ?? ''));
  throw new Misread('table-without-hidden', small === undefined ? undefined : `${small.line}`);
}
