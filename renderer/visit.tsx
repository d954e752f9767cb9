import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { LeafletId } from '../domain/classification.ts';
import type { Theme } from '../domain/find-theme.ts';

/** What is chosen while one person is helped; forgotten whole at reset. */
export interface Choices {
  readonly language?: string;
  readonly leaflet?: LeafletId;
  /** A theme chosen before the language: only languages that have it are offered. */
  readonly theme?: Theme | undefined;
  readonly municipality?: string;
  readonly beside: boolean;
  /** Turned to the person: only the sheet, in their language alone. */
  readonly turned: boolean;
  readonly larger: boolean;
}

interface Visit extends Choices {
  readonly choose: (change: Partial<Choices>) => void;
}

const nothingChosen: Choices = { beside: false, turned: false, larger: false };
const VisitContext = createContext<Visit>({ ...nothingChosen, choose: () => undefined });

export const useVisit = (): Visit => useContext(VisitContext);

/** Given a new `key` it starts empty: that is all a reset is. */
export function VisitProvider({ children }: { readonly children: ReactNode }) {
  const [choices, setChoices] = useState(nothingChosen);
  const visit = useMemo(
    () => ({
      ...choices,
      choose: (change: Partial<Choices>) => {
        setChoices((before) => ({ ...before, ...change }));
      },
    }),
    [choices],
  );
  return <VisitContext value={visit}>{children}</VisitContext>;
}
