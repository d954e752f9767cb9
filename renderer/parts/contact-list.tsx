import type { Column } from '../../domain/catalogue.ts';
import type { Contact } from '../../domain/directory.ts';
import { wordsOf, type Words } from '../i18n.ts';
import { hoursIn } from './hours.ts';
import { Phone } from './leaflet-body.tsx';
import styles from './contact-list.module.css';

interface ContactListProps {
  readonly column: Column;
  readonly municipality: string;
}

/** Local contacts first, then national; each number in its own quiet block, name above, hours below. */
export function ContactList({ column, municipality }: ContactListProps) {
  const words = wordsOf(column.language.tag, column.wording);
  const { local, national } = column.contacts;
  return (
    <section className={styles.contacts}>
      <h2>{words('person.contactsLocal', { municipality })}</h2>
      {local.length === 0 ? <p className={styles.missing}>{words('person.localMissing')}</p> : null}
      <Entries contacts={local} words={words} />
      <h2>{words('person.contactsNational')}</h2>
      <Entries contacts={national} words={words} />
    </section>
  );
}

interface EntriesProps {
  readonly contacts: readonly Contact[];
  readonly words: Words;
}

function Entries({ contacts, words }: EntriesProps) {
  return (
    <ul className={styles.entries}>
      {contacts.map((contact) => (
        <li key={contact.id} className={styles.entry}>
          <Entry contact={contact} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ contact, words }: { readonly contact: Contact; readonly words: Words }) {
  const marks = [
    ...hoursIn(contact, words),
    ...(contact.free ? [words('person.free')] : []),
    ...(contact.anonymous ? [words('person.anonymous')] : []),
    ...(contact.notOnBill ? [words('person.notOnBill')] : []),
  ];
  return (
    <>
      <p className={styles.name}>
        <bdi lang="sv">{contact.name}</bdi>
      </p>
      {contact.explanation === undefined ? null : <p className={styles.what}>{contact.explanation}</p>}
      {contact.phone === undefined ? (
        <p className={styles.web}>
          <bdi dir="ltr">{contact.web}</bdi>
        </p>
      ) : (
        <p className={styles.number}>
          <Phone number={contact.phone} />
        </p>
      )}
      {contact.expired ? <p className={styles.expired}>{words('person.expired')}</p> : null}
      {marks.length === 0 ? null : <p className={styles.marks}>{marks.join(' · ')}</p>}
    </>
  );
}
