import type { TestPage } from '../../domain/test-page.ts';
import styles from './test-page.module.css';

const millimetres = [5, 10, 15, 20] as const;
const rulerCentimetres = 10;

/** Frames that tell how near the edge a printer comes, a ruler that tells whether it shrinks, and letters. */
export function PrinterTestPage({ page }: { readonly page: TestPage }) {
  return (
    <section className={styles.page} lang="sv" data-page={1}>
      {millimetres.map((inset) => (
        <div key={inset} className={styles.frame} data-inset={inset}>
          <span>{`${inset} mm`}</span>
        </div>
      ))}
      <div className={styles.inside}>
        <h1>{page.title}</h1>
        <ol className={styles.ruler}>
          {Array.from({ length: rulerCentimetres }, (_, place) => (
            <li key={place}>{place + 1}</li>
          ))}
        </ol>
        <ul className={styles.samples}>
          {page.samples.map(({ language: { tag, direction, script, endonym }, words }) => (
            <li key={tag} lang={tag} dir={direction} data-script={script}>
              <b>{endonym}</b>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
