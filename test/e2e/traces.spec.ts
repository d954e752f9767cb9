import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { freshFolder, handedOver, type Kiosk, launchKiosk } from '../support/launch.ts';
import { marksIn, pagesOf, type Piece, piecesOf, waysToWrite, written } from '../support/marks.ts';
import { startSpooler } from '../support/spooler.ts';
import {
  button,
  chooseMunicipality,
  knownContent,
  languageOf,
  setUpDesk,
  staff,
  startAgain,
  tile,
} from './desk.ts';
import { ask, type Input, keyOf } from './stored.ts';

const pack = knownContent();
const tag = 'ti';
const leaflet = 'taken-abroad';
const typed = 'tvångsgifte UTOM';
const place = { name: 'Vårgårda', code: '1442' };

const { language, texts, wording } = languageOf(pack, tag);
const read = texts().get(leaflet);
if (read === undefined) throw new Error('The leaflet is not there.');

/** All that would tell that somebody read just this, in just this language, for just that place. */
const marks = [
  ...[language.endonym, language.swedish, '"ti"', '=ti', 'thiopic', wording.neutralTitle],
  ...[leaflet, staff.codes.priority[leaflet], typed, typed.slice(0, 11), wording.themeWhat[leaflet]],
  ...[place.name, place.code],
  ...Object.values(read.blocks).flat(),
];

interface Visited {
  readonly kiosk: Kiosk;
  readonly root: string;
  readonly key: string;
  readonly said: Piece;
  readonly found: (more?: readonly Piece[]) => string[];
}

/** A kiosk that can write nowhere else than beneath one folder: its data, Chromium's profile, home and temporary files. */
async function kioskIn(root: string, env: Record<string, string> = {}): Promise<Visited> {
  const data = join(root, 'data');
  for (const folder of [data, join(root, 'tmp')]) mkdirSync(folder, { recursive: true });
  handedOver(root);
  const kiosk = await launchKiosk({ data, env: { TMPDIR: join(root, 'tmp'), ...env } });
  const heard: Buffer[] = [];
  const program = kiosk.app.process();
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk: Buffer) => heard.push(chunk));
  const said = {
    place: 'what the program said',
    get bytes() {
      return Buffer.concat(heard);
    },
  };
  await setUpDesk(kiosk.window);
  const found = (more: readonly Piece[] = []) => marksIn([...piecesOf(root), said, ...more], marks);
  return { kiosk, root, key: await keyOf(kiosk), said, found };
}

async function search(window: Page): Promise<void> {
  await chooseMunicipality(window, place.name);
  await window.getByRole('searchbox').fill(typed);
  await button(window, staff.codes.priority[leaflet]).click();
  await tile(window, language.endonym).click();
  await expect(window.getByRole('article')).toBeVisible();
}

async function readTurned(window: Page): Promise<void> {
  await window.getByRole('button', { name: staff.leaflet.withSwedish }).click();
  await button(window, staff.leaflet.show).click();
  await expect(window.locator('main [lang="ti"]').first()).toBeVisible();
}

const hide = async (window: Page): Promise<void> => {
  for (let press = 0; press < 3; press += 1) await window.keyboard.press('Shift');
  await expect(button(window, staff.hidden.start)).toBeVisible();
};

const pagesIn = ({ kiosk, key }: Visited): Piece[] => pagesOf(join(kiosk.data, 'tally.db'), key);

test.describe.configure({ timeout: 90_000 });

let root: string;
test.beforeEach(() => {
  root = freshFolder();
});
test.afterEach(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

test('whoever searched, read, turned, hid and left is nowhere on the disk', async () => {
  const visited = await kioskIn(root);
  const { window } = visited.kiosk;
  await search(window);
  await readTurned(window);
  expect(visited.found()).toEqual([]);
  await hide(window);
  await button(window, staff.hidden.start).click();
  await search(window);
  await startAgain(window);
  expect(visited.found()).toEqual([]);
  await visited.kiosk.close();
  const pages = pagesIn(visited);
  expect(visited.found(pages)).toEqual([]);
  expect(marksIn(pages, ['"1489"']), 'what was set up is in the same pages').not.toEqual([]);
  const places = piecesOf(root).map((piece) => piece.place);
  for (const kept of ['tally.db', 'key.json', join('profile', 'Preferences')])
    expect(places).toContain(join(visited.kiosk.data, kept));
});

test('nor when the power goes while the leaflet stands open', async () => {
  const visited = await kioskIn(root);
  const { app, window } = visited.kiosk;
  await search(window);
  await readTurned(window);
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;
  expect(visited.found(pagesIn(visited))).toEqual([]);
});

test('a leaflet that was printed is in the count alone, which only the key opens', async () => {
  const cups = await startSpooler();
  const visited = await kioskIn(root, { CUPS_SERVER: cups.server });
  const { window } = visited.kiosk;
  const press = crypto.randomUUID();
  const handout: Input<'print.start'>['handout'] = {
    municipality: place.code,
    audience: 'exposed',
    violence: 'honour',
    priority: leaflet,
    language: tag,
    leaflet,
    form: 'a4',
  };
  const choice = { leaflet, language: tag, municipality: place.code } as const;
  expect(
    await ask(visited.kiosk, 'print.start', { ...choice, printer: 'good', copies: 1, handout, press }),
  ).toMatchObject({ ok: true });
  await expect
    .poll(async () => JSON.stringify(await ask(visited.kiosk, 'print.jobs', {})))
    .toContain('"counted":true');
  await startAgain(window);
  expect(visited.found()).toEqual([]);
  await visited.kiosk.close();
  await cups.remove();
  expect(visited.found()).toEqual([]);
  expect(marksIn(pagesIn(visited), [leaflet, 'ti']), 'the control').not.toEqual([]);
});

test('the search finds a mark that is planted anywhere, however it is written', async () => {
  const visited = await kioskIn(root);
  await visited.kiosk.close();
  expect(visited.found()).toEqual([]);
  for (const where of ['data', 'data/profile', 'data/print', 'tmp'])
    for (const way of waysToWrite)
      for (const mark of [language.endonym, leaflet, String(read.blocks['title'])]) {
        const folder = join(root, where);
        mkdirSync(folder, { recursive: true });
        const file = join(folder, 'planted');
        writeFileSync(file, Buffer.concat([Buffer.alloc(5001, 7), written(mark, way), Buffer.alloc(99)]));
        expect(visited.found(), `${where} ${way}`).toContain(`${file}: ${mark} (${way})`);
        rmSync(file);
      }
  const named = join(root, 'tmp', leaflet);
  writeFileSync(named, '');
  expect(visited.found()).toContain(`${named}: ${leaflet} (utf8)`);
});
