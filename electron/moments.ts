import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow } from 'electron/main';

/** How long after the page has come its scripts and styles have been given out too. */
const filesGivenOut = 30;
/** Longer than it takes from the start screen to a first leaflet, shorter than anybody's two presses. */
const leafletStands = 400;

/** When the window's process has its page and this one has its hands free; or when the window is gone. */
export const whenLoading = (window: BrowserWindow): Promise<void> =>
  Promise.race([
    gone(window),
    new Promise<void>((resolve) => {
      window.webContents.once('did-navigate', () => {
        resolve();
      });
      window.webContents.once('did-fail-load', () => {
        resolve();
      });
    }).then(() => setTimeout(filesGivenOut)),
  ]);

/** When a first leaflet may stand on the screen; or when the window is gone, for nothing may wait for ever. */
export const whenIdle = (window: BrowserWindow): Promise<void> =>
  Promise.race([
    gone(window),
    new Promise<void>((resolve) => {
      window.once('ready-to-show', resolve);
    }).then(() => setTimeout(leafletStands)),
  ]);

const gone = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    window.once('closed', resolve);
  });
