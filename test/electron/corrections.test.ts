import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aReferral, setUp } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import { run, words } from './cli/terminal.ts';
import { referred } from '../support/drafts.ts';
import { started } from '../support/for-this-test.ts';
import { countsIn, looked } from '../support/publishing.ts';

const pin = '246813';
async function atDesk() {
  const engine = await started();
  await engine.ask('setup.save', setUp);
  await engine.ask('referrals.record', aReferral());
  await engine.ask('referrals.record', aReferral());
  await engine.ask('coordinator.choosePin', { pin });
  return engine;
}
type Engine = Awaited<ReturnType<typeof atDesk>>;

const correction = (change: object = {}) => ({
  month: '2026-11',
  counted: { kind: 'referral', ...referred },
  change: -1,
  reason: 'entered-twice',
  agreed: false,
  press: randomUUID(),
  ...change,
});

const correct = (engine: Engine, change?: object) => engine.ask('counts.correct', correction(change));

describe('a correction', () => {
  it('takes away from the one cell, as one more revision of it, and leaves how often and why', async () => {
    const engine = await atDesk();
    expect(await correct(engine)).toMatchObject({ ok: true });
    const rows = looked(engine, ({ tally }) => tally.all());
    expect(rows).toMatchObject([{ count: 1, revision: 3 }]);
    const left = looked(engine, ({ corrections }) => corrections.all());
    expect(left).toEqual([{ month: '2026-11', reason: 'entered-twice', change: -1, times: 1 }]);
  });

  it('is made once, however often its press arrives', async () => {
    const engine = await atDesk();
    const press = randomUUID();
    for (let time = 0; time < 3; time += 1)
      expect(await correct(engine, { press })).toMatchObject({ ok: true });
    expect(countsIn(engine)).toEqual([1]);
  });

  it('never goes below zero, and a refused one leaves nothing', async () => {
    const engine = await atDesk();
    expect(await correct(engine, { change: -3 })).toMatchObject({ reason: 'below-zero' });
    const elsewhere = { counted: { kind: 'referral', ...referred, language: 'ti' } };
    expect(await correct(engine, elsewhere)).toMatchObject({ reason: 'below-zero' });
    expect(await correct(engine, { change: 0 })).toMatchObject({ reason: 'malformed' });
    expect(countsIn(engine)).toEqual([2]);
    expect(looked(engine, ({ corrections }) => corrections.all())).toEqual([]);
  });

  it('moves a wrong choice to where it belongs, and adds for no other reason', async () => {
    const engine = await atDesk();
    const right = { counted: { kind: 'referral', ...referred, language: 'sv' }, change: 1 };
    expect(await correct(engine, right)).toMatchObject({ reason: 'only-takes-away' });
    expect(await correct(engine, { ...right, reason: 'wrong-choice' })).toMatchObject({ ok: true });
    expect(await correct(engine, { reason: 'wrong-choice' })).toMatchObject({ ok: true });
    expect(countsIn(engine)).toEqual([1, 1]);
    const strange = { counted: { kind: 'referral', ...referred, language: 'xx' }, change: 1 };
    expect(await correct(engine, { ...strange, reason: 'wrong-choice' })).toMatchObject({
      reason: 'unknown-language',
    });
  });

  it('corrects a leaflet that was given', async () => {
    const engine = await atDesk();
    const handout = {
      municipality: '1489',
      audience: 'exposed',
      violence: 'sexual',
      priority: 'none',
      language: 'ar',
      leaflet: 'exposed',
      form: 'a4',
    };
    await engine.ask('handouts.record', { ...handout, copies: 3, press: randomUUID() });
    const wrong = { counted: { kind: 'handout', ...handout }, change: -2, reason: 'not-given' };
    expect(await correct(engine, wrong)).toMatchObject({ ok: true });
    expect(countsIn(engine).sort()).toEqual([1, 2]);
  });

  it('is for the coordinator, and for months that have been', async () => {
    const engine = await atDesk();
    expect(await correct(engine, { month: '2026-12' })).toMatchObject({ reason: 'no-such-month' });
    expect(await correct(engine, { month: '2019-12' })).toMatchObject({ reason: 'no-such-month' });
    await engine.ask('coordinator.lock', {});
    expect(await correct(engine)).toMatchObject({ reason: 'locked' });
    expect(countsIn(engine)).toEqual([2]);
  });

  it('of a published month is told before it is made; what was published stands', async () => {
    const engine = await atDesk();
    looked(engine, ({ tally }) => {
      const [row] = tally.all();
      if (row === undefined) throw new Error('nothing counted');
      tally.add(row.kiosk, { ...row.cell, month: '2025-02' }, 9);
    });
    const out = path.join(temporaryFolder(), 'table.csv');
    const year = { from: '2025-01', to: '2025-12', by: ['municipality', 'year'], format: 'csv', out };
    expect(await engine.ask('tables.write', year)).toMatchObject({ ok: true });
    const before = looked(engine, ({ ledger }) => ledger.all());
    expect(await correct(engine, { month: '2025-02' })).toMatchObject({ reason: 'published-before' });
    expect(countsIn(engine)).toContain(9);
    expect(await correct(engine, { month: '2025-02', agreed: true })).toMatchObject({ ok: true });
    expect(countsIn(engine)).toContain(8);
    expect(looked(engine, ({ ledger }) => ledger.all())).toEqual(before);
    const first = fs.readFileSync(out);
    expect(await engine.ask('tables.write', year)).toMatchObject({ ok: true });
    expect(fs.readFileSync(out).equals(first)).toBe(true);
  });
});

describe('the command', () => {
  const where = ['--month', '2026-11', '--municipality', '1489', '--service', 'social-services'];
  const choices = '--audience exposed --violence close-relationship --age 25-64 --language ar --already no';
  const whole = ['correct', ...where, ...choices.split(' '), '--reason', 'practice'];

  it('takes a number below zero as it is typed', async () => {
    const engine = await atDesk();
    expect(await run(engine, [...whole, '--by', '-2'], [pin])).toMatchObject({
      code: 0,
      text: words.correct.done,
    });
    expect(countsIn(engine)).toEqual([0]);
    expect(await run(engine, [...whole, '--by=-1'], [pin])).toMatchObject({
      code: 1,
      text: words.reasons['below-zero'],
    });
  });

  it.each([
    [['correct', ...where, '--reason', 'practice'], '--by'],
    [[...whole, '--by', 'one'], '--by'],
    [[...whole, '--by', '0'], '--by'],
    [['correct', ...where, '--by', '-1', '--reason', 'mood'], '--reason'],
    [[...whole, '--by', '1'], words.reasons['only-takes-away']],
    [['correct', ...where, '--leaflet', 'exposed', '--by', '-1', '--reason', 'practice'], '--leaflet'],
  ])('%j is a misuse that is named', async (line, said) => {
    const engine = await atDesk();
    const answer = await run(engine, line, [pin]);
    expect(answer.code).toBe(2);
    expect(answer.text).toContain(said);
    expect(countsIn(engine)).toEqual([2]);
  });
});
