import { useEffect } from 'react';
import { ask, type Input } from '../kiosk.ts';

/** The paper is laid out while staff choose how to print it, so that the press need only print. */
export function usePaperAhead({ leaflet, language, beside, municipality }: Input<'print.prepare'>): void {
  useEffect(() => {
    const wanted = { leaflet, language, municipality };
    void ask('print.prepare', beside === undefined ? wanted : { ...wanted, beside });
  }, [leaflet, language, beside, municipality]);
}
