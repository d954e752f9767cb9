import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../asking.ts';
import controls from './controls.module.css';

/** Leaves at once; the coordinator need not wait for the lock to fall by itself. */
export function LockButton({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const lock = useAsk('coordinator.lock');
  return (
    <div className={controls.actions}>
      <Button
        className={controls.secondary}
        onPress={() => {
          lock.ask({});
          onLocked();
        }}
      >
        {t('staff.coordinatorPage.lock')}
      </Button>
    </div>
  );
}
