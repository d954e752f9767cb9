import { growingSheet } from './cells.ts';
import { stepsIn } from './elements.ts';
import { Misread, type Written } from './found-table.ts';
import type { Grid } from './sheet.ts';
import type { Part } from './unpacked.ts';

/** Every sheet of an XLSX workbook, also the hidden ones: texts in their cells or in the list of texts. */
export function sheetsInXlsx(book: string, part: Part): readonly Grid[] {
  const relations = new Map<string, string>();
  for (const step of stepsIn(part('xl/_rels/workbook.xml.rels') ?? '', 'xl/_rels/workbook.xml.rels'))
    if (step.what === 'begin' && step.name === 'Relationship')
      relations.set(step.has('Id') ?? '', step.has('Target') ?? '');
  const texts = textsIn(part('xl/sharedStrings.xml') ?? '');
  const sheets: Grid[] = [];
  for (const step of stepsIn(book, 'xl/workbook.xml')) {
    if (step.what !== 'begin' || step.name !== 'sheet') continue;
    const target = (relations.get(step.has('id') ?? '') ?? '').replace(/^\/xl\//, '');
    const name = `xl/${target}`;
    const xml = part(name);
    if (xml === undefined) throw new Misread('table-cut-off', name);
    sheets.push(sheetIn(xml, step.has('name') ?? '', texts));
  }
  return sheets;
}

function textsIn(xml: string): string[] {
  const texts: string[] = [];
  let within = false;
  for (const step of stepsIn(xml, 'xl/sharedStrings.xml')) {
    if (step.what === 'letters') {
      if (within) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${step.text}`;
    } else if (step.name === 'si' && step.what === 'begin') texts.push('');
    else if (step.name === 't') within = step.what === 'begin';
  }
  return texts;
}

function sheetIn(xml: string, name: string, texts: readonly string[]): Grid {
  const sheet = growingSheet(name);
  let cell = { row: -1, column: -1, type: 'n' };
  let within = false;
  let text = '';
  for (const step of stepsIn(xml, name)) {
    if (step.what === 'letters') {
      if (within) text += step.text;
      continue;
    }
    if (step.name === 'v' || step.name === 't') within = step.what === 'begin';
    if (step.name !== 'c') continue;
    if (step.what === 'begin') {
      cell = { ...placeIn(step.has('r'), name), type: step.has('t') ?? 'n' };
      text = '';
    } else sheet.put(cell.row, cell.column, valueOf(text, cell.type, texts));
  }
  return sheet.grid();
}

function placeIn(reference = '', sheet: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (digits === '') throw new Misread('table-malformed', `${sheet}!${reference}`);
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function valueOf(text: string, type: string, texts: readonly string[]): Written {
  if (text === '') return '';
  if (type === 's') return texts[Number(text)] ?? '';
  return type === 'n' ? Number(text) : text;
}
