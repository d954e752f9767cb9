import { useEffect } from 'react';
import type { ReadSheet } from '../../domain/sheet.ts';
import { useVisit } from '../visit.tsx';
import { heard } from './heard.ts';
import { LeafletSheet } from './leaflet-sheet.tsx';
import styles from './person-view.module.css';

/** Turned to the person: only the sheet, larger, in their language alone; Escape or the bar above turns it back. */
export function PersonView({ sheet }: { readonly sheet: ReadSheet }) {
  const { larger, choose } = useVisit();
  const [own] = sheet.columns;
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') choose({ turned: false });
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [choose]);
  if (own === undefined) return null;
  return (
    <div
      ref={heard}
      className={styles.view}
      lang={own.language.tag}
      dir={own.language.direction}
      role="region"
      aria-labelledby="block-title"
      tabIndex={0}
    >
      <div className={larger ? styles.larger : undefined}>
        <LeafletSheet sheet={{ ...sheet, columns: [own] }} large />
      </div>
    </div>
  );
}
