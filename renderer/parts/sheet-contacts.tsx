import type { ReactNode } from 'react';
import type { Column, ReadSheet } from '../../domain/sheet.ts';
import type { Contact } from '../../domain/directory.ts';
import { wordsOf } from '../i18n.ts';
import { ContactEntry } from './contact-entry.tsx';
import { unconfirmed } from './leaflet-body.tsx';
import styles from './contacts.module.css';

interface SheetContactsProps {
  readonly sheet: ReadSheet;
  /** Sets one thing per column beside each other, each in its own language. */
  readonly row: (key: string, cell: (column: Column) => ReactNode) => ReactNode;
}

/** Local support first, then national; the same support stands on the same line in both columns. */
export function SheetContacts({ sheet, row }: SheetContactsProps) {
  const [own] = sheet.columns;
  if (own === undefined) return null;
  const { municipality } = sheet;
  const said = (column: Column) => wordsOf(column.language.tag, column.wording);
  return (
    <>
      {municipality === undefined
        ? null
        : row('contacts-local', (column) => (
            <h2 className={styles.heading}>
              {said(column)('person.contactsLocal', { municipality: municipality.name })}
            </h2>
          ))}
      {sheet.localMissing
        ? row('contacts-missing', (column) => (
            <p className={styles.missing}>{said(column)('person.localMissing')}</p>
          ))
        : null}
      <Entries group="local" contacts={own.contacts.local} alone={sheet.columns.length === 1} row={row} />
      {row('contacts-national', (column) => (
        <h2 className={styles.heading}>{said(column)('person.contactsNational')}</h2>
      ))}
      <Entries
        group="national"
        contacts={own.contacts.national}
        alone={sheet.columns.length === 1}
        row={row}
      />
    </>
  );
}

interface EntriesProps extends Pick<SheetContactsProps, 'row'> {
  readonly group: 'local' | 'national';
  readonly contacts: readonly Contact[];
  readonly alone: boolean;
}

function Entries({ group, contacts, alone, row }: EntriesProps) {
  return (
    <div className={alone ? styles.entries : styles.stacked}>
      {contacts.map(({ id }) => row(`contact-${id}`, (column) => <EntryIn column={column} id={id} />))}
      {contacts.some(({ expired }) => expired)
        ? row(`${group}-unconfirmed`, (column) => (
            <p className={styles.unconfirmed}>
              <bdi>{unconfirmed}</bdi> {wordsOf(column.language.tag, column.wording)('person.expired')}
            </p>
          ))
        : null}
    </div>
  );
}

function EntryIn({ column, id }: { readonly column: Column; readonly id: string }) {
  const { local, national } = column.contacts;
  const contact = [...local, ...national].find((one) => one.id === id);
  if (contact === undefined) return null;
  return <ContactEntry contact={contact} words={wordsOf(column.language.tag, column.wording)} />;
}
