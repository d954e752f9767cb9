import { app, BrowserWindow } from 'electron/main';

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
