import type { Sheet } from '../../domain/sheet.ts';
import type { Contact } from '../../domain/directory.ts';
import type { PaperSetting } from '../../domain/paper-form.ts';
import { codePieces, contactPieces } from './contact-pieces.ts';
import type { Piece, WordPiece } from './piece.ts';
import { wordPieces } from './word-pieces.ts';

interface Arrangement {
  /** Contacts to a line. */
  readonly across: number;
  readonly stacked: boolean;
}

/** The sheet cut into pieces, in reading order: words first, then contacts. */
export const piecesOf = (
  sheet: Sheet,
  { code, large }: PaperSetting,
  { across, stacked }: Arrangement,
): Piece[] => [
  ...wordPieces(sheet.columns, { withinLists: large, stacked }),
  ...contactPieces(sheet, across),
  ...(code ? codePieces(sheet) : []),
];

/** A pocket leaflet: the same, in one language, with what stands at the foot of other papers once at its end. */
export const pocketPieces = (sheet: Sheet, { code }: PaperSetting): Piece[] =>
  withFoot(sheet, code, [...wordPieces(sheet.columns, { withinLists: true }), ...contactPieces(sheet, 1)]);

/** What a card holds: where to turn in danger, and numbers. Two of the place's own come first. */
export function cardPieces(sheet: Sheet, { code }: PaperSetting): Piece[] {
  const columns = sheet.columns.map((column) => ({
    ...column,
    blocks: column.blocks.filter(({ kind }) => kind === 'danger'),
    contacts: {
      local: callable(column.contacts.local).slice(0, localOnCard),
      national: callable(column.contacts.national),
    },
  }));
  const pieces = withFoot(sheet, code, [...wordPieces(columns), ...contactPieces({ columns }, 1)]);
  if (!pieces.some(({ kind }) => kind === 'code')) return pieces;
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'stamp') return [];
    return [piece.kind === 'code' ? { ...piece, stamped: true } : piece];
  });
}

/** Its number stands in the words about danger, above all others. */
const emergency = '112';
const localOnCard = 2;

const callable = (contacts: readonly Contact[]): Contact[] =>
  contacts.filter(({ phone, id }) => phone !== undefined && id !== emergency);

function withFoot(sheet: Sheet, code: boolean, pieces: readonly Piece[]): Piece[] {
  const entries = pieces.flatMap((piece) => (piece.kind === 'contact' ? piece.entries : []));
  const marked = entries.some(({ shares }) =>
    shares.some(({ content }) => content.notOnBill || content.expired),
  );
  return [
    ...pieces,
    ...(marked ? [{ kind: 'marks', key: 'marks', entries } as const] : []),
    ...(code ? codePieces(sheet) : []),
    { kind: 'stamp', key: 'stamp' },
  ];
}

/** Sections of a pocket leaflet that may be left out whole, by the id of their heading: the least needed first. */
const dispensable = ['types', 'law', 'signs'];

/** Where the pieces of each such section stand. Danger, the first words, what to do and the contacts always stay. */
export function sectionsToLeaveOut(pieces: readonly Piece[]): number[][] {
  let section: string | undefined;
  const sections = pieces.map((piece) => {
    if (piece.kind !== 'words') return undefined;
    section = headingOf(piece) ?? section;
    return section;
  });
  return dispensable
    .map((id) => sections.flatMap((one, place) => (one === id ? [place] : [])))
    .filter((places) => places.length > 0);
}

const headingOf = ({ rows }: WordPiece): string | undefined =>
  rows.flatMap(([own]) => (own?.content.kind === 'heading' ? [own.content.id] : []))[0];
