import { expect, test } from '@playwright/test';

import { type Kiosk, launchKiosk } from '../support/launch.ts';
import { button, knownContent, languageOf, openLeaflet, staff } from './desk.ts';

const pack = knownContent();
let kiosk: Kiosk;

test.beforeAll(async () => {
  kiosk = await launchKiosk();
});
test.afterAll(() => kiosk.close());

const hidden = () => kiosk.window.getByRole('heading', { name: staff.hidden.welcome });

async function hideAtLeaflet(keys: readonly string[]): Promise<void> {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'ti' });
  await button(window, staff.leaflet.print).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  for (const key of keys) await window.keyboard.press(key);
  await expect(hidden()).toBeVisible();
}

test.afterEach(async () => {
  await button(kiosk.window, staff.hidden.start).click();
});

for (const keys of [
  ['ShiftLeft', 'ShiftLeft', 'ShiftLeft'],
  ['ShiftRight', 'ShiftRight', 'ShiftRight'],
  ['ShiftLeft', 'ShiftRight', 'ShiftLeft'],
])
  test(`${keys.join(', ')} hides`, () => hideAtLeaflet(keys));

test('with Caps Lock on it hides too', async () => {
  await hideAtLeaflet(['CapsLock', 'ShiftLeft', 'ShiftLeft', 'ShiftLeft']);
  await kiosk.window.keyboard.press('CapsLock');
});

test('no key brings anything back, nothing moves, and nothing of it is left in the page', async () => {
  const { window, app } = kiosk;
  await hideAtLeaflet(['ShiftLeft', 'ShiftLeft', 'ShiftLeft']);
  const seen = await window.evaluate<unknown>(
    '({ moving: document.getAnimations().length, focus: document.activeElement?.tagName })',
  );
  expect(seen).toEqual({ moving: 0, focus: 'H1' });
  const { language, wording } = languageOf(pack, 'ti');
  for (const key of [
    'Escape',
    'Alt+ArrowLeft',
    'Control+z',
    'Control+y',
    'Control+Shift+t',
    'F5',
    'Control+r',
  ]) {
    await window.keyboard.press(key);
    await expect(hidden(), key).toBeVisible();
  }
  const page = await window.evaluate<string>('document.documentElement.outerHTML');
  for (const mark of [language.endonym, wording.audience.exposed, 'lang="ti"'])
    expect(page).not.toContain(mark);
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  expect(titles).toContain(staff.hidden.title);
  const goesBack = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.navigationHistory.canGoBack()),
  );
  expect(goesBack).toBe(false);
});

test('a page that is loaded anew from outside begins at the start, with nothing chosen', async () => {
  const { window } = kiosk;
  await hideAtLeaflet(['ShiftLeft', 'ShiftLeft', 'ShiftLeft']);
  await window.reload();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(window.locator('main [lang="ti"]')).toHaveCount(1);
  for (let time = 0; time < 3; time += 1) await window.keyboard.press('Shift');
  await expect(hidden()).toBeVisible();
});

test('nothing can be copied, marked or dragged away, and what was marked in a field is gone after Hide', async () => {
  const { window, app } = kiosk;
  const kept = (): Promise<string> =>
    app.evaluate(({ clipboard }) => {
      const read: unknown = Reflect.get(clipboard, 'readText');
      const own: unknown = Reflect.get(clipboard, 'selection');
      if (typeof read !== 'function' || typeof own === 'object') return 'newer';
      return ['clipboard', 'selection']
        .map((which) => String(Reflect.apply(read, clipboard, [which])))
        .join('');
    });
  await app.evaluate(({ clipboard }) => {
    clipboard.clear();
  });
  await openLeaflet(window, { pack, tag: 'so' });
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+c');
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('');
  await window.getByRole('article').getByRole('heading').first().dblclick();
  await window.keyboard.press('Control+Insert');
  expect(await kept()).toBe('');
  await button(window, staff.guidance.open).click();
  await window.getByRole('searchbox').fill('hemligt');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+x');
  await window.keyboard.press('Control+c');
  await button(window, languageOf(pack, 'sv').wording.hide).click();
  await expect(hidden()).toBeVisible();
  await expect.poll(kept).toBe('');
});
