import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { knownContent, leaveSetUp, openLeaflet, startAgain } from './desk.ts';

const pack = knownContent();
const home = 'app://kiosk/index.html';

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
});
test.afterAll(() => kiosk.close());

/** One window, on our own page, and it still opens leaflets. */
async function unharmed(): Promise<void> {
  const { app, window } = kiosk;
  await window.waitForTimeout(150);
  expect(window.url()).toBe(home);
  expect(app.windows()).toHaveLength(1);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBeLessThanOrEqual(2);
  await startAgain(window);
  await leaveSetUp(window);
  await expect(await openLeaflet(window, { pack, tag: 'ar' })).toContainText('112');
}

/** Runs in the page, as a script that had got in would, and not in the test's own special place. */
const inPage = (script: string): Promise<unknown> =>
  kiosk.window.evaluate<unknown>(`new Promise((done) => setTimeout(async () => {
    try { done(await (async () => { ${script} })()); } catch (fault) { done(String(fault)); }
  }))`);

/**
 * The page's address, and the emergency number of a leaflet that it has just been asked for. Pressed by the page, since
 * Playwright waits for a navigation that was refused as if it were still to come.
 */
const stillHere = `
  const sheet = await window.kiosk.ask('leaflets.open', { leaflet: 'exposed', language: 'ar', municipality: '1489' });
  const lives = document.querySelectorAll('main button').length > 0;
  return location.href + ' ' + (lives && JSON.stringify(sheet.value).includes('"112"') ? '112' : 'dead');`;

test('every renderer sits in the sandbox, under an ordinary user', async () => {
  const pids = await kiosk.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  );
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toContain('Seccomp:\t2');
    expect(status).not.toMatch(/^Uid:\t0/m);
  }
});

test('no window has Node, a menu or developer tools', async () => {
  const seen = await kiosk.app.evaluate(({ BrowserWindow, Menu }) => ({
    menu: Menu.getApplicationMenu(),
    windows: BrowserWindow.getAllWindows().map(({ webContents }) => {
      webContents.openDevTools({ mode: 'detach' });
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      const preferences: unknown =
        typeof read === 'function' ? Reflect.apply(read, webContents, []) : undefined;
      return { preferences, tools: webContents.isDevToolsOpened() };
    }),
  }));
  expect(seen.menu).toBeNull();
  expect(seen.windows.length).toBeGreaterThan(0);
  for (const { preferences, tools } of seen.windows) {
    expect(tools).toBe(false);
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
  }
  expect(await inPage('return [typeof require, typeof process, typeof module, typeof Buffer].join()')).toBe(
    'undefined,undefined,undefined,undefined',
  );
});

test('the page has one door, and only to ask', async () => {
  expect(await inPage('return Object.keys(window.kiosk).join()')).toBe('ask');
  expect(await inPage('window.kiosk.ask = 1; return typeof window.kiosk.ask')).toMatch(/function|TypeError/);
  expect(await inPage('return typeof window.kiosk.ask.constructor("return typeof process")')).toMatch(
    /EvalError|function/,
  );
});

test('every page comes with a policy that allows no foreign and no inline script', async () => {
  const answers = await kiosk.app.evaluate(async ({ session }) => {
    const own = session.fromPartition('kiosk', { cache: false });
    const pages = ['index.html', 'paper.html'].map((page) => own.fetch(`app://kiosk/${page}`));
    return (await Promise.all(pages)).map(({ headers }) => headers.get('content-security-policy') ?? '');
  });
  for (const policy of answers) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('a script that gets into the page does not run', async () => {
  expect(
    await inPage(`
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.broken = 2">');
      await new Promise((later) => setTimeout(later, 100));
      let evaluated = 'no';
      try { evaluated = (0, eval)('"yes"'); } catch { /* refused */ }
      return [typeof window.broken, evaluated].join();`),
  ).toBe('undefined,no');
  await unharmed();
});

test('nothing can be fetched, from here or from elsewhere', async () => {
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'app://kiosk/index.html',
    'file:///etc/passwd',
  ])
    expect(await inPage(`return (await fetch('${url}')).status`)).toMatch(/TypeError/);
  expect(await inPage("return navigator.sendBeacon('https://example.org/', 'x')")).not.toBe('sent');
  await unharmed();
});

test('a download never begins', async () => {
  const begun = kiosk.app.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.fromPartition('kiosk').on('will-download', (event, item) => {
          resolve(event.defaultPrevented ? 'prevented' : item.getState());
        });
        setTimeout(resolve, 1500, 'none');
      }),
  );
  await inPage(
    "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click(); a.remove()",
  );
  expect(['none', 'prevented']).toContain(await begun);
});

test('a file dropped on the window is not opened', async () => {
  const session = await kiosk.window.context().newCDPSession(kiosk.window);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await session.detach();
  await unharmed();
});

