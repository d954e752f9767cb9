import { expect, type Page, test } from '@playwright/test';

import { launchKiosk, type Kiosk } from '../support/launch.ts';
import { button, chip, knownContent, openLeaflet, setUpDesk, sizedTo, staff, startAgain } from './desk.ts';
import { ask, countOf, inStore } from './stored.ts';

const pack = knownContent();

let kiosk: Kiosk;
test.beforeAll(async () => {
  kiosk = await launchKiosk();
  await setUpDesk(kiosk.window, ['Alingsås', 'Lerum']);
});
test.afterAll(() => kiosk.close());
test.beforeEach(async () => {
  await startAgain(kiosk.window);
});
test.afterEach(() => {
  expect(kiosk.errors).toEqual([]);
});

async function chooseReferral(window: Page): Promise<void> {
  await openLeaflet(window, { pack, tag: 'so' });
  await button(window, staff.leaflet.count).click();
  await chip(window, staff.fields.service, staff.codes.service['social-services']).click();
  await chip(window, staff.fields.age, staff.codes.age['25-64']).click();
}

/** Counted now, less what was counted before. */
async function added(kind: 'referral' | 'handout', work: () => Promise<void>): Promise<number> {
  const before = await countOf(kiosk, kind);
  await work();
  return (await countOf(kiosk, kind)) - before;
}

const hidden = async (window: Page): Promise<void> => {
  await expect(window.getByRole('heading', { name: staff.hidden.welcome })).toBeVisible();
  await expect(window.getByText('Polisen · Alingsås')).toBeVisible();
  await expect(window.getByRole('main')).toContainText(/\d\d:\d\d/);
  await expect(window.getByRole('main')).not.toContainText(/våld|stöd|hänvis|blad|utsatt/i);
  await expect(window).toHaveTitle(staff.hidden.title);
  await expect(window.getByText(staff.name)).toHaveCount(0);
  await expect(window.getByRole('article')).toHaveCount(0);
  await expect(window.getByRole('dialog')).toHaveCount(0);
};

test('a leaflet on a theme is counted as that theme, as a referral and when it is given', async () => {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'so', leaflet: 'taken-abroad' });
  await button(window, staff.leaflet.count).click();
  const { violence, priority } = staff.codes;
  await expect(
    window.getByText(`${violence.honour} · ${priority['taken-abroad']} · Somaliska · Alingsås`),
  ).toBeVisible();
  const number = await added('handout', async () => {
    await button(window, staff.count.handoutShown).click();
    await expect(window.getByRole('status').first()).toContainText(staff.count.handoutCounted);
  });
  expect(number).toBe(1);
  const kept = await inStore(kiosk, ({ tally }) => tally.all().map(({ cell }) => cell));
  expect(kept.filter(({ kind, leaflet }) => kind === 'handout' && leaflet === 'taken-abroad')).toEqual([
    expect.objectContaining({ violence: 'honour', priority: 'taken-abroad', form: 'shown', language: 'so' }),
  ]);
});

test('a referral says what it is, is counted once, and says that it holds nothing personal', async () => {
  const { window } = kiosk;
  const number = await added('referral', async () => {
    await chooseReferral(window);
    await expect(
      window.getByText('Socialtjänst · Utsatt · Våld i nära relation · 25–64 · Somaliska · Alingsås'),
    ).toBeVisible();
    await button(window, staff.count.save).click();
    await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  });
  expect(number).toBe(1);
  await button(window, staff.count.ready).click();
  await expect(window.getByRole('article')).toBeVisible();
});

test('nothing can be saved before it is chosen where the person was referred', async () => {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'so' });
  await button(window, staff.leaflet.count).click();
  await expect(window.getByText(staff.count.chooseService)).toBeVisible();
  await expect(button(window, staff.count.save)).toBeDisabled();
});

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  for (const language of ['sv', 'en'] as const) {
    test(`the whole referral stands on one screen of ${width}×${height}, in ${language}`, async () => {
      const { window } = kiosk;
      await sizedTo(kiosk, { width, height });
      await chooseReferral(window);
      if (language === 'en') await button(window, staff.otherLanguage).click();
      const page = window.getByRole('main');
      expect(await page.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    });
  }
}

