import type { Sheet } from '../../domain/catalogue.ts';
import { LeafletBlock } from '../parts/leaflet-body.tsx';
import { PaperContact, UnderContacts } from './paper-contact.tsx';
import type { Piece } from './pieces.ts';
import styles from './a4.module.css';

interface PiecesProps {
  readonly sheet: Sheet;
  readonly pieces: readonly Piece[];
  readonly isLast: boolean;
}

/** Words in their columns, then the contacts of this page in one ruled box. */
export function PaperPieces({ sheet, pieces, isLast }: PiecesProps) {
  const contacts = pieces.filter((piece) => piece.kind === 'contact');
  const side = sheet.columns.length === 1 ? styles.alone : styles.pair;
  return (
    <>
      {pieces.map((piece) =>
        piece.kind === 'words' ? <Words key={piece.key} piece={piece} side={side} /> : null,
      )}
      {contacts.length === 0 ? null : (
        <div className={[styles.box, side].join(' ')}>
          {contacts.map((piece) => (
            <PaperContact key={piece.key} piece={piece} municipality={sheet.municipality.name} />
          ))}
          {isLast ? <UnderContacts sheet={sheet} /> : null}
        </div>
      )}
    </>
  );
}

interface WordsProps {
  readonly piece: Extract<Piece, { kind: 'words' }>;
  readonly side: string | undefined;
}

function Words({ piece, side }: WordsProps) {
  return (
    <div data-piece="words" className={styles.words}>
      {piece.rows.map((row, place) => (
        <div key={place} className={[styles.row, side].join(' ')} data-kind={row[0]?.content.kind}>
          {row.map(({ column: { language }, content }) => (
            <div
              key={language.tag}
              lang={language.tag}
              dir={language.direction}
              data-script={language.script}
            >
              <LeafletBlock block={content} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
