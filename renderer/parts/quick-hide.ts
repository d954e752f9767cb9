import { useEffect, useRef } from 'react';

const presses = 3;
const withinMs = 5000;

/** Shift alone, three times within five seconds, from anywhere; held or combined keys count for nothing. */
export function useQuickHide(hide: () => void): void {
  const latest = useRef(hide);
  useEffect(() => {
    latest.current = hide;
  });
  useEffect(() => {
    let times: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Shift' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
        if (event.key !== 'Shift') times = [];
        return;
      }
      times = [...times.filter((time) => event.timeStamp - time < withinMs), event.timeStamp];
      if (times.length < presses) return;
      times = [];
      latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