test('every permission is refused', async () => {
  expect(
    await inPage(
      'return await new Promise((done) => navigator.geolocation.getCurrentPosition(() => done("given"), ({ code }) => done(code)))',
    ),
  ).toBe(1);
  expect(await inPage('return await Notification.requestPermission()')).toBe('denied');
  expect(await inPage('return await navigator.mediaDevices.getUserMedia({ audio: true })')).toMatch(
    /NotAllowed|NotFound/,
  );
  expect(await inPage('return await navigator.clipboard.readText()')).toMatch(/NotAllowed|denied/i);
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'])
    expect(await inPage(`return (await navigator.permissions.query({ name: '${name}' })).state`)).not.toBe(
      'granted',
    );
});

test('a press of the right button opens nothing, and nothing waits for one', async () => {
  const popped = await kiosk.app.evaluate(({ BrowserWindow, Menu }) => {
    const seen: string[] = [];
    Menu.prototype.popup = () => {
      seen.push('menu');
    };
    Reflect.set(globalThis, 'popped', seen);
    return BrowserWindow.getAllWindows().map(({ webContents }) => webContents.listenerCount('context-menu'));
  });
  expect(popped.every((listeners) => listeners === 0)).toBe(true);
  await startAgain(kiosk.window);
  await kiosk.window.getByRole('heading').first().click({ button: 'right' });
  await kiosk.window.getByRole('searchbox').first().click({ button: 'right' });
  await unharmed();
  expect(await kiosk.app.evaluate((): unknown => Reflect.get(globalThis, 'popped'))).toEqual([]);
});

test('only files of the page itself are served', async () => {
  const answers = await kiosk.app.evaluate(async ({ session }) => {
    const own = session.fromPartition('kiosk');
    const status = (path: string): Promise<number> =>
      own.fetch(`app://${path}`).then(
        (answer) => answer.status,
        () => 0,
      );
    const paths = [
      'kiosk/../main/main.js',
      'kiosk/%2e%2e/main/main.js',
      'kiosk/..%2fmain%2fmain.js',
      'kiosk/%2e%2e%2f%2e%2e%2fpackage.json',
      'kiosk/..%5cmain%5cmain.js',
      'kiosk/assets',
      'kiosk/',
      'kiosk/%00index.html',
      'kiosk/%E0%A4%A',
      'other/index.html',
    ];
    return Promise.all([...paths, 'kiosk/index.html'].map(status));
  });
  expect(answers.pop()).toBe(200);
  for (const status of answers) expect([0, 404]).toContain(status);
});

test('a frame inside the page has no door', async () => {
  expect(
    await inPage(`
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inside</p>';
      document.body.append(frame);
      await new Promise((later) => setTimeout(later, 200));
      const door = typeof frame.contentWindow.kiosk;
      frame.src = 'app://kiosk/index.html';
      frame.removeAttribute('srcdoc');
      await new Promise((later) => setTimeout(later, 400));
      const own = typeof frame.contentWindow.kiosk;
      frame.remove();
      return [door, own].join();`),
  ).toBe('undefined,undefined');
  await unharmed();
});

// Last, since Playwright waits for what was refused.
for (const [what, script] of Object.entries({
  'window.open': "return String(window.open('https://example.org/'))",
  'a new page of our own': "return String(window.open('app://kiosk/index.html'))",
  'a change of address': "location.href = 'https://example.org/'",
  'an address on the disk': "location.href = 'file:///etc/passwd'",
  'another page of our own': "location.href = 'app://kiosk/paper.html'",
  'a script address': "location.href = 'javascript:window.broken=3'",
  'a form':
    "const f = document.createElement('form'); f.method = 'post'; f.action = 'https://example.org/'; document.body.append(f); f.submit(); f.remove()",
  'a link to a new window':
    "const a = document.createElement('a'); a.href = 'https://example.org/'; a.target = '_blank'; document.body.append(a); a.click(); a.remove()",
  'a webview':
    "const w = document.createElement('webview'); w.src = 'https://example.org/'; document.body.append(w); await new Promise((later) => setTimeout(later, 200)); w.remove()",
  'a download':
    "const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.txt'; document.body.append(a); a.click(); a.remove()",
  'an object':
    "const o = document.createElement('object'); o.data = 'https://example.org/'; document.body.append(o); await new Promise((later) => setTimeout(later, 200)); o.remove()",
})) {
  test(`${what} leads nowhere`, async () => {
    await inPage(script);
    await kiosk.window.waitForTimeout(400);
    expect(await inPage(stillHere)).toBe(`${home} 112`);
    const { app } = kiosk;
    expect(app.windows()).toHaveLength(1);
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe(home);
  });
}
