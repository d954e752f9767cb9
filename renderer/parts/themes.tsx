import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Theme } from '../../domain/find-theme.ts';
import type { Answer } from '../kiosk.ts';
import { wordsOf } from '../i18n.ts';
import { useVisit } from '../visit.tsx';
import { themes } from './theme-names.ts';
import styles from './themes.module.css';

type ChosenLanguage = Answer<'leaflets.catalogue'>['languages'][number];

/** The eight themes; those that the language lacks lead to the languages that have them. */
export function Themes({ language }: { readonly language: ChosenLanguage }) {
  const words = wordsOf(language.tag, language.wording);
  return (
    <section className={styles.themes}>
      <h2 lang={language.tag} dir={language.direction} data-script={language.script}>
        {words('person.moreThemes')}
      </h2>
      <ul className={styles.list}>
        {themes.map((theme) => (
          <li key={theme}>
            <ThemeCard theme={theme} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly theme: Theme;
  readonly language: ChosenLanguage;
}

function ThemeCard({ theme, language }: CardProps) {
  const { t } = useTranslation();
  const { choose } = useVisit();
  const [, go] = useLocation();
  const words = wordsOf(language.tag, language.wording);
  const isThere = language.texts.includes(theme);
  return (
    <Button
      className={styles.card}
      onPress={() => {
        choose(isThere ? { leaflet: theme } : { theme });
        go(isThere ? '/leaflet' : '/');
      }}
    >
      <span
        lang={language.tag}
        dir={language.direction}
        data-script={language.script}
        className={styles.person}
      >
        <span>{words(`person.themeWhat.${theme}`)}</span>
        {isThere ? null : <small>{words('person.notInLanguage')}</small>}
      </span>
      <span className={styles.staff}>
        {t(`staff.codes.priority.${theme}`)}
        {isThere ? '' : ` · ${t('staff.start.otherLanguages')}`}
      </span>
    </Button>
  );
}
