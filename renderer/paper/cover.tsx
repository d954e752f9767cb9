import type { Sheet } from '../../domain/sheet.ts';
import styles from './cover.module.css';

/** The outside of what is folded: a word that tells nothing, and where it was given. */
export function Cover({ sheet: { columns, municipality } }: { readonly sheet: Sheet }) {
  return (
    <div className={styles.cover}>
      {columns.map(({ language, wording }) => (
        <p
          key={language.tag}
          lang={language.tag}
          dir={language.direction}
          data-script={language.script}
          className={styles.title}
        >
          {wording.neutralTitle}
        </p>
      ))}
      <p className={styles.place}>
        <bdi lang="sv">{municipality.name}</bdi>
      </p>
    </div>
  );
}
