import * as fs from 'node:fs';
import * as path from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { describe, expect, it } from 'vitest';
import { atDesk } from '../support/at-desk.ts';
import { forThisTest } from '../support/for-this-test.ts';
import { contract } from '../../domain/contract.ts';
import { judge } from '../../domain/disclosure/judge/judge.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { retentionStore } from '../../electron/store/retention.ts';
import { tallyStore } from '../../electron/store/tally.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import {
  type Engine,
  looked,
  pin,
  published,
  referrals,
  take,
  tampered,
  year as wholeYear,
} from '../support/publishing.ts';
import { aTally } from '../support/tables.ts';
import { given, run, words } from './cli/terminal.ts';

/** The same kiosk some years later: all that was counted in 2025 is older than 24 months. */
async function later(engine: Engine, now = new Date(2028, 5, 15)): Promise<Engine> {
  engine.close();
  const again = await forThisTest(startEngine({ folder: engine.folder, key: engine.key, now: () => now }));
  await again.ask('coordinator.unlock', { pin });
  return again;
}

const detailed = (engine: Engine): string[] =>
  looked(engine, ({ tally, frozen }) =>
    [...tally.all(), ...frozen.all()]
      .filter(
        ({ cell }) => cell.language !== 'not-known' || cell.age !== 'not-known' || cell.priority !== 'none',
      )
      .map(({ cell }) => cell.month),
  );

const merge = async ({ ask }: Engine, choice: object = {}) => {
  const answer = await ask('retention.merge', choice);
  return answer.ok ? contract['retention.merge'].answer.parse(answer.value) : answer.reason;
};
const preview = async ({ ask }: Engine, choice: object = {}) => {
  const answer = await ask('retention.preview', choice);
  return answer.ok ? answer.value : answer.reason;
};

const quarters = { by: ['municipality', 'quarter'] };
const byLanguage = { by: ['county', 'year', 'language'] };

describe('older months', () => {
  it('lose language, age and priority; totals and what is published stand', async () => {
    const engine = await atDesk();
    const others = ['sv', 'ti', 'not-known'].map((tag) =>
      referrals('2025-04', 40).replace(';ar;', `;${tag};`),
    );
    await take(engine, others);
    const table = await published(engine, quarters);
    const languages = await published(engine, byLanguage);
    expect(table).toContain('Alingsås');
    expect(languages).toContain('ar;Arabiska;264;');
    const years = await later(engine);
    const outlook = { kept: 24, from: '2026-06', months: 12, rows: expect.any(Number) };
    expect(await preview(years)).toEqual(outlook);
    expect(detailed(years).length).toBeGreaterThan(0);
    expect(await merge(years)).toEqual({ ...outlook, swept: true });
    expect(detailed(years)).toEqual([]);
    expect(looked(years, ({ publications }) => publications.faults())).toEqual([]);
    const uttaget = /Uttaget: [\d-]+/;
    const afterwards = await published(years, quarters);
    expect(afterwards.replace(uttaget, '')).toBe(table.replace(uttaget, ''));
    expect(await published(years, byLanguage)).toBe('detail-merged');
    expect(await published(years, { by: ['municipality', 'half-year'] })).toContain('Alingsås');
    const listed = await run(years, ['ledger', 'list'], [pin]);
    expect(listed.text).toContain('2028-06-15\tretention');
    expect(listed.notes).toEqual([]);
  });

  it('are merged once: again there is nothing, and what comes in late is without detail', async () => {
    const engine = await later(await atDesk());
    await merge(engine);
    expect(await preview(engine)).toMatchObject({ months: 0, rows: 0 });
    expect(await merge(engine)).toMatchObject({ months: 0, rows: 0, swept: true });
    await take(engine, [referrals('2025-03', 4)]);
    expect(detailed(engine)).toEqual([]);
    await take(engine, [referrals('2028-05', 4)]);
    expect(detailed(engine)).toEqual(['2028-05']);
  });

  it('stay as they are when more months are wanted afterwards, and the wish is kept', async () => {
    const engine = await later(await atDesk(), new Date(2027, 5, 15));
    expect(await preview(engine)).toMatchObject({ kept: 24, from: '2025-06', months: 5 });
    expect(await preview(engine, { months: 36 })).toMatchObject({ kept: 36, from: '2024-06', months: 0 });
    expect(await merge(engine, { months: 28 })).toMatchObject({ from: '2025-02', months: 1, rows: 'few' });
    expect(await preview(engine)).toMatchObject({ kept: 28, from: '2025-02', months: 0 });
    expect(await preview(engine, { months: 100 })).toMatchObject({ kept: 100, from: '2025-02' });
    for (const months of [23, 0, -1, 2.5, 241]) expect(await merge(engine, { months })).toBe('malformed');
  });

  it('lose it in a revision too, and what comes after is revised as before', async () => {
    const engine = await atDesk();
    await published(engine);
    await take(engine, [referrals('2025-03', 30), referrals('2025-03', 30, '1441')]);
    const revise = async ({ ask }: Engine): Promise<string> => {
      const out = path.join(temporaryFolder(), 'revision.csv');
      const answer = await ask('ledger.revise', { year: '2025', format: 'csv', out });
      return answer.ok ? fs.readFileSync(out, 'utf8') : answer.reason;
    };
    expect(await revise(engine)).toContain('2025Q1+2');
    const years = await later(engine);
    expect(await merge(years)).toMatchObject({ swept: true });
    expect(detailed(years)).toEqual([]);
    expect(looked(years, ({ publications }) => publications.faults())).toEqual([]);
    expect(await years.ask('ledger.state', {})).toMatchObject({ value: { lateCountsWait: false } });
    await take(years, [referrals('2025-05', 40), referrals('2025-05', 40, '1441')]);
    expect(await years.ask('ledger.state', {})).toMatchObject({ value: { lateCountsWait: true } });
    expect(await revise(years)).toContain('2025Q2+3');
    expect(looked(years, ({ publications }) => publications.faults())).toEqual([]);
  });

  it('that are published and merged are revised whole when counts come late, and nothing is exposed', async () => {
    const engine = await atDesk();
    const first = path.join(temporaryFolder(), 'first.csv');
    await engine.ask('tables.write', { ...wholeYear, out: first });
    const years = await later(engine);
    await merge(years);
    await take(years, [referrals('2025-02', 2)]);
    const out = path.join(temporaryFolder(), 'revision.csv');
    const revise = () => years.ask('ledger.revise', { year: '2025', format: 'csv', out });
    expect(await revise()).toMatchObject({ reason: 'few-came-late' });
    expect(fs.existsSync(out)).toBe(false);
    await take(years, [
      referrals('2025-02', 28),
      referrals('2025-08', 20, '1441').replace(';ar;', ';ti;'),
      referrals('2025-08', 3, '1466').replace('25-64', '13-17'),
    ]);
    expect(detailed(years)).toEqual([]);
    expect(await revise()).toMatchObject({ ok: true });
    const whole = looked(years, ({ tally }) => tally.all().reduce((sum, { count }) => sum + count, 0));
    expect(whole).toBe(264 + 2 + 28 + 20 + 3);
    const revision = fs.readFileSync(out, 'utf8');
    expect(revision).toContain('1489;1489 Alingsås;2025+2;2025+2 (reviderad 1);204;;');
    expect(revision).toContain(`;2025+2;2025+2 (reviderad 1);${whole};;`);
    expect(await years.ask('ledger.state', {})).toMatchObject({ value: { lateCountsWait: false } });
    expect(await run(years, ['audit', first, out])).toMatchObject({ code: 0 });
    expect(looked(years, ({ publications }) => publications.faults())).toEqual([]);
    const rows = looked(years, ({ ledger }) => ledger.all());
    expect((await judge(rows, { threshold: 5, width: 5 })).safe).toBe(true);
  }, 60_000);

  it('are left alone by a kiosk without them, without the PIN, and on a ledger that does not fit', async () => {
    const engine = await atDesk();
    expect(await merge(engine)).toMatchObject({ months: 0, swept: true });
    await published(engine);
    tampered(engine, 'update frozen set count = count + 1');
    expect(await merge(engine)).toBe('ledger-unsound');
    await engine.ask('coordinator.lock', {});
    expect([await merge(engine), await preview(engine)]).toEqual(['locked', 'locked']);
  });
});

