import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { atDesk } from '../support/at-desk.ts';
import { forThisTest } from '../support/for-this-test.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, published, referrals, take } from '../support/publishing.ts';
import { aTally } from '../support/tables.ts';
import { referred } from '../support/drafts.ts';

const february = { municipality: '1489', month: '2025-02', kind: 'referral' } as const;
const look = async ({ ask }: Engine, change: object = {}) => {
  const answer = await ask('internal.counts', { ...february, ...change });
  return answer.ok ? contract['internal.counts'].answer.parse(answer.value) : answer.reason;
};
const isOpen = async ({ ask }: Engine): Promise<unknown> => {
  const answer = await ask('coordinator.state', {});
  return answer.ok ? answer.value : answer.reason;
};

const counted = { kind: 'referral', ...referred };
const correct = ({ ask }: Engine, change: object) =>
  ask('counts.correct', {
    month: '2025-02',
    counted,
    change: -1,
    reason: 'entered-twice',
    agreed: true,
    press: crypto.randomUUID(),
    ...change,
  });

describe('true counts', () => {
  it('are those of one municipality, month and kind, small ones too', async () => {
    const engine = await atDesk();
    await take(engine, [referrals('2025-02', 1).replace('25-64', '65-plus')]);
    const counts = await look(engine);
    expect(counts).toMatchObject({ published: false, corrections: [] });
    const rows = typeof counts === 'string' ? [] : counts.rows;
    expect(rows.map(({ machine, count, late, cell }) => [machine, cell.age, count, late])).toEqual([
      ['here', '25-64', 10, 0],
      ['here', '65-plus', 1, 0],
    ]);
    expect(await look(engine, { kind: 'handout' })).toMatchObject({ rows: [] });
    expect(await look(engine, { month: '2026-11' })).toMatchObject({ rows: [] });
  });

  it('say what came or was taken away since the month was published, until it is revised', async () => {
    const engine = await atDesk();
    await published(engine);
    expect(await look(engine)).toMatchObject({ published: true, rows: [{ count: 10, late: 0 }] });
    await take(engine, [referrals('2025-02', 30), referrals('2025-02', 2).replace(';ar;', ';ti;')]);
    expect(await look(engine)).toMatchObject({
      rows: [
        { count: 40, late: 30 },
        { count: 2, late: 2 },
      ],
    });
    const out = path.join(temporaryFolder(), 'revision.csv');
    expect(await engine.ask('ledger.revise', { year: '2025', format: 'csv', out })).toMatchObject({
      ok: true,
    });
    expect(await look(engine)).toMatchObject({
      rows: [
        { count: 40, late: 0 },
        { count: 2, late: 0 },
      ],
    });
    await correct(engine, { change: -40 });
    expect(await look(engine)).toMatchObject({
      rows: [
        { count: 0, late: -40 },
        { count: 2, late: 0 },
      ],
    });
  });

  it('say which machine has them, and why this one’s were corrected, the newest first', async () => {
    const engine = await atDesk();
    looked(engine, ({ tally, corrections }) => {
      const { cell } = aTally({ month: '2025-02', municipality: '1489' }, 1, 'a');
      tally.add('f00d'.padEnd(32, '0'), cell, 4);
      corrections.add({ month: '2025-01', reason: 'practice', change: -7 });
      corrections.add({ month: '2025-03', reason: 'practice', change: -2 });
    });
    await correct(engine, {});
    await correct(engine, {});
    expect(await look(engine)).toMatchObject({
      rows: [
        { machine: 'here', count: 8 },
        { machine: 'f00d', count: 4 },
      ],
      corrections: [
        { month: '2026-11', reason: 'entered-twice', change: -1, times: 2 },
        { month: '2025-03', reason: 'practice', change: -2, times: 1 },
      ],
    });
  });

  it.each([
    [{ municipality: '0580' }, 'unknown-municipality'],
    [{ municipality: '14' }, 'malformed'],
    [{ municipality: ['1489', '1441'] }, 'malformed'],
    [{ month: '2026-12' }, 'no-such-month'],
    [{ month: '2019-12' }, 'no-such-month'],
    [{ month: '2025-13' }, 'malformed'],
    [{ month: '2025-02+2' }, 'malformed'],
    [{ month: '2025' }, 'malformed'],
    [{ kind: 'both' }, 'malformed'],
    [{ kind: undefined }, 'malformed'],
    [{ to: '2025-12' }, 'malformed'],
  ])('%j is refused', async (change, reason) => {
    expect(await look(await atDesk(), change)).toBe(reason);
  });

  it('are nobody’s before the PIN, after the lock, or on a kiosk that is not set up', async () => {
    const engine = await forThisTest(startEngine());
    expect(await look(engine)).toBe('locked');
    await engine.ask('coordinator.choosePin', { pin });
    expect(await look(engine)).toBe('not-set-up');
    await engine.ask('setup.save', setUp);
    expect(await look(engine)).toMatchObject({ rows: [] });
    await engine.ask('coordinator.lock', {});
    expect(await look(engine)).toBe('locked');
  });
});

it('whether the lock is open can be looked at without keeping it open; looking at counts keeps it', async () => {
  let now = new Date(2026, 10, 21, 12, 0);
  const engine = await forThisTest(startEngine({ now: () => now }));
  const after = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  await engine.ask('setup.save', setUp);
  expect(await isOpen(engine)).toEqual({ open: false });
  await engine.ask('coordinator.choosePin', { pin });
  after(200);
  expect(await isOpen(engine)).toEqual({ open: true });
  expect(await look(engine)).toMatchObject({ rows: [] });
  after(299);
  expect(await isOpen(engine)).toEqual({ open: true });
  after(2);
  expect(await isOpen(engine)).toEqual({ open: false });
  expect(await look(engine)).toBe('locked');
});
