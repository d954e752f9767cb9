import { contextBridge, ipcRenderer } from 'electron/renderer';

contextBridge.exposeInMainWorld('kiosk', {
  ask: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('kiosk', name, input),
});
