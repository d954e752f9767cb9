import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './hidden.module.css';

/** Calm shapes and a word of welcome: nothing here says what was on the screen a moment ago. */
export function HiddenPage({ onReturn }: { readonly onReturn: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.title;
    document.title = t('staff.hidden.title');
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <main className={styles.screen}>
      <div className={styles.hillFar} aria-hidden="true" />
      <div className={styles.hillNear} aria-hidden="true" />
      <div className={styles.words}>
        <h1>{t('staff.hidden.welcome')}</h1>
        <p>{t('staff.hidden.text')}</p>
      </div>
      <Button className={styles.return} onPress={onReturn}>
        {t('staff.hidden.start')}
      </Button>
    </main>
  );
}
