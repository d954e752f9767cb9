import { app, type BrowserWindow, powerMonitor } from 'electron/main';
import { idleWatch } from './idle-watch.ts';

/** What a person does with their hands. Once the warning stands only its own button asks for more time. */
const touches: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseMove',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'touchStart',
  'gestureTap',
]);

/** Milliseconds that the page has to clear itself; then it is taken away with all that it holds. */
const patienceMs = 700;

/** Milliseconds after which another process draws. A page that was drawn by the one that died may stay blank for good. */
const drawingAgainMs = 500;

interface AttendedWindow {
  readonly window: BrowserWindow;
  readonly limitSeconds: () => number;
  readonly isBusy: () => boolean;
  /** What the other processes know of the visit goes, whatever becomes of the page. */
  readonly forget: () => void;
  /** Where the page begins anew. */
  readonly address: () => string;
  /** The page itself, although it is cleared, is one that must not stay. */
  readonly isOver: () => boolean;
}

/** Watches from outside the page whether anybody is there; nothing of what was pressed is looked at. */
export function attendance({ window, limitSeconds, isBusy, forget, address, isOver }: AttendedWindow) {
  let cleared = 0;
  const watch = idleWatch({
    limitSeconds,
    isBusy,
    passing: () => performance.now(),
    wall: () => Date.now(),
    onOver: (number) => {
      forget();
      setTimeout(() => {
        if (cleared < number) beginAnew(window, address());
      }, patienceMs);
    },
  });
  window.webContents.on('input-event', (_event, { type }) => {
    if (touches.has(type)) watch.near();
  });
  const renew = (): void => {
    if (isOver()) void window.loadURL(address());
  };
  window.webContents.on('did-navigate', renew);
  window.webContents.on('render-process-gone', () => {
    forget();
    if (!window.isDestroyed()) void window.loadURL(address());
  });
  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') setTimeout(beginAnew, drawingAgainMs, window, address());
  });
  powerMonitor.on('suspend', watch.leave);
  powerMonitor.on('resume', watch.leave);
  powerMonitor.on('lock-screen', watch.leave);
  window.once('closed', watch.stop);
  return {
    watch,
    onCleared: (number: number): void => {
      cleared = number;
      renew();
    },
  };
}

/** A page that does not answer is ended, which loads it anew; one that merely hesitates loses nothing more by it. */
function beginAnew(window: BrowserWindow, address: string): void {
  if (window.isDestroyed()) return;
  if (window.webContents.isCrashed()) void window.loadURL(address);
  else window.webContents.forcefullyCrashRenderer();
}
