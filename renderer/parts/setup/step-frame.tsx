import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type SettingName } from '../../../domain/settings.ts';
import { type KnownSetup, setupSteps, type SetupStep, stepStates } from '../../../domain/setup-step.ts';
import type { Reason } from '../../kiosk.ts';
import { useSettings } from '../../standing.ts';
import { Decided } from '../decided.tsx';
import { heard } from '../heard.ts';
import { Notice } from '../notice.tsx';
import { useSetupSaving } from './setup-saving.ts';
import controls from '../controls.module.css';
import styles from './setup.module.css';

/** What every step is given: what is known, and the ways from here. */
export interface StepProps {
  readonly step: SetupStep;
  readonly known: KnownSetup;
  readonly onBack: (() => void) | undefined;
  /** With what has just become known. */
  readonly onNext: (change?: Partial<KnownSetup>) => void;
  readonly onLater: () => void;
  readonly onLocked: () => void;
}

interface FrameProps extends StepProps {
  /** What is chosen, kept when the step is left; undefined while there is nothing to keep. */
  readonly keep: ((saving: ReturnType<typeof useSetupSaving>) => Promise<boolean>) | undefined;
  /** Where those who look after the machine may have decided. */
  readonly setting?: SettingName;
  /** What the step asks has a button of its own that leads on. */
  readonly hasOwnWay?: boolean;
  readonly children: ReactNode;
}

/** One calm screen: how far, one question, one choice, and the same ways out in the same places. */
export function StepFrame({ keep, setting, hasOwnWay = false, children, ...props }: FrameProps) {
  const { t } = useTranslation();
  const id = useId();
  const { step, onNext, onLocked } = props;
  const decided = useSettings().shown?.decided ?? [];
  const saving = useSetupSaving(onLocked);
  const isDecided = setting !== undefined && decided.includes(setting);
  const goOn = async (): Promise<void> => {
    if (isDecided || (await keep?.(saving)) === true) onNext();
  };
  return (
    <div className={styles.page} ref={heard}>
      <Progress id={id} step={step} />
      <h1 aria-describedby={id}>{t(`staff.setup.steps.${step}.title`)}</h1>
      <p className={styles.text}>{t(`staff.setup.steps.${step}.text`)}</p>
      {setting === undefined ? (
        children
      ) : (
        <Decided by={decided} of={setting}>
          {children}
        </Decided>
      )}
      <StepWays
        {...props}
        canGoOn={isDecided || keep !== undefined}
        isDecided={isDecided}
        hasNext={!hasOwnWay}
        saving={saving}
        onGoOn={() => void goOn()}
      />
    </div>
  );
}

function Progress({ id, step }: { readonly id: string; readonly step: SetupStep }) {
  const { t } = useTranslation();
  const number = setupSteps.indexOf(step) + 1;
  return (
    <div className={styles.progress}>
      <p id={id}>{t('staff.setup.progress', { number, of: setupSteps.length })}</p>
      <div aria-hidden="true">
        {setupSteps.map((one, place) => (
          <span key={one} data-reached={place < number ? '' : undefined} />
        ))}
      </div>
    </div>
  );
}

interface WaysProps extends StepProps {
  readonly canGoOn: boolean;
  readonly isDecided: boolean;
  readonly hasNext: boolean;
  readonly saving: ReturnType<typeof useSetupSaving>;
  readonly onGoOn: () => void;
}

function StepWays({ step, known, isDecided, onBack, onNext, onLater, saving, ...ways }: WaysProps) {
  const { t } = useTranslation();
  const isDone = stepStates(known)[step] === 'done';
  const skip = async (): Promise<void> => {
    const skippedSteps = setupSteps.filter((one) => one === step || known.skippedSteps.includes(one));
    if (await saving.standing({ skippedSteps })) onNext();
  };
  return (
    <>
      <Refused reason={saving.refusal} />
      <div className={styles.ways}>
        {onBack === undefined ? null : (
          <Button className={controls.secondary} onPress={onBack}>
            {t('staff.setup.back')}
          </Button>
        )}
        <Button className={controls.quiet} onPress={onLater}>
          {t('staff.setup.later')}
        </Button>
        {isDone || isDecided ? null : (
          <Button
            className={`${controls.secondary} ${styles.onward}`}
            isDisabled={saving.saving}
            onPress={() => void skip()}
          >
            {t('staff.setup.skip')}
          </Button>
        )}
        {ways.hasNext ? (
          <Button
            className={`${controls.primary} ${styles.next}`}
            isDisabled={!ways.canGoOn || saving.saving}
            onPress={ways.onGoOn}
          >
            {t('staff.setup.next')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

const Refused = ({ reason }: { readonly reason: Reason | undefined }) =>
  reason === undefined || reason === 'locked' ? null : <Notice reason={reason} />;
