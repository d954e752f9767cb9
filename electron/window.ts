import * as fs from 'node:fs';
import * as path from 'node:path';
import { app, BrowserWindow, protocol, session, type Session } from 'electron/main';
import type { WindowPlace } from '../domain/window-place.ts';

export const origin = 'app://kiosk';
const partition = 'kiosk';

/** React Aria adds one fixed rule (touch-action of what can be pressed); it is let in by its digest and nothing else is. */
const touchStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${touchStyle}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Before Electron is ready: our own scheme, and switches that keep Chromium from looking for a network at all. */
export function lockDownEarly(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.userAgentFallback = 'Vagvisaren';
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('disable-breakpad');
}

/** One session in memory alone: nothing that a visitor sees is written to disk by Chromium. */
export function lockDown(rendererFolder: string): Session {
  const kiosk = session.fromPartition(partition, { cache: false });
  kiosk.protocol.handle('app', (request) => serve(rendererFolder, request.url));
  kiosk.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  kiosk.setPermissionCheckHandler(() => false);
  kiosk.setDevicePermissionHandler(() => false);
  // Without this Chromium fetches a dictionary before it is told not to check.
  kiosk.setSpellCheckerLanguages([]);
  kiosk.setSpellCheckerEnabled(false);
  kiosk.on('will-download', (event) => {
    event.preventDefault();
  });
  kiosk.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  return kiosk;
}

const isOwn = (url: string): boolean =>
  url.startsWith(`${origin}/`) || url.startsWith('data:') || url === 'about:blank';

/** Only files under the renderer's folder; a name that leads out of it does not exist. */
function serve(folder: string, url: string): Response {
  const { host, pathname } = new URL(url);
  const file = path.normalize(path.join(folder, decodeURIComponent(pathname)));
  const kind = kinds[path.extname(file)];
  const inside = host === 'kiosk' && file.startsWith(folder + path.sep) && kind !== undefined;
  if (!inside || !fs.existsSync(file)) return new Response('', { status: 404 });
  return new Response(new Uint8Array(fs.readFileSync(file)), {
    headers: { 'Content-Type': kind, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
  });
}

interface Frame {
  readonly preload?: string;
  readonly show: boolean;
  /** Where it stood before; as usual without it. */
  readonly place?: WindowPlace | undefined;
}

/** Every window of the app: sandboxed, isolated, without Node, menu, developer tools or dictionary. */
export function openWindow(page: string, { preload, show, place }: Frame): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    ...place?.bounds,
    title: 'Vägvisaren',
    backgroundColor: '#FAF8F3',
    autoHideMenuBar: true,
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
      ...(preload === undefined ? {} : { preload }),
    },
  });
  if (show) {
    window.once('ready-to-show', () => {
      if (place?.maximised === true) window.maximize();
      window.show();
    });
  }
  void window.loadURL(`${origin}/${page}`);
  return window;
}
