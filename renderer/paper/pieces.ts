import type { Column, Sheet } from '../../domain/catalogue.ts';
import type { Contact } from '../../domain/directory.ts';
import { worded } from '../parts/leaflet-body.tsx';

type Worded = ReturnType<typeof worded>[number];

/** One column's share of a piece: as many entries as the sheet has columns, in the same order. */
export interface Share<Content> {
  readonly column: Column;
  readonly content: Content;
}

/** One service in each language of the sheet. */
export interface Entry {
  readonly key: string;
  readonly shares: readonly Share<Contact>[];
}

export interface WordPiece {
  readonly kind: 'words';
  readonly key: string;
  readonly rows: readonly (readonly Share<Worded>[])[];
}
export interface ContactPiece {
  readonly kind: 'contact';
  readonly key: string;
  readonly opens: 'local' | 'national' | undefined;
  readonly entries: readonly Entry[];
}
/** What stays together on one page: a heading with the block it announces, or one line of contacts. */
export type Piece = WordPiece | ContactPiece;

/** The sheet cut into pieces, in reading order: words first, then local contacts, then national ones. */
export function piecesOf(sheet: Sheet): Piece[] {
  return [
    ...wordPieces(sheet.columns),
    ...contactPieces(sheet, 'local'),
    ...contactPieces(sheet, 'national'),
  ];
}

function wordPieces(columns: readonly Column[]): WordPiece[] {
  const texts = columns.map((column) => ({ column, blocks: worded(column) }));
  const rows = (texts[0]?.blocks ?? []).map((block, place) => ({
    id: block.id,
    announces: block.kind === 'heading' || block.kind === 'title',
    row: texts.flatMap(({ column, blocks }): Share<Worded>[] => {
      const content = blocks[place];
      return content === undefined ? [] : [{ column, content }];
    }),
  }));
  const pieces: WordPiece[] = [];
  let waiting: (readonly Share<Worded>[])[] = [];
  for (const { id, announces, row } of rows) {
    waiting.push(row);
    if (announces) continue;
    pieces.push({ kind: 'words', key: id, rows: waiting });
    waiting = [];
  }
  return waiting.length === 0 ? pieces : [...pieces, { kind: 'words', key: 'end', rows: waiting }];
}

/** Alone, two services share a line. A place without local contacts still gets one piece, which says so. */
function contactPieces({ columns }: Sheet, group: 'local' | 'national'): ContactPiece[] {
  const entries = entriesOf(columns, group);
  const across = columns.length === 1 ? 2 : 1;
  const lines = Math.max(Math.ceil(entries.length / across), group === 'local' ? 1 : 0);
  return Array.from({ length: lines }, (_, line): ContactPiece => ({
    kind: 'contact',
    key: `${group}-${line}`,
    opens: line === 0 ? group : undefined,
    entries: entries.slice(line * across, (line + 1) * across),
  }));
}

const entriesOf = (columns: readonly Column[], group: 'local' | 'national'): Entry[] =>
  (columns[0]?.contacts[group] ?? []).map(({ id }) => ({
    key: id,
    shares: columns.flatMap((column) =>
      column.contacts[group].filter((contact) => contact.id === id).map((content) => ({ column, content })),
    ),
  }));
