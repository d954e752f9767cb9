import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import { practicePin, practiceSetup } from '../../domain/practice.ts';
import { failed, ok } from '../../domain/result.ts';
import type { Dispatch } from '../../electron/dispatch.ts';
import { engine } from '../../electron/engine.ts';
import { inPractice, isPracticePage } from '../../electron/practice-door.ts';
import { practice, type PracticeRoom } from '../../electron/practice.ts';
import { newKey } from '../support/engine.ts';
import { builtPack, packAt, temporaryFolder } from '../support/pack.ts';

const pack = packAt(builtPack());
const now = () => new Date(2026, 10, 21);

/** The real engine, on the project's own content. */
async function opened(folder: string, key = newKey()) {
  if (!pack.ok) throw new Error(pack.reason);
  const { ask, close } = engine({ now, note: () => undefined });
  const { geography, languages, outlines, absent } = pack.value;
  const leaflets = outlines.map(({ id }) => id);
  const known = { geography, languages: [...languages.keys()], leaflets, absent };
  await ask('engine.open', { folder, key: ok(key), ...known });
  return { ask, close, key };
}

type Page = 'real' | 'practice';

/** A desk whose page is loaded as it was told, and a practice on the real engine. */
function desk(change: Partial<PracticeRoom> = {}) {
  const folder = path.join(temporaryFolder(), 'practice');
  let page: Page = 'real';
  const shown: Parameters<PracticeRoom['show']>[0][] = [];
  const made = practice({
    folder,
    now,
    open: (where) => {
      const room = opened(where);
      const ask: Dispatch = async (name, input) => (await room).ask(name, input);
      const stop = async (): Promise<void> => {
        (await room).close();
      };
      return { ask, engine: ask, pack, isBusy: () => false, stop };
    },
    isShown: () => page === 'practice',
    show: (wanted) => {
      page = wanted === 'practised' ? 'real' : 'practice';
      shown.push(wanted);
    },
    ...change,
  });
  const drawn = () => new Promise((resolve) => setImmediate(resolve));
  const ask = inPractice(
    () => Promise.resolve(ok({ by: 'desk' })),
    () => Promise.resolve(made.ask()),
  );
  return { folder, made, shown, drawn, ask, page: () => page };
}

const begun = async () => {
  const own = desk();
  expect(await own.made.begin('sv', randomUUID())).toEqual(ok({}));
  await own.drawn();
  return own;
};

