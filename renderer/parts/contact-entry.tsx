import type { Contact } from '../../domain/directory.ts';
import type { Words } from '../i18n.ts';
import { hoursIn } from './hours.ts';
import { Phone, Unconfirmed } from './leaflet-body.tsx';
import styles from './contacts.module.css';

interface EntryProps {
  readonly contact: Contact;
  readonly words: Words;
}

/** One support in its own quiet block: name above, number, what a caller wants to know beneath. */
export function ContactEntry({ contact, words }: EntryProps) {
  const marks = [
    ...hoursIn(contact, words),
    ...(contact.free ? [words('person.free')] : []),
    ...(contact.anonymous ? [words('person.anonymous')] : []),
    ...(contact.notOnBill ? [words('person.notOnBill')] : []),
  ];
  return (
    <div className={styles.entry}>
      <p className={styles.name}>
        <bdi lang="sv">{contact.name}</bdi>
      </p>
      {contact.explanation === undefined ? null : <p className={styles.what}>{contact.explanation}</p>}
      {contact.phone === undefined ? (
        <p className={styles.web}>
          <bdi dir="ltr">{contact.web}</bdi>
          {contact.expired ? <Unconfirmed /> : null}
        </p>
      ) : (
        <p className={styles.number}>
          <Phone number={contact.phone} expired={contact.expired} />
        </p>
      )}
      {marks.length === 0 ? null : <p className={styles.marks}>{marks.join(' · ')}</p>}
    </div>
  );
}
