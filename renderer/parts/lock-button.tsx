import { Lock } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../asking.ts';
import controls from './controls.module.css';

/** Leaves at once; the coordinator need not wait for the lock to fall by itself. */
export function LockButton({ onLocked }: { readonly onLocked: () => void }) {
  const { t } = useTranslation();
  const lock = useAsk('coordinator.lock');
  return (
    <Button
      className={controls.secondary}
      onPress={() => {
        lock.ask({});
        onLocked();
      }}
    >
      <Lock aria-hidden="true" />
      {t('staff.coordinatorPage.lock')}
    </Button>
  );
}
