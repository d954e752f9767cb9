import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import controls from './controls.module.css';
import styles from './table-part.module.css';

/** How far the proof is that a table exposes nobody, and a way not to wait for it. */
export function ProvingTable() {
  const { t } = useTranslation();
  const progress = useAnswer('tables.progress', {}, 500);
  const stop = useAsk('tables.stop');
  const steps = progress?.ok === true && progress.value.of > 0 ? progress.value : undefined;
  return (
    <div className={styles.proving}>
      <p role="status">
        {steps === undefined ? t('staff.table.protecting') : t('staff.table.protectingSteps', steps)}
      </p>
      {progress?.ok === true && progress.value.underWay ? (
        <Button
          className={controls.quiet}
          isDisabled={stop.asking}
          onPress={() => {
            stop.ask({});
          }}
        >
          {t('staff.table.stop')}
        </Button>
      ) : null}
    </div>
  );
}
