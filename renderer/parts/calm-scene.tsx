import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { useMunicipality } from '../municipality.ts';
import { isPractice } from '../practice.ts';
import styles from './calm-scene.module.css';

/** Calm shapes, whose desk it is and the time: nothing here says what was on the screen a moment ago. */
export function CalmScene({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.title;
    document.title = t('staff.hidden.title');
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <div className={styles.screen}>
      <div className={styles.hillFar} aria-hidden="true" />
      <div className={styles.hillNear} aria-hidden="true" />
      <div className={styles.words}>
        <h1>{t('staff.hidden.welcome')}</h1>
        {isPractice ? null : <DeskName />}
        <Clock />
        <p>{t('staff.hidden.text')}</p>
      </div>
      {children}
    </div>
  );
}

/** What stands on the door of the house: whose desk, and where. Nothing while the set-up is not known; a practice has another. */
function DeskName() {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const catalogue = useAnswer('leaflets.catalogue', {});
  const [own] = useMunicipality().usual;
  const desk = setup?.ok === true ? setup.value.setup : undefined;
  if (desk === undefined || catalogue?.ok !== true) return null;
  const place = catalogue.value.geography.municipalities.find(({ code }) => code === own)?.name;
  const house = desk.agency === 'other' ? [] : [t(`staff.codes.agency.${desk.agency}`)];
  return <p className={styles.desk}>{[...house, ...(place === undefined ? [] : [place])].join(' · ')}</p>;
}

const everyMs = 5000;

/** The day and the time to the minute: a still screen that is not a broken one. */
function Clock() {
  const [now, setNow] = useState(() => new Date());
  const { i18n } = useTranslation();
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const said = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'sv-SE', options).format(now);
  return (
    <p className={styles.time}>
      <time>{said({ hour: '2-digit', minute: '2-digit' })}</time>
      <span>{said({ weekday: 'long', day: 'numeric', month: 'long' })}</span>
    </p>
  );
}
