import { Drama } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../asking.ts';
import { isPractice } from '../practice.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './practise.module.css';

/** The way into a practice, with what it is. Nobody who practises is offered it again. */
export function Practise() {
  const { t, i18n } = useTranslation();
  const begin = useAsk('practice.begin');
  if (isPractice) return null;
  return (
    <section className={styles.practise} aria-label={t('staff.practice.label')}>
      <p>{t('staff.practice.what')}</p>
      <Button
        className={controls.secondary}
        isDisabled={begin.asking || begin.answer?.ok === true}
        onPress={() => {
          begin.ask({ language: i18n.language === 'en' ? 'en' : 'sv', press: crypto.randomUUID() });
        }}
      >
        <Drama aria-hidden="true" />
        {t('staff.practice.begin')}
      </Button>
      {begin.asking ? <p role="status">{t('staff.practice.preparing')}</p> : null}
      {begin.answer?.ok === false ? <Notice reason={begin.answer.reason} /> : null}
    </section>
  );
}
