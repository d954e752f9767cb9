import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PinForm } from '../pin-form.tsx';
import { RecoveryKey } from '../recovery-key.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

const nothingToKeep = (): Promise<boolean> => Promise.resolve(true);

/** The first PIN; one that is chosen already is only told of. */
export function PinStep(props: StepProps) {
  const { t } = useTranslation();
  const { known, onNext } = props;
  const [wasSet] = useState(known.pinSet);
  return (
    <StepFrame {...props} keep={nothingToKeep} hasOwnWay={!wasSet}>
      {wasSet ? (
        <p role="status">{t('staff.setup.pinChosen')}</p>
      ) : (
        <PinForm
          isNew
          label={t('staff.setup.choosePin')}
          onOpen={() => {
            onNext({ pinSet: true });
          }}
        />
      )}
    </StepFrame>
  );
}

/** While the PIN is fresh in mind: what helps on the day when nobody remembers it. */
export function RecoveryStep(props: StepProps) {
  const { known, onNext, onLocked } = props;
  const [wasMade] = useState(known.keySet);
  return (
    <StepFrame {...props} keep={nothingToKeep} hasOwnWay={!wasMade}>
      <RecoveryKey
        onLocked={onLocked}
        onDone={() => {
          onNext({ keySet: true });
        }}
      />
    </StepFrame>
  );
}
