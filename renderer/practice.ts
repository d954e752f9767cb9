import { useEffect, useState } from 'react';
import { ask } from './kiosk.ts';

const said = new URLSearchParams(location.search);

/** Whether this whole document is a practice: then the machine answers it from a store of made-up counts. */
export const isPractice = said.get('practice') === '1';

/** The neutral screen stays when it has come; else the page is loaded anew as it really is. */
export const endPractice = (hidden: boolean): void => {
  void ask('practice.end', { hidden });
};

let isUntold = said.get('practised') === '1';

/** That a practice has just ended: true for the first start screen after it, and never again. */
export function useJustPractised(): boolean {
  const [isTold] = useState(() => isUntold);
  useEffect(
    () => () => {
      isUntold = false;
    },
    [],
  );
  return isTold;
}