it('what was merged away is in no byte of the file or its journal', () => {
  const file = path.join(temporaryFolder(), 'plain.db');
  const connection = new Database(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('secure_delete = ON');
  connection.pragma('wal_autocheckpoint = 0');
  migrate(connection);
  const { add } = tallyStore(connection);
  const language = (at: number): string => (at % 2 === 0 ? 'sv-x-planted7' : 'sv-x-grown');
  for (let at = 0; at < 2000; at += 1) {
    const month = `2023-${String((at % 12) + 1).padStart(2, '0')}`;
    const municipality = String(1400 + (at % 97));
    add(
      'a'.repeat(32),
      aTally({ month, municipality, language: language(at), age: '13-17' }, 1, 'a').cell,
      1,
    );
  }
  const found = (text: string): boolean =>
    [file, `${file}-wal`].some((each) => fs.existsSync(each) && fs.readFileSync(each).includes(text));
  const planted = ['planted7', 'sv-x-grown', '13-17'];
  expect(planted.map(found)).toEqual([true, true, true]);
  const { merge: mergeAway, sweep } = retentionStore(connection, { changed: () => undefined });
  mergeAway('2024-01');
  expect(planted.map(found)).toEqual([true, true, true]);
  sweep();
  expect(found('not-known')).toBe(true);
  expect(planted.map(found)).toEqual([false, false, false]);
  connection.close();
  expect(planted.map(found)).toEqual([false, false, false]);
});

describe('retain at a terminal', () => {
  it('shows what it would do, does it, and says when there is nothing', async () => {
    const engine = await later(await atDesk());
    const shown = await run(engine, ['retain', '--preview'], [pin]);
    expect(shown.code).toBe(0);
    expect(shown.text).toMatch(
      /^Månader som skulle sammanföras: 12\. Rader: \d+\. Månader före 2026-06 .*Inget är ändrat\.$/,
    );
    expect(detailed(engine).length).toBeGreaterThan(0);
    const done = await run(engine, ['retain'], [pin]);
    expect(done).toMatchObject({ code: 0, notes: [] });
    expect(done.text).toMatch(/^Sammanförda månader: 12\./);
    expect(detailed(engine)).toEqual([]);
    const again = await run(engine, ['retain'], [pin]);
    expect(again.text).toBe(words.retention.nothing.replace('{{from}}', '2026-06'));
  });

  it('needs the PIN, and 24 months at least', async () => {
    const engine = await startEngine();
    await engine.ask('setup.save', setUp);
    await engine.ask('coordinator.choosePin', { pin });
    await engine.ask('coordinator.lock', {});
    expect(await run(engine, ['retain'], given('999999'))).toMatchObject({
      code: 1,
      text: words.reasons['wrong-pin'],
    });
    for (const months of ['23', '0', 'x', '1e3'])
      expect(await run(engine, ['retain', `--months=${months}`], [])).toMatchObject({ code: 2, asked: [] });
  });
});
