import { app, BrowserWindow } from 'electron/main';

app.setPath('userData', process.env.VAGVISAREN_DATA ?? app.getPath('userData'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
