import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { findLanguages } from '../../domain/find-language.ts';
import { findThemes } from '../../domain/find-theme.ts';
import { useAnswer } from '../asking.ts';
import type { Answer } from '../kiosk.ts';
import { ThemesFound } from '../parts/themes-found.tsx';
import { MunicipalityRow } from '../parts/municipality-row.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSetUpOffer } from '../parts/setup/known-setup.ts';
import { themeNames } from '../parts/theme-names.ts';
import { isPractice, useJustPractised } from '../practice.ts';
import { useStanding } from '../standing.ts';
import { useVisit } from '../visit.tsx';
import controls from '../parts/controls.module.css';
import styles from './start.module.css';

export function StartPage() {
  const { t } = useTranslation();
  const { choose, theme } = useVisit();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const { mode, startLanguages } = useStanding();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const often = useAnswer('counts.languages', {}, 'anew');
  if (catalogue === undefined) return null;
  if (!catalogue.ok) return <Notice reason={catalogue.reason} />;
  const offered = catalogue.value.languages.filter(
    ({ texts }) => theme === undefined || texts.includes(theme),
  );
  const counted = often?.ok === true ? often.value : [];
  const first = startLanguages.length > 0 ? startLanguages : counted;
  const usual = offered.filter(({ tag }) => first.includes(tag));
  const found = findLanguages(offered, typed);
  const hasTheme = findThemes(themeNames(t), typed).length > 0;
  const read = (language: string) => {
    choose(theme === undefined ? { language } : { language, leaflet: theme, theme: undefined });
    go(theme === undefined ? '/leaflets' : '/leaflet');
  };
  return (
    <div className={styles.start}>
      <div className={styles.head}>
        <h1>{t('staff.start.title')}</h1>
        <SearchField
          className={styles.search}
          aria-label={t('staff.start.search')}
          value={typed}
          onChange={setTyped}
          onSubmit={() => {
            const [only, other] = found;
            if (only !== undefined && other === undefined) read(only.tag);
          }}
          autoFocus
        >
          <Search aria-hidden="true" />
          <Input placeholder={t('staff.start.search')} />
        </SearchField>
      </div>
      <Practised />
      {catalogue.value.clockBefore === undefined ? null : (
        <p className={styles.problems} role="status">
          {t('staff.start.clockBefore', { built: catalogue.value.clockBefore })}
        </p>
      )}
      <ThemesFound typed={typed} onChosen={setTyped} />
      {typed === '' && usual.length > 0 ? (
        <section className={styles.usual}>
          <h2>{t('staff.start.usual')}</h2>
          <LanguageTiles languages={usual} onRead={read} />
          <h2>{t('staff.start.all')}</h2>
        </section>
      ) : null}
      <LanguageTiles languages={found} onRead={read} />
      {found.length === 0 && !hasTheme ? <p role="status">{t('staff.start.noneFound')}</p> : null}
      <MunicipalityRow geography={catalogue.value.geography} />
      {mode === 'lobby' ? null : <ForStaff problems={catalogue.value.problems} />}
    </div>
  );
}

function Practised() {
  const { t } = useTranslation();
  const isTold = useJustPractised();
  return isTold ? (
    <p className={styles.practised} role="status">
      {t('staff.practice.practised')}
    </p>
  ) : null;
}

/** What only those who work here can use. */
function ForStaff({ problems }: { readonly problems: Answer<'leaflets.catalogue'>['problems'] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <>
      <Problems problems={problems} />
      <div className={styles.below}>
        {isPractice ? null : <SetUpOffer />}
        <Button
          className={styles.batch}
          onPress={() => {
            go('/batch');
          }}
        >
          {t('staff.batch.open')}
        </Button>
      </div>
    </>
  );
}

/** It comes once it is known to be needed, below everything: nothing on the screen gives way under a finger. */
function SetUpOffer() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const offer = useSetUpOffer();
  if (offer === undefined) return null;
  return (
    <div className={styles.offer}>
      <p>{t(offer === 'begin' ? 'staff.setup.offer' : 'staff.setup.offerGoOn')}</p>
      <Button
        className={controls.secondary}
        onPress={() => {
          go('/setup');
        }}
      >
        {t(offer === 'begin' ? 'staff.setup.open' : 'staff.setup.goOn')}
      </Button>
    </div>
  );
}

type Languages = Answer<'leaflets.catalogue'>['languages'];

interface TilesProps {
  readonly languages: Languages;
  readonly onRead: (language: string) => void;
}

function LanguageTiles({ languages, onRead }: TilesProps) {
  const { i18n } = useTranslation();
  return (
    <ul className={styles.tiles}>
      {languages.map(({ tag, endonym, swedish, english, direction, script }) => (
        <li key={tag} data-wide={endonym.length > 20 ? '' : undefined}>
          <Button
            className={styles.tile}
            onPress={() => {
              onRead(tag);
            }}
          >
            <span className={styles.endonym} lang={tag} dir={direction} data-script={script}>
              {endonym}
            </span>
            <KnownAs endonym={endonym} name={i18n.language === 'en' ? english : swedish} />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What staff call the language, unless that is what it calls itself. */
function KnownAs({ endonym, name }: { readonly endonym: string; readonly name: string }) {
  return endonym === name ? null : <span className={styles.known}>{name}</span>;
}

function Problems({ problems }: { readonly problems: Answer<'leaflets.catalogue'>['problems'] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} role="status">
      <h2>{t('staff.start.leftOut')}</h2>
      <ul>
        {problems.map(({ file, reason, place }) => (
          <li key={file}>
            <bdi dir="ltr">{place === undefined ? file : `${file}: ${place}`}</bdi>{' '}
            {t(`staff.fileReasons.${reason}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
