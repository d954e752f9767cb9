import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Dimension } from '../dimension.ts';
import { aboutText } from './about.ts';
import type { Labels, Notes } from './labels.ts';
import { hiddenMark, structuralMark } from './rows.ts';
import { wideOf } from './wide.ts';

/** A PX file of the 2013 version: one line of data for each line of the table, periods across. */
export function pxOf(table: ProtectedTable, labels: Labels, notes: Notes): string {
  const across = table.dimensions.filter(({ name }) => name === 'period');
  const down = table.dimensions.filter(({ name }) => name !== 'period');
  const namesOf = (dimensions: readonly Dimension[]): string[] =>
    dimensions.map(({ name }) => labels.dimension(name));
  const words = [
    ['CHARSET', said('ANSI')],
    ['AXIS-VERSION', said('2013')],
    ['CODEPAGE', said('utf-8')],
    ['LANGUAGE', said(labels.language)],
    ['DECIMALS', '0'],
    ['SHOWDECIMALS', '0'],
    ['MATRIX', said(matrix(table))],
    ['SUBJECT-CODE', said('VV')],
    ['SUBJECT-AREA', said(notes.subject)],
    ['TITLE', said(`${notes.title} ${labels.by} ${listed(namesOf([...down, ...across]), labels)}`)],
    ['CONTENTS', said(notes.title)],
    ['UNITS', said(labels.count)],
    ['STUB', texts(namesOf(down))],
    ['HEADING', texts(namesOf(across))],
    ...[...down, ...across].map((each) => [key('VALUES', each, labels), texts(valuesOf(each, labels))]),
    ...[...down, ...across].map((each) => [key('CODES', each, labels), texts(codesOf(each))]),
    ['LAST-UPDATED', said(`${notes.extractedOn.replaceAll('-', '')} 00:00`)],
    ['SOURCE', said(notes.source)],
    ['DATASYMBOL1', said(structuralMark)],
    ['DATASYMBOL2', said(hiddenMark)],
    ['NOTEX', said(aboutText(labels, notes))],
  ];
  const lines = wideOf(table, labels).lines.map(({ values }) => values.map(datum).join(' '));
  return [...words.map(([name, value]) => `${name}=${value};`), 'DATA=', ...lines].join('\r\n') + ';\r\n';
}

const matrix = ({ scope }: ProtectedTable): string =>
  `VV_${(scope['kind'] ?? []).join('_').toUpperCase()}`.slice(0, 20);

const key = (word: string, { name }: Dimension, labels: Labels): string =>
  `${word}(${said(labels.dimension(name))})`;
const codesOf = ({ categories }: Dimension): string[] => categories.map(({ code }) => code);
const valuesOf = ({ name, categories }: Dimension, labels: Labels): string[] =>
  categories.map((category) => labels.category(name, category));

const datum = (value: number | string): string => (typeof value === 'number' ? String(value) : `"${value}"`);

const longest = 250;

/** A text cannot hold quotation marks or lines, and a long one goes on beneath in marks of its own. */
function said(text: string): string {
  const plain = text.replaceAll('"', "'").replaceAll(/\s+/g, ' ');
  const parts = plain.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [''];
  return parts.map((part) => `"${part}"`).join('\r\n');
}

const texts = (all: readonly string[]): string => all.map(said).join(',\r\n');

const listed = (names: readonly string[], { and }: Labels): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(` ${and} `);
