import type { Column, ReadSheet } from '../../domain/sheet.ts';
import { wordsOf } from '../i18n.ts';
import styles from './stamp.module.css';

/** What every sheet says of itself: version, place, how fresh its numbers are, and whether anyone has reviewed it. */
export function Stamp({ sheet, column }: { readonly sheet: ReadSheet; readonly column: Column }) {
  const words = wordsOf(column.language.tag, column.wording);
  const { version, checkedOn, validUntil } = sheet.stamp;
  return (
    <footer className={styles.stamp}>
      <span>{words('person.version', { version })}</span>
      {sheet.municipality === undefined ? null : (
        <span>
          <bdi lang="sv">{sheet.municipality.name}</bdi>
        </span>
      )}
      <span>{words('person.checkedOn', { date: checkedOn })}</span>
      <span>{words('person.validUntil', { date: validUntil })}</span>
      {column.status === 'draft' ? <strong>{words('person.draft')}</strong> : null}
    </footer>
  );
}
