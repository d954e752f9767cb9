import { useEffect } from 'react';

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

const isAsking = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** A question mark opens the help, unless it is typed in a field or something else asks. */
export function useHelpKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyped(event.target) && !isAsking()) open();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);
}
