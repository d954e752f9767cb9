import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Laid<Subject, Found> {
  readonly subject: Subject;
  readonly plan: Found;
}

/**
 * How the subject is divided among pages. Until its column has been measured there is no plan; then what is drawn in
 * the column is taken away again. `layOut` and `subject` must stay the same from one drawing to the next.
 */
export function usePlan<Subject, Found extends object>(
  subject: Subject,
  layOut: (column: HTMLElement, subject: Subject) => Found,
): { readonly plan: Found | undefined; readonly column: RefObject<HTMLDivElement | null> } {
  const [laid, setLaid] = useState<Laid<Subject, Found>>();
  const column = useRef<HTMLDivElement>(null);
  const plan = laid?.subject === subject ? laid.plan : undefined;
  useLayoutEffect(() => {
    if (column.current !== null) setLaid({ subject, plan: layOut(column.current, subject) });
  }, [subject, plan, layOut]);
  useMeasuredAgain(setLaid);
  return { plan, column };
}

/** Faces that arrive after the first measuring change every height. */
function useMeasuredAgain(setLaid: (laid: undefined) => void): void {
  useEffect(() => {
    let wanted = document.fonts.status === 'loading';
    void document.fonts.ready.then(() => {
      if (wanted) setLaid(undefined);
    });
    return () => {
      wanted = false;
    };
  }, [setLaid]);
}
