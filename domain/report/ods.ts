import type { ProtectedTable } from '../disclosure/protect.ts';
import { archive, escaped, xmlHead } from './archive.ts';
import type { Labels, Notes } from './labels.ts';
import { type Look, type Sheet, type SheetCell, sheetsOf } from './sheets.ts';

const type = 'application/vnd.oasis.opendocument.spreadsheet';

/** An OpenDocument workbook with the same two sheets as the one for Excel, and as little beside them. */
export function odsOf(table: ProtectedTable, labels: Labels, notes: Notes): Uint8Array {
  return archive([
    ['mimetype', type],
    ['META-INF/manifest.xml', manifest],
    ['content.xml', content(sheetsOf(table, labels, notes))],
  ]);
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

const manifest =
  `${xmlHead}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>` +
  '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';

const names = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`);

const content = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<office:document-content ${names.join(' ')} xmlns:fo="${oasis}:xsl-fo-compatible:1.0" ` +
  `xmlns:number="${oasis}:datastyle:1.0" office:version="1.3"><office:automatic-styles>` +
  numberStyles +
  Object.entries(looks).map(cellStyle).join('') +
  sheets.flatMap(({ widths }, sheet) => widths.map((width, at) => columnStyle(sheet, at, width))).join('') +
  `</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetXml).join('')}` +
  '</office:spreadsheet></office:body></office:document-content>';

const numberStyle = (name: string, places: number, inside = ['', '']): string =>
  `<number:number-style style:name="${name}">${inside[0]}<number:number number:decimal-places="${places}" ` +
  `number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/>${inside[1]}</number:number-style>`;

const mapped = (condition: string, style: string): string =>
  `<style:map style:condition="value()${escaped(condition)}0" style:apply-style-name="${style}"/>`;

/** With its sign, where it is more than nought: what is less has one already. */
const numberStyles =
  numberStyle('whole', 0) +
  numberStyle('tenths', 1) +
  numberStyle('more', 0, ['<number:text>+</number:text>', '']) +
  numberStyle('signed', 0, ['', mapped('>', 'more')]) +
  '<number:text-style style:name="letters"><number:text-content/></number:text-style>';

const bold = '<style:text-properties fo:font-weight="bold"/>';
const line = 'fo:border-bottom="0.5pt solid #000000"';

/** What a cell of each look has besides its format: properties of the cell, its side, and its letters. */
const looks: Readonly<Record<Look, readonly [cell: string, side: 'start' | 'end', letters: string]>> = {
  head: [line, 'start', bold],
  'number-head': [line, 'end', bold],
  text: ['', 'start', ''],
  number: ['', 'end', ''],
  signed: ['', 'end', ''],
  tenths: ['', 'end', ''],
  mark: ['', 'end', ''],
  title: ['', 'start', '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>'],
  name: ['', 'start', bold],
  prose: ['fo:wrap-option="wrap"', 'start', ''],
};

const dataStyles: Readonly<Record<string, string>> = { number: 'whole', signed: 'signed', tenths: 'tenths' };

const cellStyle = ([look, [cell, side, letters]]: [string, (typeof looks)[Look]]): string =>
  `<style:style style:name="${look}" style:family="table-cell" style:data-style-name="${dataStyles[look] ?? 'letters'}">` +
  `<style:table-cell-properties style:vertical-align="top" style:text-align-source="fix" ${cell}/>` +
  `<style:paragraph-properties fo:text-align="${side}"/>${letters}</style:style>`;

const columnStyle = (sheet: number, at: number, letters: number): string =>
  `<style:style style:name="column-${sheet}-${at}" style:family="table-column">` +
  `<style:table-column-properties style:column-width="${letters * 2}mm"/></style:style>`;

const sheetXml = ({ name, widths, rows }: Sheet, sheet: number): string =>
  `<table:table table:name="${escaped(name)}">` +
  widths.map((_, at) => `<table:table-column table:style-name="column-${sheet}-${at}"/>`).join('') +
  rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`).join('') +
  '</table:table>';

const cellXml = ({ look, value }: SheetCell): string =>
  typeof value === 'number'
    ? `<table:table-cell table:style-name="${look}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell table:style-name="${look}" office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
