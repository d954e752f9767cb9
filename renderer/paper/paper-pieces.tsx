import type { Sheet } from '../../domain/sheet.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import { LeafletBlock } from '../parts/leaflet-body.tsx';
import { CodeToScan } from './code-to-scan.tsx';
import { ContactLine, MarksExplained } from './paper-contact.tsx';
import { PaperFooter } from './paper-footer.tsx';
import type { ContactPiece, Piece, WordPiece } from './piece.ts';
import contact from './paper-contact.module.css';
import styles from './paper-words.module.css';

export interface PiecesProps {
  readonly sheet: Sheet;
  readonly pieces: readonly Piece[];
  readonly form: PaperForm;
  /** Headings stand beside what they announce. */
  readonly wide: boolean;
  /** Contacts to a line. */
  readonly across: number;
  /** The second language beneath the first, block by block. */
  readonly stacked: boolean;
}

/** Words in their columns, then the contacts of this page in one ruled box, and what follows them. */
export function PaperPieces({ sheet, pieces, form, wide, across, stacked }: PiecesProps) {
  const contacts = pieces.filter((piece) => piece.kind === 'contact');
  return (
    <div
      className={styles.pieces}
      data-columns={sheet.columns.length}
      data-form={form}
      data-side={wide ? 'heading' : undefined}
      data-across={across}
      data-stacked={stacked || undefined}
    >
      {pieces.map((piece) => (piece.kind === 'words' ? <Words key={piece.key} piece={piece} /> : null))}
      {contacts.length === 0 ? null : <Box sheet={sheet} contacts={contacts} form={form} />}
      {pieces.map((piece) => {
        if (piece.kind === 'marks')
          return (
            <div key={piece.key} data-piece="marks">
              <MarksExplained entries={piece.entries} />
            </div>
          );
        if (piece.kind === 'code') return <CodeToScan key={piece.key} piece={piece} sheet={sheet} />;
        return piece.kind === 'stamp' ? (
          <div key={piece.key} data-piece="stamp" className={styles.stamp}>
            <PaperFooter sheet={sheet} />
          </div>
        ) : null;
      })}
    </div>
  );
}

interface BoxProps {
  readonly sheet: Sheet;
  readonly contacts: readonly ContactPiece[];
  readonly form: PaperForm;
}

function Box({ sheet, contacts, form }: BoxProps) {
  return (
    <div className={contact.box} data-box>
      {contacts.map((piece) => (
        <ContactLine
          key={piece.key}
          piece={piece}
          columns={sheet.columns}
          municipality={sheet.municipality.name}
          brief={form === 'card'}
        />
      ))}
      {form === 'a4' || form === 'a5' ? (
        <MarksExplained entries={contacts.flatMap(({ entries }) => entries)} />
      ) : null}
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
