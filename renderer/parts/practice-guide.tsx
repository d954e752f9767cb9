import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type GuideStep, guideSteps, useGuide, useStep } from '../guide.tsx';
import { useVisit } from '../visit.tsx';
import { takesRoom } from './takes-room.ts';
import controls from './controls.module.css';
import styles from './practice-guide.module.css';

const below = takesRoom('--below');

/** One short sentence at a time, at the foot of every page. What it asks for ticks itself when it was done. */
export function PracticeGuide() {
  const { t, i18n } = useTranslation();
  const { skip } = useGuide();
  const [isOpen, setOpen] = useState(true);
  const step = useNextStep();
  if (!isOpen) return null;
  return (
    <aside
      ref={below}
      className={styles.guide}
      aria-label={t('staff.practice.guide.label')}
      lang={i18n.language}
      data-react-aria-top-layer="true"
    >
      <Ticks />
      <Sentence step={step} />
      {step === undefined ? null : (
        <Button
          className={controls.quiet}
          onPress={() => {
            skip(step);
          }}
        >
          {t('staff.practice.guide.skip')}
        </Button>
      )}
      <Button
        className={controls.quiet}
        onPress={() => {
          setOpen(false);
        }}
      >
        {t('staff.practice.guide.close')}
      </Button>
    </aside>
  );
}

/** What is seen of the steps while they are taken. Counting and printing say so themselves, and hiding ends all of it. */
function useNextStep() {
  const { done, skipped } = useGuide();
  const { language, leaflet, turned } = useVisit();
  const [place] = useLocation();
  const isRead = place === '/leaflet' && leaflet !== undefined;
  useStep('language', language !== undefined);
  useStep('leaflet', isRead);
  useStep('person', isRead && turned);
  useStep('back', isRead && !turned && done.has('person'));
  return guideSteps.find((step) => !done.has(step) && !skipped.has(step));
}

function Ticks() {
  const { done } = useGuide();
  return (
    <ol className={styles.ticks} aria-hidden="true">
      {guideSteps.map((step, place) => (
        <li key={step} data-done={done.has(step) ? '' : undefined}>
          {done.has(step) ? <Check /> : place + 1}
        </li>
      ))}
    </ol>
  );
}

/** Said by a screen reader when it changes; the focus stays where the hands are. */
function Sentence({ step }: { readonly step: GuideStep | undefined }) {
  const { t } = useTranslation();
  const names = {
    show: t('staff.leaflet.show'),
    print: t('staff.leaflet.print'),
    count: t('staff.leaflet.count'),
    save: t('staff.count.save'),
  };
  return (
    <p className={styles.sentence} role="status">
      {step === undefined ? (
        t('staff.practice.guide.free')
      ) : (
        <>
          <strong>
            {t('staff.practice.guide.step', { number: guideSteps.indexOf(step) + 1, all: guideSteps.length })}
          </strong>{' '}
          {t(`staff.practice.guide.steps.${step}`, names)}
        </>
      )}
    </p>
  );
}
