import { execFileSync } from 'node:child_process';

const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 50_000_000 });

const fontLine = /^(\S+)\s+(.+?)\s+\S+\s+((?:(?:yes|no) +){3})/;

/** What the system's own tools say of a PDF; throws when its structure is not sound. */
export function readPdf(file: string) {
  run('qpdf', '--check', file);
  const lines = run('pdfinfo', file).split('\n');
  const fonts = run('pdffonts', file).trim().split('\n').slice(2);
  return {
    info: new Map(
      lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]*:/, '').trim()]),
    ),
    fonts: fonts.map((line) => {
      const [, name = line, type = '', flags = ''] = fontLine.exec(line) ?? [];
      return { name, type, flags: flags.trim() };
    }),
    /** In the order of the file, so that columns beside each other do not mingle. */
    text: run('pdftotext', '-raw', file, '-'),
    pageTexts: run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1),
    bytes: run('qpdf', '--qdf', '--object-streams=disable', file, '-'),
  };
}

const unseen = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text without its white space and forms, so that line ends and ligatures do not tell. */
export const bare = (text: string): string => text.normalize('NFKC').replace(unseen, '').normalize('NFC');

/** Letters that `wanted` has and `found` lacks, as often as they are lacking: right-to-left text has no one order. */
export function lacking(wanted: string, found: string): string[] {
  const left = new Map<string, number>();
  for (const letter of bare(found)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return Array.from(bare(wanted)).filter((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count <= 0;
  });
}
