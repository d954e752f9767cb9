import { Misread } from './found-table.ts';

/** One step through an XML text: an element begins or ends, or there are letters. Names come without their prefix. */
export type Step =
  | {
      readonly what: 'begin' | 'end';
      readonly name: string;
      readonly has: (attribute: string) => string | undefined;
    }
  | { readonly what: 'letters'; readonly text: string };

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** Well-formed as far as a table needs it. A document type is refused: it could make words that grow without end. */
export function* stepsIn(xml: string, file: string): Generator<Step> {
  const open: string[] = [];
  piece.lastIndex = 0;
  for (let at = xml.startsWith('\uFEFF') ? 1 : 0; at < xml.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(xml);
    if (found === null) throw new Misread('table-malformed', file);
    const [, closes, tag, attributes = '', alone, letters] = found;
    if (letters !== undefined) yield { what: 'letters', text: plain(letters) };
    if (tag === undefined) continue;
    const name = tag.slice(tag.indexOf(':') + 1);
    if (closes === '/') {
      if (open.pop() !== tag) throw new Misread('table-malformed', file);
      yield { what: 'end', name, has: () => undefined };
    } else {
      yield { what: 'begin', name, has: (attribute) => attributeOf(attributes, attribute) };
      if (alone === '/') yield { what: 'end', name, has: () => undefined };
      else open.push(tag);
    }
    piece.lastIndex = at + found[0].length;
  }
  if (open.length > 0) throw new Misread('table-cut-off', file);
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (name.slice(name.indexOf(':') + 1) === wanted) return plain(double ?? single ?? '');
  return undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string): string => text.replaceAll(/&[#\w]+;/g, letterOf);

function letterOf(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined) return entities[entity.slice(1, -1)] ?? entity;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
