import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../asking.ts';
import { LeafletActions } from '../parts/leaflet-actions.tsx';
import { LeafletSheet } from '../parts/leaflet-sheet.tsx';
import { AskMunicipality } from '../parts/municipality-row.tsx';
import { Notice } from '../parts/notice.tsx';
import { PersonView } from '../parts/person-view.tsx';
import { useMunicipality } from '../municipality.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './leaflet.module.css';

/** A page of paper on the table: alone, or with Swedish beside it so that staff know what they hand over. */
export function LeafletPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { language = 'sv', leaflet = 'exposed', beside } = useVisit();
  const [shown, setShown] = useState(false);
  const { municipality, isMissing } = useMunicipality();
  const choice = { leaflet, language, ...(municipality === undefined ? {} : { municipality }) };
  const sheet = useAnswer(
    'leaflets.open',
    beside && language !== 'sv' ? { ...choice, beside: 'sv' } : choice,
  );
  if (sheet === undefined) return null;
  if (!sheet.ok) return <Notice reason={sheet.reason} />;
  if (shown) {
    return (
      <PersonView
        sheet={sheet.value}
        onClose={() => {
          setShown(false);
        }}
      />
    );
  }
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <Button
          className={controls.secondary}
          onPress={() => {
            go('/leaflets');
          }}
        >
          <ArrowLeft aria-hidden="true" />
          {t('person.back')}
        </Button>
        <Contents sheet={sheet.value} />
        {isMissing ? <AskMunicipality>{t('staff.place.missing')}</AskMunicipality> : null}
      </aside>
      <div className={styles.table} role="region" aria-labelledby="block-title" tabIndex={0}>
        <LeafletSheet sheet={sheet.value} />
      </div>
      <LeafletActions
        sheet={sheet.value}
        choice={choice}
        onShow={() => {
          setShown(true);
        }}
      />
    </div>
  );
}

function Contents({ sheet }: { readonly sheet: Parameters<typeof LeafletSheet>[0]['sheet'] }) {
  const [column] = sheet.columns;
  const { t } = useTranslation();
  if (column === undefined) return null;
  const headings = column.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  return (
    <nav className={styles.contents} aria-label={t('person.contents')}>
      <ol lang={column.language.tag} dir={column.language.direction}>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <Button
              className={styles.jump}
              onPress={() => document.getElementById(`block-${id}`)?.scrollIntoView({ block: 'start' })}
            >
              {text.map((segment) => ('phone' in segment ? segment.phone : segment.text)).join('')}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
