import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  firstWaiting,
  type KnownSetup,
  setupSteps,
  type SetupStep,
  stepStates,
} from '../../domain/setup-step.ts';
import { useAnswer } from '../asking.ts';
import { ask } from '../kiosk.ts';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { PinForm } from '../parts/pin-form.tsx';
import { useKnownSetup } from '../parts/setup/known-setup.ts';
import { LanguageStep } from '../parts/setup/language-step.tsx';
import { PinStep, RecoveryStep } from '../parts/setup/pin-step.tsx';
import { AgencyStep, MunicipalitiesStep, PlaceStep } from '../parts/setup/place-steps.tsx';
import { PrinterStep } from '../parts/setup/printer-step.tsx';
import { SetupSummary } from '../parts/setup/setup-summary.tsx';
import styles from '../parts/setup/setup.module.css';

/** The first run, step by step, each kept when it is left; leaflets need none of it. Later it is the coordinator's. */
export function SetupPage() {
  const known = useKnownSetup();
  const [isLocked, setLocked] = useState<boolean>();
  const isCoordinators =
    known?.pinSet === true && known.agency !== undefined && known.municipalities.length > 0;
  useEffect(() => {
    if (known === undefined || isLocked !== undefined) return;
    void ask('coordinator.state', {}).then((state) => {
      setLocked(isCoordinators && !(state.ok && state.value.open));
    });
  }, [known, isLocked, isCoordinators]);
  if (known === undefined || isLocked === undefined) return null;
  if (isLocked) {
    return (
      <Unlocking
        isNew={!known.pinSet}
        onOpen={() => {
          setLocked(false);
        }}
      />
    );
  }
  return (
    <Steps
      known={known}
      onLocked={() => {
        setLocked(true);
      }}
    />
  );
}

interface UnlockingProps {
  readonly isNew: boolean;
  readonly onOpen: () => void;
}

/** What is set up belongs to the coordinator. */
function Unlocking({ isNew, onOpen }: UnlockingProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.setup.title')}</h1>
      <PinForm isNew={isNew} onOpen={onOpen} />
    </div>
  );
}

interface StepsProps {
  readonly known: KnownSetup;
  readonly onLocked: () => void;
}

/** Goes on at the first step that is neither done nor skipped; one that was chosen in the summary leads back to it. */
function Steps({ known, onLocked }: StepsProps) {
  const [, go] = useLocation();
  const [step, setStep] = useState(() => firstWaiting(known));
  const [isSingle, setSingle] = useState(false);
  const catalogue = useAnswer('leaflets.catalogue', {});
  const onLater = (): void => {
    go('/');
  };
  if (catalogue === undefined) return null;
  if (!catalogue.ok) return <Notice reason={catalogue.reason} />;
  if (step === undefined) {
    return (
      <SetupSummary
        known={known}
        onChange={(wanted) => {
          setSingle(true);
          setStep(wanted);
        }}
        onEnd={onLater}
      />
    );
  }
  const number = setupSteps.indexOf(step);
  const back = isSingle ? undefined : setupSteps[number - 1];
  const Step = screens[step];
  return (
    <Step
      key={step}
      catalogue={catalogue.value}
      {...{ step, known, onLater, onLocked }}
      onBack={
        isSingle || back !== undefined
          ? () => {
              setStep(back);
            }
          : undefined
      }
      onNext={(change) => {
        setStep(isSingle ? undefined : nextWaiting({ ...known, ...change }, number));
      }}
    />
  );
}

const nextWaiting = (known: KnownSetup, number: number): SetupStep | undefined =>
  setupSteps.slice(number + 1).find((step) => stepStates(known)[step] === 'waiting');

const screens = {
  place: PlaceStep,
  agency: AgencyStep,
  municipalities: MunicipalitiesStep,
  languages: LanguageStep,
  printer: PrinterStep,
  pin: PinStep,
  recovery: RecoveryStep,
} as const satisfies Record<SetupStep, unknown>;
