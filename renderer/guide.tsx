import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export const guideSteps = ['language', 'leaflet', 'person', 'back', 'print', 'count', 'hide'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What of the guided first use was really done, and what somebody passed over. */
interface Guide {
  readonly done: ReadonlySet<GuideStep>;
  readonly skipped: ReadonlySet<GuideStep>;
  readonly tick: (step: GuideStep) => void;
  readonly skip: (step: GuideStep) => void;
}

const none: ReadonlySet<GuideStep> = new Set();
const nothing = (): void => undefined;
const GuideContext = createContext<Guide>({ done: none, skipped: none, tick: nothing, skip: nothing });

export const useGuide = (): Guide => useContext(GuideContext);

/** Above every visit: a reset in the middle of a practice takes nothing of it away. */
export function GuideProvider({ children }: { readonly children: ReactNode }) {
  const [done, setDone] = useState(none);
  const [skipped, setSkipped] = useState(none);
  const guide = useMemo(
    () => ({
      done,
      skipped,
      tick: (step: GuideStep) => {
        setDone((before) => (before.has(step) ? before : new Set([...before, step])));
      },
      skip: (step: GuideStep) => {
        setSkipped((before) => new Set([...before, step]));
      },
    }),
    [done, skipped],
  );
  return <GuideContext value={guide}>{children}</GuideContext>;
}

/** Ticks a step once what it asks for stands on the screen. Outside a practice it does nothing. */
export function useStep(step: GuideStep, isDone: boolean): void {
  const { tick } = useGuide();
  useEffect(() => {
    if (isDone) tick(step);
  }, [step, isDone, tick]);
}
