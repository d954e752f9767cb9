import * as inspector from 'node:inspector';
import { app, type BrowserWindow, dialog, Menu } from 'electron/main';
import { attendance } from './attendance.ts';
import { openDoor } from './ipc.ts';
import type { Kiosk } from './kiosk.ts';
import { inLobby } from './lobby.ts';
import { whenIdle, whenLoading } from './moments.ts';
import { chooseDataFolder } from './data-folder.ts';
import { forbiddenSwitch } from './switches.ts';
import { policyFile } from './policy-file.ts';
import { settingsFile, type SettingsFile } from './settings.ts';
import { openKioskWindow, pageAddress, stand, staysOpen } from './standing.ts';
import { lockDown, lockDownEarly, openWindow, origin } from './window.ts';
import { windowPlace } from './window-place.ts';
import { outFile } from './places.ts';

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
    openDoor(
      inLobby(async (name, input) => (await furnished).ask(name, input), isLobby),
      origin,
    );
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

/** The window comes first; what answers it is read while its page loads, and the engine waits for the first leaflet. */
async function furnish(window: BrowserWindow, settings: SettingsFile): Promise<Kiosk> {
  const idle = whenIdle(window);
  await whenLoading(window);
  const { kiosk } = await import('./kiosk.ts');
  const attended = attendance({
    window,
    limitSeconds: () => settings.shown().settings.idleSeconds,
    isBusy: () => made.isBusy(),
    forget: () => {
      void made.ask('counts.reset', {});
      void made.ask('coordinator.lock', {});
    },
    address: () => pageAddress(settings.shown().settings),
  });
  const made = kiosk({
    data,
    forgetPin: settings.forgetPin,
    whenIdle: idle,
    openPaper: () => openWindow('paper.html', { show: false }),
    chooseFile: (suggested) => chooseFile(window, suggested),
    settings,
    desk: {
      onSettings: (shown) => {
        stand(window, shown.settings);
      },
      attendance: attended,
    },
  });
  made.resumePrinting();
  return made;
}

async function chooseFile(window: BrowserWindow, suggested: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
  return canceled || filePath === '' ? undefined : filePath;
}
