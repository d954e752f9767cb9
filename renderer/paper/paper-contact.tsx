import type { Column, Sheet } from '../../domain/catalogue.ts';
import type { Contact } from '../../domain/directory.ts';
import { wordsOf } from '../i18n.ts';
import { hoursIn } from '../parts/hours.ts';
import type { Piece } from './pieces.ts';
import styles from './a4.module.css';

interface ContactProps {
  readonly piece: Extract<Piece, { kind: 'contact' }>;
  readonly municipality: string;
}

/** The number stands first in its line, so that all numbers make one column the eye can run down. */
export function PaperContact({ piece, municipality }: ContactProps) {
  const contact = piece.shares[0]?.content;
  return (
    <div data-piece="contact" data-opens={piece.opens} className={styles.contact}>
      {piece.opens === undefined ? null : (
        <div className={styles.opening}>
          {piece.shares.map(({ column }) => (
            <Group
              key={column.language.tag}
              column={column}
              group={piece.opens}
              municipality={municipality}
            />
          ))}
        </div>
      )}
      {contact === undefined ? null : (
        <div className={styles.entry}>
          <Way contact={contact} />
          {piece.shares.map(({ column, content }) =>
            content === undefined ? null : (
              <About key={column.language.tag} column={column} contact={content} />
            ),
          )}
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  readonly column: Column;
  readonly group: 'local' | 'national' | undefined;
  readonly municipality: string;
}

function Group({ column, group, municipality }: GroupProps) {
  const words = wordsOf(column.language.tag, column.wording);
  const isMissing = group === 'local' && column.contacts.local.length === 0;
  return (
    <div {...marks(column)}>
      <h2>
        {group === 'local'
          ? words('person.contactsLocal', { municipality })
          : words('person.contactsNational')}
      </h2>
      {isMissing ? <p className={styles.missing}>{words('person.localMissing')}</p> : null}
    </div>
  );
}

function Way({ contact }: { readonly contact: Contact }) {
  const way = contact.phone ?? contact.web;
  return (
    <p className={contact.phone === undefined ? styles.web : styles.number} dir="ltr">
      <bdi dir="ltr">{way}</bdi>
      {contact.phone !== undefined && contact.notOnBill ? <sup>{'*'}</sup> : null}
    </p>
  );
}

function About({ column, contact }: { readonly column: Column; readonly contact: Contact }) {
  const words = wordsOf(column.language.tag, column.wording);
  const short = [
    ...hoursIn(contact, words),
    ...(contact.free ? [words('person.free')] : []),
    ...(contact.anonymous ? [words('person.anonymous')] : []),
  ];
  return (
    <div className={styles.about} {...marks(column)}>
      <p>
        <strong>
          <bdi lang={column.language.tag === 'en' ? 'en' : 'sv'}>{contact.name}</bdi>
        </strong>
        {short.length === 0 ? null : <span className={styles.marks}>{` · ${short.join(' · ')}`}</span>}
      </p>
      {contact.explanation === undefined ? null : <p className={styles.what}>{contact.explanation}</p>}
      {contact.expired ? <p className={styles.expired}>{words('person.expired')}</p> : null}
    </div>
  );
}

/** What the star beside some numbers means. */
export function UnderContacts({ sheet }: { readonly sheet: Sheet }) {
  return (
    <div className={styles.under}>
      {sheet.columns
        .filter(({ contacts }) =>
          [...contacts.local, ...contacts.national].some(({ notOnBill }) => notOnBill),
        )
        .map((column) => (
          <p key={column.language.tag} {...marks(column)}>
            {`* ${wordsOf(column.language.tag, column.wording)('person.notOnBill')}`}
          </p>
        ))}
    </div>
  );
}

const marks = ({ language }: Column) => ({
  lang: language.tag,
  dir: language.direction,
  'data-script': language.script,
});
