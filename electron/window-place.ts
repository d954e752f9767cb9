import * as fs from 'node:fs';
import * as path from 'node:path';
import { type BrowserWindow, screen } from 'electron/main';
import { fittingPlace, WindowPlace } from '../domain/window-place.ts';
import { writeWhole } from './disk.ts';

/** Milliseconds without another move before it is written. */
const restMs = 300;

/** Size, place and whether it was maximised, beside the settings; a file that is missing or damaged is none. */
export function windowPlace(folder: string) {
  const file = path.join(folder, 'window.json');
  return {
    /** Undefined where it would no longer be whole on a screen. */
    remembered: (): WindowPlace | undefined =>
      fittingPlace(
        readPlace(file),
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
    /** In a lobby, in full screen or minimised it stands as nobody has placed it. */
    follow: (window: BrowserWindow): void => {
      let timer: NodeJS.Timeout | undefined;
      const keep = (): void => {
        if (window.isKiosk() || window.isFullScreen() || window.isMinimized()) return;
        write(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
      };
      const later = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (!window.isDestroyed()) keep();
        }, restMs);
      };
      window.on('resize', later);
      window.on('move', later);
      window.on('maximize', later);
      window.on('unmaximize', later);
      window.on('close', keep);
    },
  };
}
export type WindowPlaces = ReturnType<typeof windowPlace>;

function readPlace(file: string): WindowPlace | undefined {
  try {
    return WindowPlace.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Where there is no room for it, it stands as usual the next time. */
function write(file: string, place: WindowPlace): void {
  try {
    writeWhole(file, JSON.stringify(WindowPlace.parse(place)));
  } catch {
    return;
  }
}
