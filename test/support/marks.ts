import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which a program may have written a text down. */
const ways: Readonly<Record<string, (text: string) => Buffer>> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  utf16le: (text) => Buffer.from(text, 'utf16le'),
  utf16be: (text) => Buffer.from(text, 'utf16le').swap16(),
  percent: (text) => Buffer.from(encodeURIComponent(text), 'latin1'),
  escaped: (text) => Buffer.from(escaped(text), 'latin1'),
};

export const waysToWrite = Object.keys(ways);

export const written = (text: string, way: string): Buffer => ways[way]?.(text) ?? Buffer.alloc(0);

/** As JSON writes it where only ASCII may stand. */
const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A piece of the disk, or of what a program said, and where it was. */
export interface Piece {
  readonly place: string;
  readonly bytes: Buffer;
}

/** Each mark that stands somewhere in the pieces, with its place and how it is written. */
export const marksIn = (pieces: readonly Piece[], marks: readonly string[]): string[] =>
  pieces.flatMap(({ place, bytes }) =>
    marks.flatMap((mark) =>
      waysToWrite
        .filter((way) => bytes.includes(written(mark, way)))
        .map((way) => `${place}: ${mark} (${way})`),
    ),
  );

/** Every file beneath the folder, and its name. One that goes while it is looked for was not there. */
export function piecesOf(folder: string): Piece[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const place = join(entry.parentPath, entry.name);
    const name = { place, bytes: Buffer.from(place) };
    return entry.isFile() ? [name, ...contentOf(place)] : [name];
  });
}

function contentOf(place: string): Piece[] {
  try {
    return [{ place, bytes: readFileSync(place) }];
  } catch {
    return [];
  }
}

const page = 4096;
const reserve = 80;
const vectorLength = 16;
const saltLength = 16;

/** Every page of the encrypted file in the clear, those that hold nothing any longer too; not through SQLite. */
export function pagesOf(file: string, key: string): Piece[] {
  const whole = readFileSync(file);
  return Array.from({ length: Math.floor(whole.length / page) }, (_, at) => {
    const sealed = whole.subarray(at * page, (at + 1) * page);
    const end = page - reserve;
    const vector = sealed.subarray(end, end + vectorLength);
    const opener = createDecipheriv('aes-256-cbc', Buffer.from(key, 'hex'), vector).setAutoPadding(false);
    const bytes = opener.update(sealed.subarray(at === 0 ? saltLength : 0, end));
    return { place: `${file}, page ${at + 1}`, bytes };
  });
}
