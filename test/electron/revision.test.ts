import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { atDesk } from '../support/at-desk.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, published, referrals, take, year } from '../support/publishing.ts';
import { run, words } from './cli/terminal.ts';
import { referred } from '../support/drafts.ts';

async function revised(engine: Engine, line: readonly string[] = ['--year', '2025']) {
  const out = path.join(temporaryFolder(), 'revision.csv');
  const said = await run(engine, ['ledger', 'revise', ...line, '--out', out], [pin]);
  return { ...said, file: fs.existsSync(out) ? fs.readFileSync(out, 'utf8') : '', out };
}
/** What a long table prints, by codes of place and period. */
const numbersIn = (file: string): Map<string, number> =>
  new Map(
    file.split('\r\n').flatMap((line): [string, number][] => {
      const [place = '', , period = '', , number = ''] = line.split(';');
      return /^\d+$/.test(number) ? [[`${place} ${period}`, Number(number)]] : [];
    }),
  );

const notes = async (engine: Engine) => (await run(engine, ['ledger', 'list'], [pin])).notes;

describe('the yearly revision', () => {
  it('adds what came late, beside what stands, and nothing waits any longer', async () => {
    const engine = await atDesk();
    const first = await published(engine);
    await take(engine, [referrals('2025-02', 30), referrals('2025-08', 20, '1441')]);
    expect(await notes(engine)).toEqual([words.ledger.lateCounts]);
    const { code, text, file } = await revised(engine);
    expect({ code, text }).toEqual({ code: 0, text: words.ledger.revised });
    expect(file).toContain('1489;1489 Alingsås;2025+2;2025+2 (reviderad 1);204;;');
    expect(file).toContain(words.report.methodRevised.replace(/\.$/, ''));
    expect(file).not.toContain(words.report.method.slice(0, 30));
    expect(await notes(engine)).toEqual([]);
    expect(await published(engine)).toBe(first);
    expect((await revised(engine)).file).toBe(file);
    expect(looked(engine, ({ publications }) => publications.faults())).toEqual([]);
  });

  it('says a number anew only where five or more came, and refuses where not even the whole year can be', async () => {
    const engine = await atDesk();
    const first = numbersIn(await published(engine));
    await take(engine, [referrals('2025-02', 2), referrals('2025-08', 2, '1441')]);
    expect(await revised(engine)).toMatchObject({ code: 1, text: words.reasons['few-came-late'], file: '' });
    expect(await notes(engine)).toEqual([words.ledger.lateCounts]);
    await take(engine, [referrals('2025-05', 30)]);
    const anew = numbersIn((await revised(engine)).file.replaceAll('+2', ''));
    const both = [...anew].filter(([cell]) => first.has(cell));
    expect(both.length).toBeGreaterThan(0);
    expect([...anew.keys()].filter((cell) => !first.has(cell))).toEqual([]);
    for (const [cell, number] of both) expect(number - (first.get(cell) ?? 0)).toBeGreaterThanOrEqual(5);
    expect(anew.get('county:14 2025')).toBe(298);
  });

  it.each(['csv', 'xlsx', 'ods'])(
    'is read by the auditor beside what stands, as %s, and found safe',
    async (format) => {
      const engine = await atDesk();
      const out = path.join(temporaryFolder(), 'first.csv');
      await engine.ask('tables.write', { ...year, out });
      await take(engine, [referrals('2025-02', 30), referrals('2025-08', 20, '1441')]);
      const revision = await revised(engine, ['--year', '2025', '--format', format]);
      expect(revision.code).toBe(0);
      const said = await run(engine, ['audit', out, revision.out]);
      expect({ code: said.code, text: said.text.slice(0, 6) }).toEqual({ code: 0, text: 'Säkert' });
    },
  );

  it('is made again when more came, as a vintage of its own', async () => {
    const engine = await atDesk();
    await published(engine);
    await take(engine, [referrals('2025-02', 30)]);
    const one = await revised(engine);
    await take(engine, [referrals('2025-02', 40), referrals('2025-11', 50, '1441')]);
    const two = await revised(engine);
    expect(one.code).toBe(0);
    expect(two.file).toContain('2025+3 (reviderad 2)');
    expect(await notes(engine)).toEqual([]);
    expect(looked(engine, ({ publications }) => publications.faults())).toEqual([]);
  });

  it('leaves a municipality’s month as it was where something was taken away, which goes on waiting', async () => {
    const engine = await atDesk();
    await published(engine);
    await take(engine, [referrals('2025-02', 30), referrals('2025-08', 40)]);
    const taken = {
      month: '2025-08',
      counted: { kind: 'referral', ...referred },
      change: -45,
      reason: 'practice',
      agreed: true,
    };
    expect(await engine.ask('counts.correct', { ...taken, press: crypto.randomUUID() })).toMatchObject({
      ok: true,
    });
    const { file } = await revised(engine);
    expect(numbersIn(file).get('county:14 2025+2')).toBe(294);
    expect(await notes(engine)).toEqual([words.ledger.lateCounts]);
  });

  it('is refused when nothing came, and for a year that is not over', async () => {
    const engine = await atDesk();
    expect(await revised(engine)).toMatchObject({
      code: 1,
      text: words.reasons['nothing-to-revise'],
      file: '',
    });
    await published(engine);
    expect(await revised(engine)).toMatchObject({
      code: 1,
      text: words.reasons['nothing-to-revise'],
      file: '',
    });
    expect(await revised(engine, ['--year', '2026'])).toMatchObject({
      code: 1,
      text: words.reasons['period-not-closed'],
    });
  });

  it.each([
    [[], 'year'],
    [['--year', '25'], '--year'],
    [['--year', '2025', '--format', 'px'], '--format'],
  ])('%j is a misuse that is told before a PIN is asked for', async (line, flag) => {
    const engine = await atDesk();
    const said = await revised(engine, line);
    expect(said).toMatchObject({ code: 2, asked: [] });
    expect(said.text).toContain(flag);
  });
});
