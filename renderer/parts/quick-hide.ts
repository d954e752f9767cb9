import { useEffect, useRef } from 'react';

const presses = 3;
const withinMs = 5000;

type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>;

/** Says of each key whether it completes Shift alone, three times within five seconds; held or combined keys count for nothing. */
export function threeShifts(): (key: Key) => boolean {
  let times: number[] = [];
  return ({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }) => {
    if (key !== 'Shift') times = [];
    if (key !== 'Shift' || repeat || ctrlKey || altKey || metaKey) return false;
    times = [...times.filter((time) => timeStamp - time < withinMs), timeStamp];
    if (times.length < presses) return false;
    times = [];
    return true;
  };
}

/** From anywhere, also while a dialog is open. */
export function useQuickHide(hide: () => void): void {
  const latest = useRef(hide);
  useEffect(() => {
    latest.current = hide;
  });
  useEffect(() => {
    const isThird = threeShifts();
    const onKey = (event: KeyboardEvent) => {
      if (isThird(event)) latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
