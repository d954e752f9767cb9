import { useEffect, useEffectEvent } from 'react';
import { ask } from '../kiosk.ts';

const everyMs = 1000;

/** Looks whether the coordinator's lock is still open, without keeping it open; no answer counts as fallen. */
export function useLockWatch(onFallen: () => void): void {
  const fallen = useEffectEvent(onFallen);
  useEffect(() => {
    let watching = true;
    const look = async (): Promise<void> => {
      const state = await ask('coordinator.state', {}).catch(() => undefined);
      if (watching && !(state?.ok === true && state.value.open)) fallen();
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      watching = false;
      clearInterval(timer);
    };
  }, []);
}
