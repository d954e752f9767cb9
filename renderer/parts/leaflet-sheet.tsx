import type { ReactNode } from 'react';
import type { Column, Sheet } from '../../domain/catalogue.ts';
import { ContactList } from './contact-list.tsx';
import { LeafletBlock, worded } from './leaflet-body.tsx';
import { Stamp } from './stamp.tsx';
import styles from './leaflet-sheet.module.css';

/** The sheet as it is read on the screen: one column, or two tied together block by block. */
export function LeafletSheet({ sheet, large = false }: { readonly sheet: Sheet; readonly large?: boolean }) {
  const [own, other] = sheet.columns;
  if (own === undefined) return null;
  const rows = worded(own);
  const beside = other === undefined ? undefined : worded(other);
  const style = [
    styles.sheet,
    beside === undefined ? styles.alone : styles.pair,
    large ? styles.large : '',
  ].join(' ');
  return (
    <article className={style}>
      {rows.map((block, place) => (
        <div key={block.id} id={`block-${block.id}`} className={styles.row}>
          <Cell column={own}>
            <LeafletBlock block={block} />
          </Cell>
          {other === undefined || beside?.[place] === undefined ? null : (
            <Cell column={other} quiet>
              <LeafletBlock block={beside[place]} />
            </Cell>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Cell column={own}>
          <ContactList column={own} municipality={sheet.municipality.name} />
        </Cell>
        {other === undefined ? null : (
          <Cell column={other} quiet>
            <ContactList column={other} municipality={sheet.municipality.name} />
          </Cell>
        )}
      </div>
      <Cell column={own}>
        <Stamp sheet={sheet} column={own} />
      </Cell>
    </article>
  );
}

interface CellProps {
  readonly column: Column;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

function Cell({ column: { language }, quiet = false, children }: CellProps) {
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
