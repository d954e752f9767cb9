import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';

import { launchKiosk } from '../support/launch.ts';
import { button, knownContent, languageOf, openLeaflet, person, plain, setUpDesk, staff } from './desk.ts';
import { countOf } from './stored.ts';

const pack = knownContent();

const Printed = z.array(
  z.strictObject({
    isFrame: z.boolean(),
    title: z.string(),
    pages: z.array(
      z.strictObject({ lang: z.string(), dir: z.string(), points: z.string(), text: z.string() }),
    ),
    controls: z.number(),
    behind: z.string(),
  }),
);

/** The system's own dialog cannot be pressed here: each document that asks for it is noted down instead. */
const notePrinting = (window: Page): Promise<unknown> =>
  window.addInitScript(`
    top.printed ??= [];
    window.print = () => {
      const pages = [...document.querySelectorAll('[data-page]')];
      top.printed.push({
        isFrame: window !== top,
        title: document.title,
        pages: pages.map((page) => ({
          lang: page.lang,
          dir: page.dir,
          points: getComputedStyle(page).fontSize,
          text: page.innerText,
        })),
        controls: [...document.body.querySelectorAll('button, dialog, [role=dialog]')].length,
        behind: top.document.title + ' ' + top.document.body.innerText,
      });
    };`);

/** The library's own styles are inline, so that our policy refuses them: the paper's rules alone hold. */
const styleRefused = 'Refused to apply inline style';

const printed = async (window: Page): Promise<z.infer<typeof Printed>> =>
  Printed.parse(await window.evaluate<unknown>('top.printed'));

test("the computer's own dialog is given the leaflet's pages once, and nothing is counted before somebody says so", async () => {
  const kiosk = await launchKiosk();
  const { window } = kiosk;
  await notePrinting(window);
  await window.reload();
  await setUpDesk(window);
  await openLeaflet(window, { pack, tag: 'ar' });
  const { wording } = languageOf(pack, 'ar');
  await button(window, staff.leaflet.print).click();
  await window.getByRole('button', { name: wording.takePaper }).click();
  expect(await printed(window)).toEqual([]);
  await button(window, staff.print.systemDialog).click();
  await expect(button(window, staff.count.handoutGiven)).toBeVisible();
  const [only, ...others] = await printed(window);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ isFrame: true, title: person.neutralTitle, controls: 0 });
  expect(only?.behind).toContain(staff.hidden.welcome);
  expect(only?.behind).not.toMatch(/\p{Script=Arabic}/u);
  await expect(window.getByText(staff.hidden.welcome)).toBeHidden();
  const pages = only?.pages ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  for (const [place, { lang, dir, points, text }] of pages.entries()) {
    expect({ lang, dir }).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(Number.parseFloat(points)).toBeGreaterThanOrEqual((10 * 96) / 72 - 0.01);
    expect(plain(text)).toContain(`${place + 1} (${pages.length})`);
  }
  const whole = plain(pages.map(({ text }) => text).join(' '));
  for (const number of ['112', '020-50 50 50', 'Alingsås']) expect(whole).toContain(number);
  expect(await countOf(kiosk, 'handout')).toBe(0);
  await button(window, staff.count.handoutGiven).click();
  await expect(window.getByRole('status').filter({ hasText: staff.count.handoutCounted })).toBeVisible();
  expect(await countOf(kiosk, 'handout')).toBe(1);
  expect(await printed(window)).toHaveLength(1);
  expect(kiosk.errors.filter((error) => !error.startsWith(styleRefused))).toEqual([]);
  await kiosk.close();
});
