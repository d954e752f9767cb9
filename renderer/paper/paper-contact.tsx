import type { Column } from '../../domain/sheet.ts';
import type { Contact } from '../../domain/directory.ts';
import { wordsOf } from '../i18n.ts';
import { hoursIn } from '../parts/hours.ts';
import type { ContactPiece, Entry } from './piece.ts';
import { shortAddress } from './short-address.ts';
import styles from './paper-contact.module.css';

interface LineProps {
  readonly piece: ContactPiece;
  readonly columns: readonly Column[];
  readonly municipality: string;
  /** On a card: when a number answers, and no more. */
  readonly brief: boolean;
}

/** One line of the box: the numbers first and large, so that the eye can run down them. */
export function ContactLine({ piece, columns, municipality, brief }: LineProps) {
  const { opens, entries } = piece;
  return (
    <div data-piece="contact" data-opens={opens} className={styles.line}>
      {opens === undefined || (brief && entries.length > 0) ? null : (
        <div className={styles.opening}>
          {columns.map((column) => (
            <GroupName key={column.language.tag} column={column} group={opens} municipality={municipality} />
          ))}
        </div>
      )}
      {entries.length === 0 ? null : (
        <div className={styles.entries}>
          {entries.map((entry) => (
            <OneContact key={entry.key} entry={entry} brief={brief} />
          ))}
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  readonly column: Column;
  readonly group: 'local' | 'national';
  readonly municipality: string;
}

function GroupName({ column, group, municipality }: GroupProps) {
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

function OneContact({ entry: { shares }, brief }: { readonly entry: Entry; readonly brief: boolean }) {
  const [own] = shares;
  if (own === undefined) return null;
  const { phone, web, name, notOnBill, expired } = own.content;
  return (
    <div className={styles.contact}>
      <p className={styles.way}>
        <bdi dir="ltr" className={phone === undefined ? styles.web : styles.number}>
          {phone ?? shortAddress(web)}
        </bdi>
        {notOnBill ? <sup>{'*'}</sup> : null}
        {expired ? <sup>{'(?)'}</sup> : null}
      </p>
      <p className={styles.name}>
        <bdi lang={own.column.language.tag === 'en' ? 'en' : 'sv'}>{name}</bdi>
      </p>
      <div className={styles.abouts}>
        {shares.map(({ column, content }) => (
          <About key={column.language.tag} column={column} contact={content} brief={brief} />
        ))}
      </div>
    </div>
  );
}

interface AboutProps {
  readonly column: Column;
  readonly contact: Contact;
  readonly brief: boolean;
}

function About({ column, contact, brief }: AboutProps) {
  const words = wordsOf(column.language.tag, column.wording);
  const short = [
    ...hoursIn(contact, words),
    ...(contact.free && !brief ? [words('person.free')] : []),
    ...(contact.anonymous && !brief ? [words('person.anonymous')] : []),
  ];
  return (
    <p className={styles.about} {...marks(column)}>
      {contact.explanation === undefined ? null : `${contact.explanation} `}
      <span className={styles.short}>{short.join(' · ')}</span>
    </p>
  );
}

/** What the marks beside the numbers on this page mean. */
export function MarksExplained({ entries }: { readonly entries: readonly Entry[] }) {
  const contacts = entries.flatMap(({ shares }) => shares.slice(0, 1)).map(({ content }) => content);
  const columns = entries[0]?.shares.map(({ column }) => column) ?? [];
  const hidden = contacts.some(({ notOnBill }) => notOnBill);
  const expired = contacts.some((contact) => contact.expired);
  if (!hidden && !expired) return null;
  return (
    <div className={styles.under} data-under>
      {columns.map((column) => {
        const words = wordsOf(column.language.tag, column.wording);
        return (
          <div key={column.language.tag} {...marks(column)}>
            {hidden ? <p>{`* ${words('person.notOnBill')}`}</p> : null}
            {expired ? (
              <p>
                <bdi>{'(?)'}</bdi> {words('person.expired')}
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

const marks = ({ language }: Column) => ({
  lang: language.tag,
  dir: language.direction,
  'data-script': language.script,
});
