import type { Column, Sheet } from '../../domain/catalogue.ts';
import { wordsOf } from '../i18n.ts';
import styles from './paper-footer.module.css';

interface FooterProps {
  readonly sheet: Sheet;
  readonly place: { readonly page: number; readonly pages: number };
}

/** At the foot of every page, in each language of the sheet: where, how fresh, reviewed by whom, which page. */
export function PaperFooter({ sheet, place }: FooterProps) {
  return (
    <footer className={styles.footer} data-footer>
      {sheet.columns.map((column) => (
        <Line key={column.language.tag} sheet={sheet} column={column} place={place} />
      ))}
    </footer>
  );
}

function Line({ sheet, column, place: { page, pages } }: FooterProps & { readonly column: Column }) {
  const words = wordsOf(column.language.tag, column.wording);
  const { version, checkedOn, validUntil } = sheet.stamp;
  const parts = [
    words('person.version', { version: isolated(version) }),
    words('person.checkedOn', { date: isolated(checkedOn) }),
    words('person.validUntil', { date: isolated(validUntil) }),
    ...(column.status === 'draft' ? [words('person.draft')] : []),
  ];
  return (
    <p lang={column.language.tag} dir={column.language.direction} data-script={column.language.script}>
      <span>
        <bdi lang="sv">{sheet.municipality.name}</bdi>
        {` · ${parts.join(' · ')}`}
      </span>
      <bdi dir="ltr">{words('person.pageOf', { page, pages })}</bdi>
    </p>
  );
}

const leftToRight = '\u2066';
const endOfIsolate = '\u2069';
const isolated = (text: string): string => `${leftToRight}${text}${endOfIsolate}`;
