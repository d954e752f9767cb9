import { useEffect, useState } from 'react';
import type { InternalChoice } from '../../domain/internal.ts';
import { ask, type Reply } from '../kiosk.ts';

interface Known {
  readonly of: string;
  readonly reply: Reply<'internal.counts'>;
}

/**
 * True counts of the choice, asked anew when it or `changes` is another. They are kept by whoever shows them and in no
 * cache: when that leaves the screen they are gone.
 */
export function useTrueCounts(choice: InternalChoice | undefined, changes: number) {
  const [known, setKnown] = useState<Known>();
  const { municipality, month, kind } = choice ?? {};
  const of = [municipality, month, kind, changes].join(' ');
  useEffect(() => {
    if (municipality === undefined || month === undefined || kind === undefined) return;
    let wanted = true;
    void ask('internal.counts', { municipality, month, kind }).then((reply) => {
      if (wanted) setKnown({ of, reply });
    });
    return () => {
      wanted = false;
    };
  }, [municipality, month, kind, of]);
  return known?.of === of ? known.reply : undefined;
}
