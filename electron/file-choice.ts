import type { ChooseFile } from './handlers/saved.ts';

interface FileChoiceRoom {
  /** The system's own window. */
  readonly show: ChooseFile;
  readonly watch: { readonly cover: (covered: boolean) => void; readonly touch: () => void };
  /** Seconds since anybody touched this computer, in whichever window; always 0 where the system does not tell. */
  readonly untouchedSeconds: () => number;
}

const lookMs = 1000;

/**
 * The system's window takes every key, also the one that hides, and cannot be closed from here. So the page behind it
 * shows the neutral screen for as long; and what is chosen for a visit that is over meanwhile is not saved.
 */
export function fileChoice({ show, watch, untouchedSeconds }: FileChoiceRoom) {
  let visit = 0;
  const attend = (): NodeJS.Timeout => {
    let before = 0;
    return setInterval(() => {
      const now = untouchedSeconds();
      if (now < before) watch.touch();
      before = now;
    }, lookMs);
  };
  const choose: ChooseFile = async (suggested) => {
    const asked = visit;
    watch.cover(true);
    const looking = attend();
    try {
      const file = await show(suggested);
      return asked === visit ? file : undefined;
    } finally {
      clearInterval(looking);
      watch.cover(false);
    }
  };
  return {
    choose,
    onReset: (): void => {
      visit += 1;
    },
  };
}
