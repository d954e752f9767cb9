/** A PX file as it must be: known keywords once and in order, texts in marks, DATA last and as long as it should. */
export interface Px {
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  readonly stub: readonly (readonly string[])[];
  readonly heading: readonly (readonly string[])[];
  readonly data: readonly (number | string)[];
}

const order = [
  ...['CHARSET', 'AXIS-VERSION', 'CODEPAGE', 'LANGUAGE', 'DECIMALS', 'SHOWDECIMALS', 'MATRIX'],
  ...['SUBJECT-CODE', 'SUBJECT-AREA', 'TITLE', 'CONTENTS', 'UNITS', 'STUB', 'HEADING', 'VALUES', 'CODES'],
  ...['LAST-UPDATED', 'SOURCE', 'DATASYMBOL1', 'DATASYMBOL2', 'NOTEX', 'DATA'],
];
const statement = /([A-Z][A-Z0-9-]*)(?:\("([^"]+)"\))?=((?:"[^"\r\n]*"|[^";])*);(?:\r\n)?/y;

export function readPx(text: string): Px {
  if (text.startsWith('\uFEFF') || /[^\r]\n/.test(text)) throw new Error('not lines of a PX file');
  const keywords = new Map<string, readonly string[]>();
  let last = 0;
  let data: string | undefined;
  statement.lastIndex = 0;
  for (let end = 0; end < text.length; end = statement.lastIndex) {
    const [, word = '', subject, value = ''] = statement.exec(text) ?? [];
    const place = order.indexOf(word);
    const key = subject === undefined ? word : `${word}:${subject}`;
    if (place < last || data !== undefined || keywords.has(key)) throw new Error(`misplaced ${key}`);
    last = place;
    if (word === 'DATA') data = value;
    keywords.set(key, word === 'DATA' ? [] : valuesOf(value));
  }
  const codes = (axis: string): (readonly string[])[] =>
    (keywords.get(axis) ?? []).map((name) => coded(keywords, name));
  const [stub, heading] = [codes('STUB'), codes('HEADING')];
  const cells = (data ?? '').trim().split(/\s+/).map(datum);
  const size = [...stub, ...heading].reduce((product, { length }) => product * length, 1);
  if (cells.length !== size) throw new Error(`${cells.length} data, not ${size}`);
  return { keywords, stub, heading, data: cells };
}

function coded(keywords: Px['keywords'], name: string): readonly string[] {
  const [codes = [], values = []] = [keywords.get(`CODES:${name}`), keywords.get(`VALUES:${name}`)];
  if (codes.length === 0 || codes.length !== values.length || new Set(values).size !== values.length)
    throw new Error(`codes and values of ${name} do not match`);
  return codes;
}

/** Texts that follow one another on lines of their own are one; a comma parts two. */
function valuesOf(value: string): string[] {
  if (/^-?\d+$/.test(value)) return [value];
  if (!/^"[^"]*"(?:,?\r\n"[^"]*")*$/.test(value)) throw new Error('not texts');
  if (value.split('\r\n').some((line) => line.length > 256)) throw new Error('too long a line');
  return value.split(',\r\n').map((text) => text.replaceAll('"\r\n"', '').slice(1, -1));
}

function datum(text: string): number | string {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '".."' || text === '"."') return text.slice(1, -1);
  throw new Error(`no datum: ${text}`);
}
