import { ArrowLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Column, ReadSheet } from '../../domain/sheet.ts';
import { useAnswer } from '../asking.ts';
import { wordsOf } from '../i18n.ts';
import { LeafletActions } from '../parts/leaflet-actions.tsx';
import { LeafletSheet } from '../parts/leaflet-sheet.tsx';
import { AskMunicipality } from '../parts/municipality-row.tsx';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { PersonView } from '../parts/person-view.tsx';
import { useMunicipality } from '../municipality.ts';
import { useStanding } from '../standing.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './leaflet.module.css';

/** A page of paper on the table: alone, or with Swedish beside it so that staff know what they hand over. */
export function LeafletPage() {
  const { t } = useTranslation();
  const { language = 'sv', leaflet = 'exposed', beside, turned, choose } = useVisit();
  const { municipality, isMissing } = useMunicipality();
  const isLobby = useStanding().mode === 'lobby';
  const choice = { leaflet, language, ...(municipality === undefined ? {} : { municipality }) };
  const sheet = useAnswer(
    'leaflets.open',
    beside && language !== 'sv' ? { ...choice, beside: 'sv' } : choice,
  );
  if (sheet === undefined) return null;
  if (!sheet.ok)
    return (
      <div className={styles.refused}>
        <Back to="/" />
        <Notice reason={sheet.reason} />
      </div>
    );
  if (turned || isLobby) return <PersonView sheet={sheet.value} />;
  return (
    <div className={styles.page} ref={heard}>
      <aside className={styles.side}>
        <Back to="/leaflets" />
        {isMissing ? <AskMunicipality>{t('staff.place.missing')}</AskMunicipality> : null}
        <Contents sheet={sheet.value} />
      </aside>
      <div className={styles.table} role="region" aria-labelledby="block-title" tabIndex={0}>
        <LeafletSheet sheet={sheet.value} />
      </div>
      <LeafletActions
        sheet={sheet.value}
        choice={choice}
        onShow={() => {
          choose({ turned: true });
        }}
      />
    </div>
  );
}

function Contents({ sheet }: { readonly sheet: ReadSheet }) {
  const [column] = sheet.columns;
  const { t } = useTranslation();
  if (column === undefined) return null;
  return (
    <nav className={styles.contents} aria-label={t('person.contents')}>
      <ol lang={column.language.tag} dir={column.language.direction} data-script={column.language.script}>
        {headingsOf(sheet, column).map(([place, words]) => (
          <li key={place}>
            <Button
              className={styles.jump}
              onPress={() => {
                document.getElementById(place)?.scrollIntoView({ block: 'start' });
              }}
            >
              {words}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where each part of the sheet stands, with its heading: those of the text, then those of the contacts. */
function headingsOf({ municipality }: ReadSheet, column: Column): [place: string, words: string][] {
  const words = wordsOf(column.language.tag, column.wording);
  const written = column.blocks.flatMap((block): [string, string][] =>
    block.kind === 'heading'
      ? [[`block-${block.id}`, block.text.map((part) => ('phone' in part ? part.phone : part.text)).join('')]]
      : [],
  );
  return [
    ...written,
    ...(municipality === undefined
      ? []
      : ([['contacts-local', words('person.contactsLocal', { municipality: municipality.name })]] satisfies [
          string,
          string,
        ][])),
    ['contacts-national', words('person.contactsNational')],
  ];
}

function Back({ to }: { readonly to: '/' | '/leaflets' }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Button
      className={controls.secondary}
      onPress={() => {
        go(to);
      }}
    >
      <ArrowLeft aria-hidden="true" />
      {t('person.back')}
    </Button>
  );
}
