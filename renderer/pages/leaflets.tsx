import { ArrowLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../asking.ts';
import type { Answer } from '../kiosk.ts';
import { wordsOf } from '../i18n.ts';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { Themes } from '../parts/themes.tsx';
import { useStanding } from '../standing.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './leaflets.module.css';

const core = ['exposed', 'child-young-close', 'using-violence'] as const;
type CoreId = (typeof core)[number];

/** The three core leaflets in the person's language first, the themes beneath, with what each is for the staff too. */
export function LeafletsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { language } = useVisit();
  const isLobby = useStanding().mode === 'lobby';
  const catalogue = useAnswer('leaflets.catalogue', {});
  if (catalogue === undefined) return null;
  if (!catalogue.ok) return <Notice reason={catalogue.reason} />;
  const chosen = catalogue.value.languages.find(({ tag }) => tag === language);
  if (chosen === undefined) return <Notice reason="unknown-language" />;
  return (
    <div className={styles.page} ref={heard}>
      <div className={styles.head}>
        {isLobby ? null : (
          <Button
            className={controls.secondary}
            onPress={() => {
              go('/');
            }}
          >
            <ArrowLeft aria-hidden="true" />
            {t('person.back')}
          </Button>
        )}
        <h1 lang={chosen.tag} dir={chosen.direction} data-script={chosen.script}>
          {chosen.endonym}
        </h1>
      </div>
      <ul className={styles.cards}>
        {core.map((id) => (
          <li key={id}>
            <LeafletCard id={id} language={chosen} />
          </li>
        ))}
      </ul>
      <Themes language={chosen} />
    </div>
  );
}

interface CardProps {
  readonly id: CoreId;
  readonly language: Answer<'leaflets.catalogue'>['languages'][number];
}

function LeafletCard({ id, language }: CardProps) {
  const { t } = useTranslation();
  const { choose } = useVisit();
  const [, go] = useLocation();
  const words = wordsOf(language.tag, language.wording);
  const own = language.tag === 'sv';
  return (
    <Button
      className={styles.card}
      onPress={() => {
        choose({ leaflet: id });
        go('/leaflet');
      }}
    >
      <span
        lang={language.tag}
        dir={language.direction}
        data-script={language.script}
        className={styles.person}
      >
        <strong>{words(`person.audience.${id}`)}</strong>
        <span>{words(`person.audienceWhat.${id}`)}</span>
      </span>
      {own ? null : (
        <span className={styles.staff}>
          <strong>{t(`person.audience.${id}`)}</strong>
          <span>{t(`person.audienceWhat.${id}`)}</span>
        </span>
      )}
    </Button>
  );
}
