import * as fs from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { nextMonth } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import { newRecoveryKey } from '../../electron/coordinator/pin.ts';
import { aReferral, setUp } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import { type Engine, looked, pin, published, referrals, take, year } from '../support/publishing.ts';
import { atDesk } from '../support/at-desk.ts';
import { started } from '../support/for-this-test.ts';

const places = setUp.municipalities;
const givenUp = { ok: false, reason: 'rights-given-up', place: '2026-12' };
let today = new Date(2026, 10, 21);

afterEach(() => {
  today = new Date(2026, 10, 21);
});

/** The next start, with this text in the machine's policy. */
async function restarted({ folder, key, close }: Engine, forgetPin = 'a date'): Promise<Engine> {
  close();
  return started({ folder, key, forgetPin, now: () => today });
}

const sumOf = (engine: Engine): number =>
  looked(engine, ({ tally }) => tally.all().reduce((sum, { count }) => sum + count, 0));

describe('an order to forget the PIN', () => {
  it('takes PIN, tries and key away, once, and keeps every count', async () => {
    const before = await atDesk();
    const counted = sumOf(before);
    await before.ask('coordinator.makeRecoveryKey', {});
    await before.ask('coordinator.keepRecoveryKey', {});
    for (let time = 0; time < 5; time += 1) await before.ask('coordinator.unlock', { pin: '000000' });
    const after = await restarted(before);
    expect(await after.ask('setup.read', {})).toMatchObject({ value: { pinSet: false, keySet: false } });
    expect(await after.ask('coordinator.unlock', { pin })).toMatchObject({ reason: 'no-pin' });
    expect(await after.ask('coordinator.recover', { key: newRecoveryKey(), pin })).toMatchObject({
      reason: 'no-recovery-key',
    });
    expect(await after.ask('coordinator.choosePin', { pin: '999999' })).toEqual(ok({}));
    expect(await after.ask('referrals.record', aReferral())).toEqual(ok({}));
    expect(sumOf(after)).toBe(counted + 1);
    const again = await restarted(after);
    expect(await again.ask('coordinator.unlock', { pin: '999999' })).toEqual(ok({}));
    const { events, faults } = looked(again, ({ log }) => ({
      events: log.all().map(({ event }) => event),
      faults: log.faults(),
    }));
    expect(events.filter((event) => event === 'pin-forgotten')).toHaveLength(1);
    expect(faults).toEqual([]);
    const anew = await restarted(again, 'another date');
    expect(await anew.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
    const old = await restarted(anew);
    expect(await old.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
    await old.ask('coordinator.choosePin', { pin });
    expect(await (await restarted(old)).ask('coordinator.unlock', { pin })).toEqual(ok({}));
  });

  it('gives nothing up where no PIN was chosen', async () => {
    const fresh = await started();
    await fresh.ask('setup.save', setUp);
    const after = await restarted(fresh);
    await after.ask('coordinator.choosePin', { pin });
    expect(await after.ask('ledger.state', {})).toEqual(ok({ lateCountsWait: false }));
  });

  it('never gives back what an earlier one took, though the clock went backwards', async () => {
    const before = await atDesk();
    const first = await restarted(before);
    await first.ask('coordinator.choosePin', { pin });
    today = new Date(2026, 4, 2);
    const second = await restarted(first, 'another date');
    await second.ask('coordinator.choosePin', { pin });
    expect(await second.ask('ledger.state', {})).toMatchObject({ value: { rightsFrom: '2026-12' } });
  });

  it('leaves the ledger as it was, and sound', async () => {
    const before = await atDesk();
    await published(before);
    const listed = await before.ask('ledger.list', {});
    const after = await restarted(before);
    await after.ask('coordinator.choosePin', { pin });
    expect(await after.ask('ledger.list', {})).toEqual(listed);
    expect(await after.ask('ledger.verify', { files: [] })).toMatchObject({ value: { faults: [] } });
  });

  it('leaves no way to a count from before, published or not', async () => {
    const before = await atDesk();
    await published(before, { from: '2025-01', to: '2025-06' });
    await take(before, [referrals('2025-02', 40)]);
    const after = await restarted(before);
    await after.ask('coordinator.choosePin', { pin });
    const out = `${temporaryFolder()}/table.csv`;
    const { format, ...choice } = year;
    const month = { month: '2025-02', municipality: '1489', kind: 'referral' };
    const { press, ...draft } = aReferral();
    const counted = { ...draft, kind: 'referral' };
    const correction = { month: '2026-11', counted, change: -1, reason: 'entered-twice' };
    const asked: [string, unknown][] = [
      ['tables.show', choice],
      ['tables.show', { ...choice, by: ['county', 'year'], pair: ['2025', '2024'], from: '2024-01' }],
      ['tables.check', year],
      ['tables.write', { ...year, out }],
      ['overview.read', {}],
      ['overview.read', { year: '2025' }],
      ['overview.enter', { seen: { year: '2025', tables: [], missing: [] }, file: 'a'.repeat(64) }],
      ['ledger.revise', { year: '2025', format, out, language: 'sv' }],
      ['internal.counts', month],
      ['counts.correct', { ...correction, agreed: true, press }],
    ];
    for (const [name, input] of asked)
      expect([name, await after.ask(name, input)]).toEqual([name, expect.objectContaining({ ok: false })]);
    for (const [name, input] of asked.filter(
      ([name]) => !name.startsWith('internal.counts') && name !== 'counts.correct',
    ))
      expect([name, await after.ask(name, input)]).toEqual([name, givenUp]);
    expect(await after.ask('internal.counts', month)).toMatchObject({ reason: 'rights-given-up' });
    expect(await after.ask('counts.correct', { ...correction, agreed: true, press })).toMatchObject({
      reason: 'rights-given-up',
    });
    expect(fs.existsSync(out)).toBe(false);
  });

  it('lets later months be published as soon as they are over', async () => {
    const after = await restarted(await atDesk());
    await after.ask('coordinator.choosePin', { pin });
    today = new Date(2027, 3, 2);
    await after.ask('coordinator.unlock', { pin });
    await take(
      after,
      ['2027-01', '2027-02', '2027-03'].map((month) => referrals(month, 31)),
    );
    const later = await published(after, { from: '2027-01', to: '2027-03', by: ['county', 'quarter'] });
    expect(later).toContain('93');
    expect(await published(after, { from: '2026-11', to: '2027-03' })).toBe('rights-given-up');
    expect(await after.ask('overview.read', { year: '2026' })).toEqual(givenUp);
  });
});

const month = fc.integer({ min: 0, max: 25 }).map((steps) => monthAfter('2025-01', steps));
const monthAfter = (from: string, steps: number): string =>
  steps === 0 ? from : monthAfter(nextMonth(from), steps - 1);
const place = fc.constantFrom(...places);
const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 8 });
const span = fc.record({
  from: month,
  to: month,
  by: fc.constantFrom(['municipality', 'month'], ['county', 'quarter'], ['county', 'year', 'service']),
  kind: fc.constantFrom('referral', 'handout'),
});

