import * as inspector from 'node:inspector';
import { app, type BrowserWindow, dialog, Menu } from 'electron/main';
import { openDoor } from './ipc.ts';
import type { Kiosk } from './kiosk.ts';
import { whenIdle, whenLoading } from './moments.ts';
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
    const furnished = furnish(window);
    openDoor(async (name, input) => (await furnished).ask(name, input), origin);
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
async function furnish(window: BrowserWindow): Promise<Kiosk> {
  const idle = whenIdle(window);
  await whenLoading(window);
  const { kiosk } = await import('./kiosk.ts');
  const made = kiosk({
    data,
    whenIdle: idle,
    openPaper: () => openWindow('paper.html', { show: false }),
    chooseFile: (suggested) => chooseFile(window, suggested),
  });
  made.resumePrinting();
  return made;
}

async function chooseFile(window: BrowserWindow, suggested: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
  return canceled || filePath === '' ? undefined : filePath;
}