test('undo takes the referral away, and saving again counts it again', async () => {
  const { window } = kiosk;
  expect(
    await added('referral', async () => {
      await chooseReferral(window);
      await button(window, staff.count.save).click();
      await button(window, staff.count.undo).click();
      await expect(button(window, staff.count.save)).toBeEnabled();
    }),
  ).toBe(0);
  expect(
    await added('referral', async () => {
      await button(window, staff.count.save).click();
      await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
    }),
  ).toBe(1);
});

test('a double click counts once, and hits nothing of what comes after', async () => {
  const { window } = kiosk;
  const number = await added('referral', async () => {
    await chooseReferral(window);
    await button(window, staff.count.save).dblclick();
    await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
    await window.waitForTimeout(200);
    await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  });
  expect(number).toBe(1);
});

test('two presses before the screen has changed count once', async () => {
  const { window } = kiosk;
  const number = await added('referral', async () => {
    await chooseReferral(window);
    await button(window, staff.count.save).evaluate((save: HTMLElement) => {
      save.click();
      save.click();
    });
    await expect(window.getByRole('status')).toContainText(staff.count.referralCounted);
  });
  expect(number).toBe(1);
});

test('a leaflet that was shown is counted with one press, once, and can be undone', async () => {
  const { window } = kiosk;
  const number = await added('handout', async () => {
    await openLeaflet(window, { pack, tag: 'ar' });
    await button(window, staff.leaflet.count).click();
    await button(window, staff.count.handoutShown).dblclick();
    await expect(window.getByRole('status')).toContainText(staff.count.handoutCounted);
  });
  expect(number).toBe(1);
  const undone = await added('handout', async () => {
    await button(window, staff.count.undo).click();
    await expect(button(window, staff.count.handoutShown)).toBeVisible();
  });
  expect(undone).toBe(-1);
});

test('undo is gone after the next person has come', async () => {
  const press = crypto.randomUUID();
  const given = { municipality: '1489', audience: 'exposed', violence: 'honour', priority: 'none' } as const;
  const referral = {
    ...given,
    age: '18-24',
    language: 'ar',
    already: 'no',
    service: 'police',
    press,
  } as const;
  expect(await ask(kiosk, 'referrals.record', referral)).toEqual({ ok: true, value: {} });
  await startAgain(kiosk.window);
  expect(await ask(kiosk, 'counts.undo', { press })).toMatchObject({ reason: 'nothing-to-undo' });
});

test('hide leads to a neutral screen, and nothing half-chosen is left', async () => {
  const { window, app } = kiosk;
  await chooseReferral(window);
  await button(window, 'Dölj').click();
  await hidden(window);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    staff.hidden.title,
  );
  await window.keyboard.press('Alt+ArrowLeft');
  await window.goBack();
  await hidden(window);
  await button(window, staff.hidden.start).click();
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
  await expect(window).toHaveTitle(staff.name);
  await openLeaflet(window, { pack, tag: 'so' });
  await button(window, staff.leaflet.count).click();
  await expect(window.getByRole('radio', { checked: true, name: 'Socialtjänst' })).toHaveCount(0);
  await expect(button(window, staff.count.save)).toBeDisabled();
});

test('shift three times hides, from the search, from a leaflet and through the print question', async () => {
  const { window } = kiosk;
  const shifts = async (): Promise<void> => {
    for (let time = 0; time < 3; time += 1) await window.keyboard.press('Shift');
    await hidden(window);
    await button(window, staff.hidden.start).click();
  };
  await shifts();
  await openLeaflet(window, { pack, tag: 'ar' });
  await shifts();
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await shifts();
  await button(window, staff.start.otherMunicipality).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await shifts();
});

test('hide can be pressed while a dialog is open', async () => {
  const { window } = kiosk;
  await openLeaflet(window, { pack, tag: 'ar' });
  await button(window, staff.leaflet.print).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  const hide = window.getByRole('button', { name: 'Dölj' });
  await hide.click({ timeout: 3000 });
  await hidden(window);
  await button(window, staff.hidden.start).click();
});

test('shift twice, shift held, and capitals in the search hide nothing', async () => {
  const { window } = kiosk;
  await window.keyboard.press('Shift');
  await window.keyboard.press('Shift');
  await window.keyboard.type('SOM');
  for (let time = 0; time < 4; time += 1) await window.keyboard.press('Shift+A');
  await window.keyboard.press('Shift');
  await expect(window.getByRole('heading', { name: staff.start.title })).toBeVisible();
});
