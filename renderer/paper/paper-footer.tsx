import type { Column, Sheet } from '../../domain/sheet.ts';
import { wordsOf } from '../i18n.ts';
import styles from './paper-footer.module.css';

interface FooterProps {
  readonly sheet: Sheet;
  /** Left out where there is but one. */
  readonly place?: { readonly page: number; readonly pages: number };
}

/** At the foot of the page, in each language of the sheet: where, how fresh, reviewed by whom, which page. */
export function PaperFooter({ sheet, place }: FooterProps) {
  return (
    <footer className={styles.footer} data-footer>
      {sheet.columns.map((column) => (
        <Line key={column.language.tag} sheet={sheet} column={column} {...(place && { place })} />
      ))}
    </footer>
  );
}

function Line({ sheet, column, place }: FooterProps & { readonly column: Column }) {
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
        <Unbroken text={` · ${parts.join(' · ')}`} />
      </span>
      {place === undefined ? null : <bdi dir="ltr">{words('person.pageOf', { ...place })}</bdi>}
    </p>
  );
}

/** Dates and versions read left to right and are never divided between two lines. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(isolates).map((part, place) =>
    part.startsWith(leftToRight) ? (
      <bdi key={place} dir="ltr">
        {part.slice(1, -1)}
      </bdi>
    ) : (
      <span key={place}>{part}</span>
    ),
  );
}

const leftToRight = '\u2066';
const endOfIsolate = '\u2069';
const isolates = new RegExp(`(${leftToRight}[^${endOfIsolate}]*${endOfIsolate})`);
const isolated = (text: string): string => `${leftToRight}${text}${endOfIsolate}`;
