import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paperHeader } from '../../domain/paper-list.ts';
import { aReferral, setUp, startEngine } from '../support/engine.ts';

const services = ['social-services', 'womens-shelter', 'health-care', 'police', 'helpline', 'child-support'];
const municipalities = ['1489', '1466', '1442', '1441'];
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);

/** A year uneven enough to take a while: seconds, not moments. */
const list = [
  paperHeader,
  ...months.flatMap((month, m) =>
    municipalities.flatMap((place, p) =>
      services.map(
        (service, s) =>
          `${month};${place};police;referral;${service};exposed;close-relationship;none;25-64;ar;no;;;${1 + ((m * 7 + p * 5 + s * 3) % 11)}`,
      ),
    ),
  ),
].join('\n');
const choice = { from: '2025-01', to: '2025-12', by: ['municipality', 'quarter', 'service'] };

let engine: Awaited<ReturnType<typeof startEngine>>;
beforeEach(async () => {
  engine = await startEngine();
  await engine.ask('setup.save', setUp);
  await engine.ask('coordinator.choosePin', { pin: '246810' });
  expect(await engine.ask('records.take', { text: list, again: false })).toMatchObject({ ok: true });
});
afterEach(() => {
  engine.close();
  expect(engine.crashes).toEqual([]);
});

const underWay = () =>
  vi.waitFor(
    async () => {
      const answer = await engine.ask('tables.progress', {});
      expect(answer).toMatchObject({ ok: true, value: { underWay: true } });
      return answer;
    },
    { timeout: 20_000, interval: 5 },
  );

it(
  'a count is taken while a table is proven safe, and the proof says how far it is',
  { timeout: 60_000 },
  async () => {
    let isDone = false;
    const table = engine.ask('tables.show', choice).finally(() => {
      isDone = true;
    });
    await underWay();
    expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ ok: true });
    expect(isDone).toBe(false);
    expect(await table).toMatchObject({ ok: true });
    expect(await engine.ask('tables.progress', {})).toMatchObject({ value: { underWay: false } });
  },
);

it('a proof that is stopped publishes nothing and can be asked for again', { timeout: 60_000 }, async () => {
  const table = engine.ask('tables.show', choice);
  await underWay();
  await engine.ask('tables.stop', {});
  expect(await table).toMatchObject({ ok: false, reason: 'table-stopped' });
  expect(await engine.ask('tables.show', { ...choice, by: ['municipality', 'year'] })).toMatchObject({
    ok: true,
  });
});

it('a table is not answered when the lock has fallen while it was proven', { timeout: 60_000 }, async () => {
  const table = engine.ask('tables.show', choice);
  await underWay();
  await engine.ask('coordinator.lock', {});
  expect(await table).toMatchObject({ ok: false, reason: 'locked' });
});
