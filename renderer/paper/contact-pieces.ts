import type { Column, Sheet } from '../../domain/sheet.ts';
import type { CodePiece, ContactPiece, Entry } from './piece.ts';

/** Local contacts, then national ones. A place without local contacts still gets one piece, which says so. */
export const contactPieces = ({ columns }: Pick<Sheet, 'columns'>, across: number): ContactPiece[] => [
  ...groupPieces(columns, 'local', across),
  ...groupPieces(columns, 'national', across),
];

function groupPieces(
  columns: readonly Column[],
  group: 'local' | 'national',
  across: number,
): ContactPiece[] {
  const entries = entriesOf(columns, group);
  const lines = Math.max(Math.ceil(entries.length / across), group === 'local' ? 1 : 0);
  return Array.from({ length: lines }, (_, line): ContactPiece => ({
    kind: 'contact',
    key: `${group}-${line}`,
    opens: line === 0 ? group : undefined,
    entries: entries.slice(line * across, (line + 1) * across),
  }));
}

export function codePieces({ website, columns }: Sheet): CodePiece[] {
  const entry = entriesOf(columns, 'national').find(({ key }) => key === website?.service);
  return website === undefined || entry === undefined
    ? []
    : [{ kind: 'code', key: 'code', url: website.url, entry }];
}

const entriesOf = (columns: readonly Column[], group: 'local' | 'national'): Entry[] =>
  (columns[0]?.contacts[group] ?? []).map(({ id }) => ({
    key: id,
    shares: columns.flatMap((column) =>
      column.contacts[group].filter((contact) => contact.id === id).map((content) => ({ column, content })),
    ),
  }));