/** What each request of the engine is asked; all others are asked with nothing. */
const inputs = fc.record({
  span,
  year: fc.constantFrom('2024', '2025', '2026'),
  inside: fc.record({ month, municipality: place, kind: fc.constantFrom('referral', 'handout') }),
  change: fc.integer({ min: -60, max: -1 }),
});
type Inputs = typeof inputs extends fc.Arbitrary<infer Given> ? Given : never;

function questionsOf({ span: choice, year: of, inside, change }: Inputs): [string, unknown][] {
  const { press, ...draft } = aReferral({ municipality: inside.municipality });
  const correction = { counted: { ...draft, kind: 'referral' }, change, reason: 'entered-twice' };
  const given: Readonly<Record<string, unknown>> = {
    'tables.show': choice,
    'tables.check': { ...choice, format: 'csv' },
    'overview.read': { year: of },
    'internal.counts': inside,
    'counts.correct': { ...correction, month: inside.month, agreed: true, press },
    'ledger.verify': { files: [] },
    'records.take': { text: 'nothing', again: false },
  };
  const engineNames = Object.entries(contract).flatMap(([name, { room }]) =>
    room === 'engine' ? [name] : [],
  );
  const names = [...engineNames, ...Object.keys(commandContract)];
  const left = new Set(['engine.open', 'engine.close', 'coordinator.lock', 'coordinator.makeRecoveryKey']);
  return names.filter((name) => !left.has(name)).map((name) => [name, given[name] ?? {}]);
}

async function forgetful(early: readonly number[], late: readonly number[]): Promise<Engine> {
  today = new Date(2026, 10, 21);
  const before = await started();
  await before.ask('setup.save', setUp);
  await before.ask('coordinator.choosePin', { pin });
  const rows = (from: string, all: readonly number[]): string[] =>
    all.map((count, at) => referrals(monthAfter(from, Math.floor(at / 4) * 5), count, places[at % 4]));
  await take(before, rows('2025-03', early));
  const after = await restarted(before);
  await after.ask('coordinator.choosePin', { pin });
  today = new Date(2027, 5, 2);
  await after.ask('coordinator.unlock', { pin });
  await take(after, rows('2026-12', late));
  return after;
}

const asking = fc.array(inputs, { minLength: 12, maxLength: 12 });

test.prop([fc.tuple(counts, counts), counts, asking], { numRuns: 6 })(
  'after it, no answer of any request depends on how much was counted before',
  async ([one, other], late, asked) => {
    const kiosks = [await forgetful(one, late), await forgetful(other, late)];
    for (const [name, input] of asked.flatMap(questionsOf)) {
      const [first, second] = await Promise.all(kiosks.map(({ ask }) => ask(name, input)));
      expect([name, input, first]).toEqual([name, input, second]);
    }
    for (const { ask } of kiosks) {
      const known = await ask('tables.show', { from: '2026-12', to: '2027-05', by: ['county', 'half-year'] });
      expect(known).not.toMatchObject({ reason: 'rights-given-up' });
    }
  },
  60_000,
);
