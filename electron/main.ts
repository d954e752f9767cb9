import { randomBytes } from 'node:crypto';
import * as inspector from 'node:inspector';
import * as path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, powerMonitor } from 'electron/main';
import type { ShownSettings } from '../domain/settings.ts';
import { ok } from '../domain/result.ts';
import { attendance } from './attendance.ts';
import { openDoor } from './ipc.ts';
import type { Kiosk } from './kiosk.ts';
import { inLobby } from './lobby.ts';
import type { Practice, PracticeRoom } from './practice.ts';
import { inPractice, isPracticePage } from './practice-door.ts';
import { whenIdle, whenLoading } from './moments.ts';
import { fileChoice } from './file-choice.ts';
import { chooseDataFolder } from './data-folder.ts';
import { forbiddenSwitch } from './switches.ts';
import { policyFile } from './policy-file.ts';
import { settingsFile, type SettingsFile } from './settings.ts';
import { openKioskWindow, pageAddress, stand, staysOpen } from './standing.ts';
import { lockDown, lockDownEarly, openWindow, origin } from './window.ts';
import { windowPlace } from './window-place.ts';
import { outFile } from './places.ts';
import { forgetSelection } from './selection.ts';

const data = chooseDataFolder();
const forbidden = app.isPackaged && inspector.url() === undefined ? forbiddenSwitch(process.argv) : undefined;

if (forbidden !== undefined) {
  process.stderr.write(`Vägvisaren: ${forbidden} is not allowed.\n`);
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  process.stderr.write('Vägvisaren är redan öppen: det fönstret visas i stället.\n');
  app.exit(1);
} else {
  lockDownEarly();
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => {
    lockDown(outFile('renderer'));
    const settings = settingsFile({ folder: data, policyFile: policyFile() });
    const isLobby = (): boolean => settings.shown().settings.mode === 'lobby';
    const window = openKioskWindow(
      settings.shown().settings,
      outFile('preload/preload.cjs'),
      windowPlace(data),
    );
    const furnished = furnish(window, settings);
    const desk = inLobby(async (name, input) => (await furnished).ask(name, input), isLobby);
    const practised = inPractice(desk, async () => (await furnished).practice.ask());
    openDoor((page) => (isPracticePage(page) ? practised : desk), origin);
    staysOpen(window, isLobby);
    app.on('second-instance', () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    });
    window.on('closed', () => {
      void furnished.then(({ stop }) => stop()).finally(end);
    });
  });
}

/** Every way of quitting closes the window first, and then waits here until the store is closed. */
let ended = false;
app.on('will-quit', (event) => {
  if (!ended) event.preventDefault();
});
function end(): void {
  ended = true;
  app.quit();
}

interface Furnished extends Pick<Kiosk, 'ask'> {
  readonly practice: Practice;
  readonly stop: () => Promise<unknown>;
}

/** The window comes first; what answers it is read while its page loads, and the engine waits for the first leaflet. */
async function furnish(window: BrowserWindow, settings: SettingsFile): Promise<Furnished> {
  const idle = whenIdle(window);
  await whenLoading(window);
  const [{ kiosk }, { practice }] = await Promise.all([import('./kiosk.ts'), import('./practice.ts')]);
  const places = {
    settings,
    openPaper: () => openWindow('paper.html', { show: false }),
    chooseFile: (suggested: string) => choice.choose(suggested),
  };
  const practising = practice({
    open: (folder) => {
      endVisit();
      return kiosk({ ...places, ...madeUp(folder), pack: made.pack });
    },
    ...roomOfPractice(window, settings),
  });
  const endVisit = (): void => {
    void made.ask('counts.reset', {});
    void made.ask('coordinator.lock', {});
  };
  const attended = attendance({
    window,
    limitSeconds: () => settings.shown().settings.idleSeconds,
    isBusy: () => made.isBusy() || practising.isBusy(),
    forget: () => {
      practising.leave();
      endVisit();
    },
    address: () => pageAddress(settings.shown().settings),
    isOver: practising.isOver,
  });
  const choice = choiceBefore(window, attended.watch);
  const made = kiosk({
    ...places,
    data,
    forgetPin: settings.forgetPin,
    whenIdle: idle,
    desk: {
      onReset: () => {
        forgetSelection();
        choice.onReset();
      },
      onSettings: standsAs(window),
      ...{ attendance: attended, practice: practising },
    },
  });
  made.resumePrinting();
  return { ask: made.ask, stop: () => Promise.all([made.stop(), practising.stop()]), practice: practising };
}

/** The page of a practice is known by its address, and is another document: nothing that one has asked is in the other. */
const roomOfPractice = (window: BrowserWindow, settings: SettingsFile): Omit<PracticeRoom, 'open'> => ({
  folder: path.join(data, 'practice'),
  now: () => new Date(),
  isShown: () => !window.isDestroyed() && isPracticePage(window.webContents.getURL()),
  show: (page) => {
    if (window.isDestroyed()) return;
    const { settings: now } = settings.shown();
    const address =
      page === 'practised'
        ? pageAddress(now, { practised: '1' })
        : pageAddress({ ...now, staffLanguage: page.practice }, { practice: '1' });
    void window.loadURL(address);
  },
});

const standsAs =
  (window: BrowserWindow) =>
  ({ settings }: ShownSettings): void => {
    stand(window, settings);
  };

/** A kiosk that nobody opens again: its key is written nowhere. */
const madeUp = (folder: string) => ({
  data: folder,
  key: ok(randomBytes(32).toString('hex')),
  forgetPin: undefined,
  whenIdle: Promise.resolve(),
});

const choiceBefore = (window: BrowserWindow, watch: Parameters<typeof fileChoice>[0]['watch']) =>
  fileChoice({
    watch,
    untouchedSeconds: () => powerMonitor.getSystemIdleTime(),
    show: async (suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
      return canceled || filePath === '' ? undefined : filePath;
    },
  });
