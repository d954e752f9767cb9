import type { Column } from '../../domain/sheet.ts';
import type { Block } from '../../domain/leaflet.ts';
import { worded } from '../parts/leaflet-body.tsx';
import type { Share, Worded, WordPiece } from './piece.ts';

interface Cutting {
  /** A page turn may fall between the items of a list, but not beside its first or last. */
  readonly withinLists?: boolean;
  /** The second language stands beneath the first, and a page turn may fall between them. */
  readonly stacked?: boolean;
}

type Row = readonly Share<Worded>[];

/** Headings with what they announce, and every other block by itself. */
export function wordPieces(columns: readonly Column[], { withinLists, stacked }: Cutting = {}): WordPiece[] {
  const cut = withinLists === true ? columns.map(inItems) : columns;
  const pieces: WordPiece[] = [];
  let waiting: Row[] = [];
  const put = (key: string, row: Row): void => {
    pieces.push({ kind: 'words', key, rows: [...waiting, row] });
    waiting = [];
  };
  for (const { id, announces, row } of rowsOf(cut)) {
    if (announces) waiting.push(row);
    else if (stacked === true) for (const share of row) put(`${id}-${share.column.language.tag}`, [share]);
    else put(id, row);
  }
  return waiting.length === 0 ? pieces : [...pieces, { kind: 'words', key: 'end', rows: waiting }];
}

function rowsOf(columns: readonly Column[]) {
  const texts = columns.map((column) => ({ column, blocks: worded(column) }));
  return (texts[0]?.blocks ?? []).map((block, place) => ({
    id: block.id,
    announces: block.kind === 'heading' || block.kind === 'title',
    row: texts.flatMap(({ column, blocks }): Share<Worded>[] => {
      const content = blocks[place];
      return content === undefined ? [] : [{ column, content }];
    }),
  }));
}

const inItems = (column: Column): Column => ({ ...column, blocks: column.blocks.flatMap(partsOf) });

/** A list as several: its first two items, its last two, and each between. */
function partsOf(block: Block): Block[] {
  if (!('items' in block) || block.items.length < 4) return [block];
  const { items } = block;
  const parts = [items.slice(0, 2), ...items.slice(2, -2).map((item) => [item]), items.slice(-2)];
  return parts.map((part, place) => ({ ...block, id: `${block.id}-${place}`, items: part }));
}