describe('a practice', () => {
  it('is set up and filled as it is on the screen, and its PIN opens it', async () => {
    const { folder, made, shown, ask } = await begun();
    expect(shown).toEqual([{ practice: 'sv' }]);
    expect(fs.existsSync(path.join(folder, 'tally.db'))).toBe(true);
    expect(await ask('setup.read', {})).toEqual(ok({ setup: practiceSetup, pinSet: true, keySet: false }));
    expect(await ask('overview.read', {})).toEqual(failed('locked'));
    expect(await ask('coordinator.unlock', { pin: practicePin })).toEqual(ok({}));
    const answer = await ask('overview.read', {});
    const { year, tables, missing } = contract['overview.read'].answer.parse(answer.ok ? answer.value : {});
    expect(year).toBe('2025');
    expect(missing).toEqual([]);
    for (const { table } of tables) expect(table.cells.some((cell) => typeof cell === 'number')).toBe(true);
    const services = tables.find(({ id, year: of }) => id === 'municipality-service' && of === '2025');
    expect(services?.table.cells).toContain('..');
    await made.stop();
  }, 120_000);

  it('is gone with its folder however it ends, and the page is loaded as it really is when a person ended it', async () => {
    const pressed = await begun();
    pressed.made.end(false);
    await pressed.drawn();
    expect(pressed.shown.at(-1)).toBe('practised');
    expect(pressed.made.ask()).toBeUndefined();
    await pressed.made.stop();
    expect(fs.existsSync(pressed.folder)).toBe(false);

    const left = await begun();
    left.made.leave();
    expect(left.made.isOver()).toBe(true);
    await left.made.stop();
    expect(fs.existsSync(left.folder)).toBe(false);

    const hidden = await begun();
    hidden.made.end(true);
    await hidden.drawn();
    expect(hidden.page()).toBe('practice');
    expect(hidden.made.isOver()).toBe(false);
    hidden.made.leave();
    expect(hidden.made.isOver()).toBe(false);
    hidden.made.end(false);
    await hidden.drawn();
    expect(hidden.page()).toBe('real');
    await hidden.made.stop();
    expect(fs.existsSync(hidden.folder)).toBe(false);
  });

  it('does not begin for somebody who hid or left while it was made ready', async () => {
    for (const away of ['hide', 'leave'] as const) {
      const { made, folder, shown, drawn } = desk();
      const beginning = made.begin('sv', randomUUID());
      if (away === 'hide') made.end(true);
      else made.leave();
      expect(await beginning).toEqual(ok({}));
      await made.stop();
      await drawn();
      expect(shown).toEqual([]);
      expect(made.isOver()).toBe(false);
      expect(fs.existsSync(folder)).toBe(false);
    }
  });

  it('begins once when it is pressed twice, and anew with nothing of the last', async () => {
    const { made, shown, drawn, ask } = desk();
    const press = randomUUID();
    await Promise.all([made.begin('en', press), made.begin('en', press)]);
    await drawn();
    expect(shown).toEqual([{ practice: 'en' }]);
    const own = { municipality: '1489', month: '2026-10', kind: 'referral' };
    const rows = async () => {
      expect(await ask('coordinator.unlock', { pin: practicePin })).toEqual(ok({}));
      const answer = await ask('internal.counts', own);
      return contract['internal.counts'].answer.parse(answer.ok ? answer.value : {}).rows;
    };
    const first = await rows();
    const [row] = first;
    if (row === undefined) throw new Error('nothing counted');
    const { month, agency, leaflet, form, ...counted } = row.cell;
    expect([agency, leaflet, form]).toEqual(['police', '', '']);
    const correction = { month, counted, change: -1, reason: 'practice', agreed: true };
    expect(await ask('counts.correct', { ...correction, press: randomUUID() })).toEqual(ok({}));
    expect(await rows()).not.toEqual(first);
    made.end(false);
    await made.begin('sv', randomUUID());
    expect(await rows()).toEqual(first);
    await made.stop();
  });

  it('says why where there is no room for it, and what a killed app left goes at the next start', async () => {
    const blocked = path.join(temporaryFolder(), 'a file');
    fs.writeFileSync(blocked, '');
    const { made } = desk({ folder: path.join(blocked, 'practice') });
    expect(await made.begin('sv', randomUUID())).toEqual(failed('folder-not-writable'));
    expect(made.ask()).toBeUndefined();
    const folder = path.join(temporaryFolder(), 'practice');
    fs.mkdirSync(path.join(folder, 'print'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'tally.db'), 'left');
    desk({ folder });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('leaves the store beside it byte for byte as it was', async () => {
    const data = temporaryFolder();
    const { close } = await opened(data);
    close();
    const bytes = () => fs.readFileSync(path.join(data, 'tally.db'));
    const before = bytes();
    const { made, ask } = desk({ folder: path.join(data, 'practice') });
    await made.begin('sv', randomUUID());
    const referral = {
      ...{ municipality: '1489', service: 'helpline', audience: 'exposed', violence: 'close-relationship' },
      ...{ priority: 'none', age: '25-64', language: 'ar', already: 'no', press: randomUUID() },
    };
    expect(await ask('referrals.record', referral)).toEqual(ok({}));
    await made.stop();
    expect(bytes()).toEqual(before);
    expect(fs.readdirSync(data)).toEqual(['tally.db']);
  });
});

describe('the door of a practice', () => {
  const answersBy = (by: string) => () => Promise.resolve(ok({ by }));
  const door = inPractice(answersBy('desk'), () => Promise.resolve(answersBy('practice')));
  const closed = inPractice(answersBy('desk'), () => Promise.resolve(undefined));
  const byDesk = ['settings.read', 'idle.next', 'idle.more', 'idle.cleared', 'practice.end'];
  const byPractice = [
    ...['leaflets.catalogue', 'leaflets.open', 'services.ending', 'print.printers', 'print.jobs'],
    ...['machine.state', 'setup.read', 'counts.languages', 'counts.state', 'counts.undo', 'counts.correct'],
    ...['counts.reset', 'referrals.record', 'handouts.record', 'coordinator.unlock', 'coordinator.lock'],
    ...['coordinator.state', 'internal.counts', 'ledger.state', 'log.read', 'retention.preview'],
    ...['retention.merge', 'tables.show', 'tables.progress', 'tables.stop', 'overview.read'],
    ...['populations.read', 'populations.save'],
  ];
  const fileReasons = ['output-locked', 'folder-missing'];

  it.each(Object.entries(contract))(
    '%s is answered by the right one, or refused',
    async (name, { reasons }) => {
      const reply = await door(name, {});
      if (byDesk.includes(name)) expect(reply).toEqual(ok({ by: 'desk' }));
      else if (byPractice.includes(name)) expect(reply).toEqual(ok({ by: 'practice' }));
      else if (name !== 'settings.save') expect(reply).toEqual(failed('practice'));
      if (reasons.some((reason) => fileReasons.includes(reason))) expect(reply).toEqual(failed('practice'));
    },
  );

  it('lets nobody change what holds for others, only how it looks', async () => {
    expect(await door('settings.save', { textSize: 200, scheme: 'dark' })).toEqual(ok({ by: 'desk' }));
    for (const change of [{ mode: 'lobby' }, { idleSeconds: 600, scheme: 'dark' }, { other: 1 }, null])
      expect(await door('settings.save', change)).toEqual(failed('practice'));
  });

  it('is shut once the practice is over, but for who is there and the way out', async () => {
    for (const name of Object.keys(contract))
      if (!byDesk.includes(name) && name !== 'settings.save')
        expect(await closed(name, {}), name).toEqual(failed('practice'));
    expect(await closed('practice.end', { hidden: false })).toEqual(ok({ by: 'desk' }));
  });

  it('is that of a page whose address says so', () => {
    expect(isPracticePage('app://kiosk/index.html?staffLanguage=en&practice=1')).toBe(true);
    for (const address of ['', 'about:blank', 'app://kiosk/index.html', 'app://kiosk/index.html?practised=1'])
      expect(isPracticePage(address), address).toBe(false);
  });
});
