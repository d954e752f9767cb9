import { useEffect } from 'react';

const waysOut = ['copy', 'cut', 'dragstart'] as const;

/** While it stands there nothing on the whole page can be copied or dragged away. */
export function useNoCopying(): void {
  useEffect(() => {
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    for (const way of waysOut) document.addEventListener(way, refuse, { capture: true });
    return () => {
      for (const way of waysOut) document.removeEventListener(way, refuse, { capture: true });
    };
  }, []);
}
