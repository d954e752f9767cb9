import type { ProtectedTable } from '../disclosure/protect.ts';
import { archive, escaped, xmlHead } from './archive.ts';
import type { Labels, Notes } from './labels.ts';
import { type Look, type Sheet, type SheetCell, sheetsOf } from './sheets.ts';

/** A workbook for Excel. Texts stand in their own cells: no list of strings, formulas, comments, hidden sheets or dates. */
export function xlsxOf(table: ProtectedTable, labels: Labels, notes: Notes): Uint8Array {
  const sheets = sheetsOf(table, labels, notes);
  return archive([
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)] as const),
  ]);
}

const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<Types xmlns="${office}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
  sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>';

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="${office}/package/2006/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbook = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** In the order of the cell formats below; format 49 is text and 3 a whole number in groups. */
const looks: readonly Look[] = [
  'text',
  'head',
  'number-head',
  'number',
  'mark',
  'title',
  'name',
  'prose',
  'signed',
  'tenths',
];

const ownFormats =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="+#,##0;-#,##0;0"/>' +
  '<numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts>';

/** Of each look: number format, letters, border, side, and whether it goes on in lines beneath. */
const formats: Readonly<Record<Look, readonly [number, number, number, 'left' | 'right', 0 | 1]>> = {
  text: [49, 0, 0, 'left', 0],
  head: [49, 1, 1, 'left', 0],
  'number-head': [49, 1, 1, 'right', 0],
  number: [3, 0, 0, 'right', 0],
  mark: [49, 0, 0, 'right', 0],
  title: [49, 2, 0, 'left', 0],
  name: [49, 1, 0, 'left', 0],
  prose: [49, 0, 0, 'left', 1],
  signed: [164, 0, 0, 'right', 0],
  tenths: [165, 0, 0, 'right', 0],
};

function cellFormat(look: Look): string {
  const [number, letters, border, side, wrapped] = formats[look];
  return (
    `<xf numFmtId="${number}" fontId="${letters}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${side}" vertical="top" wrapText="${wrapped}"/></xf>`
  );
}

const font = (size: number, bold: string): string =>
  `<font>${bold}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

const styles =
  `${xmlHead}<styleSheet ${main}>${ownFormats}` +
  `<fonts count="3">${font(11, '')}${font(11, '<b/>')}${font(14, '<b/>')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${looks.length}">${looks.map(cellFormat).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function worksheet(sheet: Sheet): string {
  const { rows, widths, heights, still } = sheet;
  const end = placeOf(Math.max(...rows.map((row) => row.length)) - 1, rows.length - 1);
  return (
    `${xmlHead}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${end}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${frozen(still)}</sheetView></sheetViews>` +
    `<cols>${widths.map(column).join('')}</cols><sheetData>${rows.map((cells, at) => line(cells, at, heights[at])).join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<ignoredErrors><ignoredError sqref="A1:${end}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

const frozen = ({ rows, columns }: Sheet['still']): string =>
  rows === 0
    ? ''
    : `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${placeOf(columns, rows)}" activePane="bottomRight" state="frozen"/>`;

const column = (width: number, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

const lineHeight = 15;

function line(cells: readonly SheetCell[], row: number, height = 1): string {
  const high = height === 1 ? '' : ` ht="${height * lineHeight}" customHeight="1"`;
  return `<row r="${row + 1}"${high}>${cells.map((cell, at) => cellXml(cell, placeOf(at, row))).join('')}</row>`;
}

function cellXml({ look, value }: SheetCell, place: string): string {
  const start = `<c r="${place}" s="${looks.indexOf(look)}"`;
  return typeof value === 'number'
    ? `${start}><v>${value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** `A1` is the first. */
function placeOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}
