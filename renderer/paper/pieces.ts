import type { Column, Sheet } from '../../domain/catalogue.ts';
import type { Contact } from '../../domain/directory.ts';
import { worded } from '../parts/leaflet-body.tsx';

type Worded = ReturnType<typeof worded>[number];

/** One column's share of a piece: as many entries as the sheet has columns, in the same order. */
export interface Share<Content> {
  readonly column: Column;
  readonly content: Content;
}

/** What stays together on one page: a heading with the block it announces, or one contact. */
export type Piece =
  | { readonly kind: 'words'; readonly key: string; readonly rows: readonly (readonly Share<Worded>[])[] }
  | {
      readonly kind: 'contact';
      readonly key: string;
      readonly opens: 'local' | 'national' | undefined;
      readonly shares: readonly Share<Contact | undefined>[];
    };

/** The sheet cut into pieces, in reading order: words first, then local contacts, then national ones. */
export function piecesOf(sheet: Sheet): Piece[] {
  return [
    ...wordPieces(sheet.columns),
    ...contactPieces(sheet, 'local'),
    ...contactPieces(sheet, 'national'),
  ];
}

function wordPieces(columns: readonly Column[]): Piece[] {
  const texts = columns.map((column) => ({ column, blocks: worded(column) }));
  const rows = (texts[0]?.blocks ?? []).map((block, place) => ({
    id: block.id,
    announces: block.kind === 'heading' || block.kind === 'title',
    row: texts.flatMap(({ column, blocks }): Share<Worded>[] => {
      const content = blocks[place];
      return content === undefined ? [] : [{ column, content }];
    }),
  }));
  const pieces: Piece[] = [];
  let waiting: (readonly Share<Worded>[])[] = [];
  for (const { id, announces, row } of rows) {
    waiting.push(row);
    if (announces) continue;
    pieces.push({ kind: 'words', key: id, rows: waiting });
    waiting = [];
  }
  return waiting.length === 0 ? pieces : [...pieces, { kind: 'words', key: 'end', rows: waiting }];
}

/** A place without local contacts still gets one piece, which says so. */
function contactPieces({ columns }: Sheet, group: 'local' | 'national'): Piece[] {
  const listed = columns.map((column) => ({ column, contacts: column.contacts[group] }));
  const count = Math.max(...listed.map(({ contacts }) => contacts.length), group === 'local' ? 1 : 0);
  return Array.from({ length: count }, (_, place): Piece => ({
    kind: 'contact',
    key: `${group}-${listed[0]?.contacts[place]?.id ?? 'missing'}`,
    opens: place === 0 ? group : undefined,
    shares: listed.map(({ column, contacts }) => ({ column, content: contacts[place] })),
  }));
}
