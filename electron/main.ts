import * as inspector from 'node:inspector';
import { app, type BrowserWindow, dialog, Menu } from 'electron/main';
import { openDoor } from './ipc.ts';
import { kiosk } from './kiosk.ts';
import { chooseDataFolder } from './data-folder.ts';
import { forbiddenSwitch } from './switches.ts';
import { lockDown, lockDownEarly, openWindow, origin } from './window.ts';
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
    const window = openWindow('index.html', { preload: outFile('preload/preload.cjs'), show: true });
    const { ask, resumePrinting, stop } = kiosk({
      data,
      whenShown: shown(window),
      openPaper: () => openWindow('paper.html', { show: false }),
      chooseFile: (suggested) => chooseFile(window, suggested),
    });
    openDoor(ask, origin);
    resumePrinting();
    app.on('second-instance', () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    });
    window.on('closed', () => {
      stop();
      app.quit();
    });
  });
}

/** Or when it is gone before: what waits for it must not wait for ever. */
const shown = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    window.once('ready-to-show', resolve);
    window.once('closed', resolve);
  });

async function chooseFile(window: BrowserWindow, suggested: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
  return canceled || filePath === '' ? undefined : filePath;
}
