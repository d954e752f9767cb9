import { useTranslation } from 'react-i18next';
import { PinForm } from '../pin-form.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The first PIN; one that is chosen already is only told of. */
export function PinStep(props: StepProps) {
  const { t } = useTranslation();
  return (
    <StepFrame {...props} keep={props.known.pinSet ? () => Promise.resolve(true) : undefined}>
      {props.known.pinSet ? (
        <p role="status">{t('staff.setup.pinChosen')}</p>
      ) : (
        <PinForm isNew onOpen={props.onNext} />
      )}
    </StepFrame>
  );
}
