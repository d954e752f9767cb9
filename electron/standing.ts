import { app, type BrowserWindow, nativeTheme } from 'electron/main';
import { type SettingName, type Settings, usualSettings } from '../domain/settings.ts';
import { openWindow, origin } from './window.ts';
import type { WindowPlaces } from './window-place.ts';

const drawnBy: readonly SettingName[] = ['mode', 'scheme', 'textSize', 'staffLanguage'];

/** What the page must know before it draws anything, in its address: no flash of another size or colour. */
function pageOf(settings: Settings, more: Readonly<Record<string, string>> = {}): string {
  const unusual = drawnBy.filter((name) => settings[name] !== usualSettings[name]);
  const said = unusual.map((name): [string, string] => [name, String(settings[name])]);
  const query = new URLSearchParams([...said, ...Object.entries(more)]).toString();
  return query === '' ? 'index.html' : `index.html?${query}`;
}

/** `more`: what else this page must know when it begins. */
export const pageAddress = (settings: Settings, more?: Readonly<Record<string, string>>): string =>
  `${origin}/${pageOf(settings, more)}`;

/** The one window that people stand before. */
export function openKioskWindow(settings: Settings, preload: string, places: WindowPlaces): BrowserWindow {
  const place = settings.mode === 'lobby' ? undefined : places.remembered();
  const window = openWindow(pageOf(settings), { preload, show: true, place });
  stand(window, settings);
  places.follow(window);
  return window;
}

/** In a lobby it fills the screen; light or dark as was chosen, else as the system is. */
export function stand(window: BrowserWindow, { mode, scheme }: Settings): void {
  nativeTheme.themeSource = scheme === 'contrast' ? 'light' : scheme;
  if (window.isKiosk() !== (mode === 'lobby')) window.setKiosk(mode === 'lobby');
}

/** A visitor cannot close a kiosk that stands in a lobby; the system, and whoever ends the program, can. */
export function staysOpen(window: BrowserWindow, isLobby: () => boolean): void {
  let isEnding = false;
  app.on('before-quit', () => {
    isEnding = true;
  });
  window.on('session-end', () => {
    isEnding = true;
  });
  window.on('close', (event) => {
    if (isLobby() && !isEnding) event.preventDefault();
  });
}
