import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Agency } from '../../../domain/classification.ts';
import { type KnownSetup, setupSteps, type SetupStep, stepStates } from '../../../domain/setup-step.ts';
import { useCodeNames } from '../code-names.ts';
import { heard } from '../heard.ts';
import controls from '../controls.module.css';
import styles from './setup.module.css';

interface SummaryProps {
  readonly known: KnownSetup;
  readonly onChange: (step: SetupStep) => void;
  readonly onEnd: () => void;
}

/** What is set and what was left, each one press from being changed. */
export function SetupSummary({ known, onChange, onEnd }: SummaryProps) {
  const { t } = useTranslation();
  const states = stepStates(known);
  const chosen = useChosen(known);
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.setup.summary.title')}</h1>
      <p className={styles.text}>
        {t(
          states.agency === 'done' && states.municipalities === 'done'
            ? 'staff.setup.summary.canCount'
            : 'staff.setup.summary.cannotCount',
        )}
      </p>
      <ul className={styles.summary}>
        {setupSteps.map((step) => (
          <li key={step}>
            <strong>{t(`staff.setup.steps.${step}.name`)}</strong>
            {states[step] === 'done' ? (
              <span>{chosen[step]}</span>
            ) : (
              <span className={styles.missing}>{t(`staff.setup.steps.${step}.without`)}</span>
            )}
            {step === 'pin' && known.pinSet ? null : (
              <ChangeButton
                step={step}
                isDone={states[step] === 'done'}
                onPress={() => {
                  onChange(step);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button className={`${controls.primary} ${styles.next}`} onPress={onEnd}>
          {t('staff.setup.end')}
        </Button>
      </div>
    </div>
  );
}

interface ChangeProps {
  readonly step: SetupStep;
  readonly isDone: boolean;
  readonly onPress: () => void;
}

function ChangeButton({ step, isDone, onPress }: ChangeProps) {
  const { t } = useTranslation();
  const what = t(isDone ? 'staff.setup.summary.change' : 'staff.setup.summary.choose');
  const name = t(`staff.setup.steps.${step}.name`);
  return (
    <Button
      className={`${controls.quiet} ${styles.change}`}
      aria-label={t('staff.setup.summary.changeStep', { what, step: name })}
      onPress={onPress}
    >
      {what}
    </Button>
  );
}

/** In the words of the screen. */
function useChosen(known: KnownSetup): Readonly<Record<SetupStep, string>> {
  const { t } = useTranslation();
  const names = useCodeNames();
  const agency = Agency.safeParse(known.agency);
  return {
    place: names.municipality(known.usualMunicipality),
    agency: agency.success ? t(`staff.codes.agency.${agency.data}`) : '',
    municipalities: known.municipalities.map(names.municipality).join(', '),
    languages: known.startLanguages.map(names.language).join(', '),
    printer: known.usualPrinter,
    pin: t('staff.setup.pinChosen'),
    recovery: t('staff.setup.keyMade'),
  };
}
