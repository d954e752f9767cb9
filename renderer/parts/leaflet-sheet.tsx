import type { ReactNode } from 'react';
import type { Column, ReadSheet } from '../../domain/sheet.ts';
import { LeafletBlock, worded } from './leaflet-body.tsx';
import { SheetContacts } from './sheet-contacts.tsx';
import { Stamp } from './stamp.tsx';
import styles from './leaflet-sheet.module.css';

/** The sheet as it is read on the screen: one column, or two tied together block by block. */
export function LeafletSheet({
  sheet,
  large = false,
}: {
  readonly sheet: ReadSheet;
  readonly large?: boolean;
}) {
  const [own] = sheet.columns;
  if (own === undefined) return null;
  const row = (key: string, cell: (column: Column) => ReactNode) => (
    <div key={key} id={key} className={styles.row}>
      {sheet.columns.map((column, place) => (
        <Cell key={column.language.tag} column={column} quiet={place > 0}>
          {cell(column)}
        </Cell>
      ))}
    </div>
  );
  const shape = sheet.columns.length === 1 ? styles.alone : styles.pair;
  return (
    <article className={[styles.sheet, shape, large ? styles.large : ''].join(' ')}>
      {worded(own).map(({ id }) => row(`block-${id}`, (column) => <BlockIn column={column} id={id} />))}
      <SheetContacts sheet={sheet} row={row} />
      <Cell column={own} quiet={false}>
        <Stamp sheet={sheet} column={own} />
      </Cell>
    </article>
  );
}

function BlockIn({ column, id }: { readonly column: Column; readonly id: string }) {
  const block = worded(column).find((one) => one.id === id);
  return block === undefined ? null : <LeafletBlock block={block} />;
}

interface CellProps {
  readonly column: Column;
  readonly quiet: boolean;
  readonly children: ReactNode;
}

function Cell({ column: { language }, quiet, children }: CellProps) {
  return (
    <div
      lang={language.tag}
      dir={language.direction}
      className={quiet ? styles.quiet : undefined}
      data-script={language.script}
    >
      {children}
    </div>
  );
}
