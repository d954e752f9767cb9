import type { Column } from '../../domain/sheet.ts';
import type { Contact } from '../../domain/directory.ts';
import type { worded } from '../parts/leaflet-body.tsx';

export type Worded = ReturnType<typeof worded>[number];

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
/** A code to scan. */
export interface CodePiece {
  readonly kind: 'code';
  readonly key: 'code';
  readonly url: string;
  readonly entry: Entry;
  /** The stamp stands beside it, where every line counts. */
  readonly stamped?: boolean;
}
/** What the marks beside numbers mean, once, where pages are too small to say it on each. */
export interface MarksPiece {
  readonly kind: 'marks';
  readonly key: 'marks';
  readonly entries: readonly Entry[];
}
/** Where and how fresh, once, where pages are too small for a foot of their own. */
export interface StampPiece {
  readonly kind: 'stamp';
  readonly key: 'stamp';
}
/** What stays together on one page: a heading with the block it announces, or one line of contacts. */
export type Piece = WordPiece | ContactPiece | MarksPiece | CodePiece | StampPiece;
