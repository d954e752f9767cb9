import type { Sheet } from '../../domain/catalogue.ts';
import { LeafletBlock } from '../parts/leaflet-body.tsx';
import { ContactLine, MarksExplained } from './paper-contact.tsx';
import type { Piece, WordPiece } from './pieces.ts';
import contact from './paper-contact.module.css';
import styles from './paper-words.module.css';

interface PiecesProps {
  readonly sheet: Sheet;
  readonly pieces: readonly Piece[];
}

/** Words in their columns, then the contacts of this page in one ruled box. */
export function PaperPieces({ sheet, pieces }: PiecesProps) {
  const contacts = pieces.filter((piece) => piece.kind === 'contact');
  return (
    <div data-columns={sheet.columns.length}>
      {pieces.map((piece) => (piece.kind === 'words' ? <Words key={piece.key} piece={piece} /> : null))}
      {contacts.length === 0 ? null : (
        <div className={contact.box}>
          {contacts.map((piece) => (
            <ContactLine
              key={piece.key}
              piece={piece}
              columns={sheet.columns}
              municipality={sheet.municipality.name}
            />
          ))}
          <MarksExplained entries={contacts.flatMap(({ entries }) => entries)} />
        </div>
      )}
    </div>
  );
}

function Words({ piece }: { readonly piece: WordPiece }) {
  return (
    <div data-piece="words" className={styles.words} data-first={piece.rows[0]?.[0]?.content.kind}>
      {piece.rows.map((row, place) => (
        <div key={place} className={styles.row} data-kind={row[0]?.content.kind}>
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
