import { app, BrowserWindow } from 'electron/main';
import { timed } from '../clock.js';

timed(`await there('h1'); return { readable: await painted() };`);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<h1>Blank</h1>');
});
