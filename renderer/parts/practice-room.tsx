import { Drama } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { practicePin } from '../../domain/practice.ts';
import { endPractice, isPractice } from '../practice.ts';
import { PracticeGuide } from './practice-guide.tsx';
import { takesRoom } from './takes-room.ts';
import controls from './controls.module.css';
import styles from './practice-room.module.css';

/** While practising, what says so stands above every page and dialog, and the guide beneath; else nothing is added. */
export function PracticeRoom({ children }: { readonly children: ReactNode }) {
  if (!isPractice) return children;
  return (
    <>
      <Banner />
      {children}
      <PracticeGuide />
    </>
  );
}

const above = takesRoom('--above');

function Banner() {
  const { t, i18n } = useTranslation();
  return (
    <aside
      ref={above}
      className={styles.banner}
      aria-label={t('staff.practice.label')}
      lang={i18n.language}
      data-react-aria-top-layer="true"
    >
      <p className={styles.what}>
        <Drama aria-hidden="true" />
        <strong>{t('staff.practice.banner')}</strong>
      </p>
      <p className={styles.pin}>{t('staff.practice.pin', { pin: practicePin })}</p>
      <Button
        className={`${controls.secondary} ${styles.end}`}
        onPress={() => {
          endPractice(false);
        }}
      >
        {t('staff.practice.end')}
      </Button>
    </aside>
  );
}
