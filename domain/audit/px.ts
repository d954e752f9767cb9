import { Kind } from '../classification.ts';
import {
  type FoundCell,
  type FoundTable,
  Misread,
  mostCells,
  type ReadingGround,
  saidBy,
} from './found-table.ts';
import { tableOf } from './table.ts';

/** A PX file: keywords with texts in marks, the codes of each dimension, and the data last. */
export function tableInPx(text: string, ground: ReadingGround): FoundTable {
  const keywords = keywordsOf(text);
  const labels = [...textsIn(keywords.get('STUB')), ...textsIn(keywords.get('HEADING'))];
  const names = labels.map((label) => {
    const name = ground.words.dimensionOf(label);
    if (name === undefined) throw new Misread('table-not-ours', 'STUB, HEADING');
    return name;
  });
  const lists = labels.map((label) => textsIn(keywords.get(`CODES("${label}")`)));
  const cells = lists.reduce((product, { length }) => product * length, 1);
  const data = (keywords.get('DATA') ?? '').match(/"[^"]*"|[^\s"]+/g) ?? [];
  if (cells > mostCells) throw new Misread('table-too-large');
  if (data.length !== cells) throw new Misread('table-cut-off', 'DATA');
  const places = lists.reduce<string[][]>(
    (found, list) => found.flatMap((place) => list.map((code) => [...place, code])),
    [[]],
  );
  const found = places.map((codes, at): FoundCell => {
    const place = `DATA[${at}]`;
    const said = saidBy((data[at] ?? '').replaceAll('"', ''));
    if (said === undefined) throw new Misread('table-no-number', place);
    return { codes, said, place };
  });
  const matrix = textsIn(keywords.get('MATRIX'))[0] ?? '';
  const kind = Kind.safeParse(matrix.replace(/^VV_/, '').toLowerCase());
  const about = textsIn(keywords.get('SOURCE')).join();
  return tableOf({ names, cells: found, kind: kind.success ? kind.data : undefined, about }, ground);
}

const statement = /([A-Z][A-Z0-9-]*(?:\("[^"]*"\))?)=((?:"[^"]*"|[^";])*);\s*/y;

function keywordsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let end = 0;
  while (end < text.length) {
    statement.lastIndex = end;
    const [, word = '', value = ''] = statement.exec(text) ?? [];
    const line = `${text.slice(0, end).split('\n').length}`;
    if (word === '') throw new Misread('table-cut-off', line);
    if (found.has(word)) throw new Misread('table-malformed', line);
    found.set(word, value);
    end = statement.lastIndex;
  }
  return found;
}

/** Texts that a comma parts; what only a line parts is one. */
const textsIn = (value = ''): string[] =>
  (value.match(/"[^"]*"(?:\s*"[^"]*")*/g) ?? []).map((text) =>
    [...text.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join(''),
  );
