import { Misread } from './found-table.ts';

export interface Line {
  readonly fields: readonly string[];
  /** The line it begins on. */
  readonly line: number;
}

/** RFC 4180, lines ended in any usual way; a mark that is opened and not closed is told by its line. */
export function recordsOf(text: string, separator: ',' | ';'): Line[] {
  const records: Line[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  const end = (): void => {
    records.push({ fields, line: begun });
    fields = [];
    begun = line;
  };
  for (let at = 0; at < text.length;) {
    const { field, next } = text[at] === '"' ? quoted(text, at, begun) : plain(text, at, separator);
    fields.push(field);
    line += field.split('\n').length - 1;
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) fields.push('');
    } else if (at < text.length) {
      at = afterLine(text, at, begun);
      line += 1;
      end();
    }
  }
  if (fields.length > 0) end();
  return records;
}

function plain(text: string, from: number, separator: string) {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\r' && text[next] !== '\n')
    next += 1;
  return { field: text.slice(from, next), next };
}

function quoted(text: string, from: number, line: number) {
  let next = from + 1;
  for (;;) {
    const mark = text.indexOf('"', next);
    if (mark === -1) throw new Misread('table-cut-off', `${line}`);
    if (text[mark + 1] !== '"')
      return { field: text.slice(from + 1, mark).replaceAll('""', '"'), next: mark + 1 };
    next = mark + 2;
  }
}

function afterLine(text: string, at: number, line: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  if (text[at] === '\n') return at + 1;
  throw new Misread('table-malformed', `${line}`);
}
