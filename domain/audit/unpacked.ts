import { Inflate } from 'fflate/browser';
import { Misread } from './found-table.ts';

/** What lies in an archive, unpacked when it is asked for; undefined when it is not there. */
export type Entries = (name: string) => Uint8Array | undefined;

/** A text of an archive by its name; undefined when it is not there. */
export type Part = (name: string) => string | undefined;

const mostUnpacked = 64 * 1024 * 1024;
const mostEntries = 200;
const step = 16 * 1024;

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** By the list at the archive's end; it stops as soon as more comes out than any table of ours can hold. */
export function entriesOf(bytes: Uint8Array): Entries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listOf(view);
  return (name) => {
    const entry = listed.get(name);
    return entry === undefined ? undefined : unpacked(bytes, view, { ...entry, name });
  };
}

interface Entry {
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly at: number;
}

function listOf(view: DataView): ReadonlyMap<string, Entry> {
  const end = endOf(view);
  const entries = new Map<string, Entry>();
  const many = view.getUint16(end + 10, true);
  if (many > mostEntries) throw new Misread('table-too-large');
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < many; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new Misread('table-cut-off');
    const length = view.getUint16(at + 28, true);
    const letters = Array.from({ length }, (_, letter) => byteAt(view, at + 46 + letter));
    entries.set(String.fromCharCode(...letters), {
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function byteAt(view: DataView, at: number): number {
  if (at >= view.byteLength) throw new Misread('table-cut-off');
  return view.getUint8(at);
}

/** Where the archive's end begins: nothing but a comment comes after it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Misread('table-cut-off');
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry & { readonly name: string }): Uint8Array {
  const { at, packed, name } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
    throw new Misread('table-cut-off', name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new Misread('table-cut-off', name);
  const content = opened(bytes.subarray(from, from + packed), entry);
  if (sumOf(content) !== entry.sum) throw new Misread('table-malformed', name);
  return content;
}

function opened(content: Uint8Array, { method, name }: Entry & { readonly name: string }): Uint8Array {
  if (content.length > mostUnpacked) throw new Misread('table-too-large', name);
  if (method === 0) return content;
  if (method !== 8) throw new Misread('table-malformed', name);
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > mostUnpacked) throw new Misread('table-too-large', name);
    parts.push(part.slice());
  });
  try {
    for (let at = 0; at < content.length; at += step)
      inflate.push(content.subarray(at, at + step), at + step >= content.length);
  } catch (fault) {
    throw fault instanceof Misread ? fault : new Misread('table-cut-off', name);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

/** CRC-32, as every archive keeps of its entries. */
function sumOf(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
