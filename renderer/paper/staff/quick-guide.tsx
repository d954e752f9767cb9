import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { StaffPaper } from '../../../domain/staff-paper.ts';
import { StaffPage } from './staff-page.tsx';
import styles from './quick-guide.module.css';

const steps = ['show', 'print', 'count', 'hide', 'idle', 'wrong'] as const;
const whom = ['coordinator', 'machine'] as const;

/** One page for the wall: six things with their numbers, the keys as they look, and whom to ask. */
export function QuickGuide({ paper }: { readonly paper: StaffPaper }) {
  const { t } = useTranslation();
  return (
    <StaffPage paper={paper}>
      <header className={styles.head}>
        <svg viewBox="0 0 30 20" aria-hidden="true">
          <path d="M0 0h20l10 10-10 10H0z" />
        </svg>
        <h1>{t('staff.quickGuide.title')}</h1>
      </header>
      <ol className={styles.steps}>
        {steps.map((step, place) => (
          <li key={step}>
            <Number>{place + 1}</Number>
            <div>
              <h2>{t(`staff.quickGuide.${step}.name`)}</h2>
              {step === 'hide' ? <ThreeKeys /> : null}
              <How step={step} />
              {step === 'wrong' ? (
                <p className={styles.more}>
                  {t('staff.quickGuide.help')} <kbd>?</kbd>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <section className={styles.ask}>
        <h2>{t('staff.quickGuide.ask')}</h2>
        {whom.map((one) => (
          <p key={one}>{t(`staff.quickGuide.askWhom.${one}`)}</p>
        ))}
      </section>
    </StaffPage>
  );
}

const Number = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.number} aria-hidden="true">
    {children}
  </span>
);

/** Buttons are called what they are called on the screen. */
function How({ step }: { readonly step: (typeof steps)[number] }) {
  const { t } = useTranslation();
  const values = {
    show: t('staff.leaflet.show'),
    print: t('staff.leaflet.print'),
    count: t('staff.leaflet.count'),
    save: t('staff.count.save'),
    hide: t('person.hide'),
  };
  return (
    <p>
      <Trans t={t} i18nKey={`staff.quickGuide.${step}.how`} values={values} components={{ b: <b /> }} />
    </p>
  );
}

function ThreeKeys() {
  const { t } = useTranslation();
  return (
    <p className={styles.keys}>
      {[1, 2, 3].map((press) => (
        <kbd key={press}>{t('staff.quickGuide.key')}</kbd>
      ))}
    </p>
  );
}
