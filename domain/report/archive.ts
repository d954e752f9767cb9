import { strToU8, type Zippable, zipSync } from 'fflate/browser';

/** Its part for browsers asks nothing of Node. A zip is asked when it was made; this one always says the first day it can. */
const always = new Date(1980, 0, 1);

/** Files packed as one, the same bytes every time. The first lies unpacked, as OpenDocument wants its type to. */
export function archive(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const files: Zippable = Object.fromEntries(
    parts.map(([name, text], at) => [name, [strToU8(text), { level: at === 0 ? 0 : 6, mtime: always }]]),
  );
  return zipSync(files);
}

/** Text between tags or in an attribute; what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
