import { useEffect } from 'react';
import { ask, type Input } from '../kiosk.ts';

/** The paper is laid out while staff choose how to print it, so that the press need only print. */
export function usePaperAhead(choice: Input<'print.prepare'>): void {
  const { leaflet, language, beside, municipality, form, large, code } = choice;
  useEffect(() => {
    const wanted = { leaflet, language, municipality, form, large, code };
    void ask('print.prepare', beside === undefined ? wanted : { ...wanted, beside });
  }, [leaflet, language, beside, municipality, form, large, code]);
}
