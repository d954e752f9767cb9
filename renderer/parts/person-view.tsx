import { AArrowUp, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ReadSheet } from '../../domain/catalogue.ts';
import { wordsOf } from '../i18n.ts';
import { LeafletSheet } from './leaflet-sheet.tsx';
import controls from './controls.module.css';
import styles from './person-view.module.css';
import { useState } from 'react';

/** Turned to the person: only the sheet, larger, in their language alone. */
export function PersonView({ sheet, onClose }: { readonly sheet: ReadSheet; readonly onClose: () => void }) {
  const [larger, setLarger] = useState(false);
  const [own] = sheet.columns;
  if (own === undefined) return null;
  const words = wordsOf(own.language.tag, own.wording);
  return (
    <div className={styles.view} lang={own.language.tag} dir={own.language.direction}>
      <div className={larger ? styles.larger : undefined}>
        <LeafletSheet sheet={{ ...sheet, columns: [own] }} large />
      </div>
      <div className={styles.corner}>
        <Button
          className={controls.secondary}
          onPress={() => {
            setLarger(!larger);
          }}
        >
          <AArrowUp aria-hidden="true" />
          {words(larger ? 'person.smaller' : 'person.larger')}
        </Button>
        <Button className={controls.secondary} onPress={onClose}>
          <X aria-hidden="true" />
          {words('person.close')}
        </Button>
      </div>
    </div>
  );
}
