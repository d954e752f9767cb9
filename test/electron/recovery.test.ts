import * as path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../domain/contract.ts';
import { groupsOf } from '../../domain/recovery-key.ts';
import { ok } from '../../domain/result.ts';
import { newRecoveryKey } from '../../electron/coordinator/pin.ts';
import { store } from '../../electron/store/store.ts';
import { marksIn, piecesOf } from '../support/marks.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { started } from '../support/for-this-test.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;
const begin = new Date(2026, 10, 21).getTime();
let passed = 0;

const begun = (given?: Parameters<typeof startEngine>[0]): Promise<Engine> =>
  started({ now: () => new Date(begin + passed), ...given });

afterEach(() => {
  passed = 0;
});

async function withPin(pin = '123456'): Promise<Engine> {
  const engine = await begun();
  await engine.ask('setup.save', setUp);
  await engine.ask('coordinator.choosePin', { pin });
  return engine;
}

async function shownKey(engine: Engine): Promise<string> {
  const made = await engine.ask('coordinator.makeRecoveryKey', {});
  if (!made.ok) throw new Error(made.reason);
  return contract['coordinator.makeRecoveryKey'].answer.parse(made.value).key;
}

async function madeKey(engine: Engine): Promise<string> {
  const key = await shownKey(engine);
  expect(await keep(engine)).toEqual(ok({}));
  return key;
}

const keep = (engine: Engine) => engine.ask('coordinator.keepRecoveryKey', {});

/** What the store says when nobody else has it open. */
function kept<Value>({ folder, key, close }: Engine, name: string, schema: z.ZodType<Value>) {
  close();
  const opened = store(path.join(folder, 'tally.db'), key);
  if (!opened.ok) throw new Error(opened.reason);
  const value = opened.value.settings.get(name, schema);
  const events = opened.value.log.all().map(({ event }) => event);
  const faults = opened.value.log.faults();
  opened.value.close();
  return { value, events, faults };
}

describe('a recovery key', () => {
  it('is made behind the open lock alone', async () => {
    const engine = await begun();
    expect(await engine.ask('coordinator.makeRecoveryKey', {})).toMatchObject({ reason: 'locked' });
    await engine.ask('coordinator.choosePin', { pin: '123456' });
    await engine.ask('coordinator.lock', {});
    expect(await engine.ask('coordinator.makeRecoveryKey', {})).toMatchObject({ reason: 'locked' });
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: true, keySet: false } });
    await engine.ask('coordinator.unlock', { pin: '123456' });
    const keys = [await madeKey(engine), await madeKey(engine)];
    expect(new Set(keys).size).toBe(2);
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: true, keySet: true } });
  });

  it('that nobody said is on paper holds nothing, and the one before it opens on', async () => {
    const engine = await withPin();
    expect(await keep(engine)).toMatchObject({ reason: 'locked' });
    await shownKey(engine);
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { keySet: false } });
    const old = await madeKey(engine);
    const left = await shownKey(engine);
    const pin = '654321';
    expect(await engine.ask('coordinator.recover', { key: left, pin })).toMatchObject({
      reason: 'wrong-key',
    });
    expect(await engine.ask('coordinator.recover', { key: old, pin })).toEqual(ok({}));
    expect(
      kept(engine, 'pin', z.string()).events.filter((event) => event === 'recovery-key-made'),
    ).toHaveLength(1);
  });

  it('that is shown is gone when the lock has fallen, by hand or by time, though it is opened again', async () => {
    const engine = await withPin();
    const falls = [
      () => engine.ask('coordinator.lock', {}),
      () => Promise.resolve((passed += 5 * 60 * 1000)),
    ];
    for (const fall of falls) {
      await shownKey(engine);
      await fall();
      expect(await keep(engine)).toMatchObject({ reason: 'locked' });
      await engine.ask('coordinator.unlock', { pin: '123456' });
      expect(await keep(engine)).toMatchObject({ reason: 'locked' });
      expect(await engine.ask('setup.read', {})).toMatchObject({ value: { keySet: false } });
    }
  });

  it('that is shown leaves nothing behind a restart', async () => {
    const engine = await withPin();
    await shownKey(engine);
    engine.close();
    const again = await begun({ folder: engine.folder, key: engine.key });
    await again.ask('coordinator.unlock', { pin: '123456' });
    expect(await keep(again)).toMatchObject({ reason: 'locked' });
    expect(await again.ask('setup.read', {})).toMatchObject({ value: { keySet: false } });
  });

  it('is kept as its argon2id digest and nowhere as it is', async () => {
    const engine = await withPin();
    const key = await madeKey(engine);
    const { value = '', events, faults } = kept(engine, 'recovery-key', z.string());
    expect(value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(value).not.toContain(key);
    expect(events).toContain('recovery-key-made');
    expect(faults).toEqual([]);
    expect(marksIn(piecesOf(engine.folder), [key, groupsOf(key).join(' ')])).toEqual([]);
  });

  it('sets a new PIN, opens the lock and ends itself', async () => {
    const engine = await withPin();
    const key = await madeKey(engine);
    await engine.ask('coordinator.lock', {});
    const typed = { key: groupsOf(key).join(' ').toLowerCase(), pin: '654321' };
    expect(await engine.ask('coordinator.recover', typed)).toEqual(ok({}));
    expect(await engine.ask('coordinator.state', {})).toEqual(ok({ open: true }));
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: true, keySet: false } });
    expect(await engine.ask('coordinator.recover', typed)).toMatchObject({ reason: 'no-recovery-key' });
    expect(await engine.ask('coordinator.unlock', { pin: '123456' })).toMatchObject({ reason: 'wrong-pin' });
    expect(await engine.ask('coordinator.unlock', { pin: '654321' })).toEqual(ok({}));
    expect(kept(engine, 'pin', z.string()).events).toContain('pin-recovered');
  });

  it('opens once, also when it arrives twice at the same time', async () => {
    const engine = await withPin();
    const key = await madeKey(engine);
    const answers = await Promise.all(
      ['111111', '222222'].map((pin) => engine.ask('coordinator.recover', { key, pin })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it('no longer opens when a new one is made', async () => {
    const engine = await withPin();
    const old = await madeKey(engine);
    const newest = await madeKey(engine);
    expect(await engine.ask('coordinator.recover', { key: old, pin: '654321' })).toMatchObject({
      reason: 'wrong-key',
    });
    expect(await engine.ask('coordinator.recover', { key: newest, pin: '654321' })).toEqual(ok({}));
  });

  it('that was mistyped is no try, a wrong one is: five are free, then the key waits, also after a restart', async () => {
    const engine = await withPin();
    const key = await madeKey(engine);
    const mistyped = { key: key.slice(0, -1), pin: '654321' };
    for (let time = 0; time < 9; time += 1)
      expect(await engine.ask('coordinator.recover', mistyped)).toMatchObject({ reason: 'key-mistyped' });
    for (let time = 0; time < 5; time += 1)
      expect(await engine.ask('coordinator.recover', { key: newRecoveryKey(), pin: '654321' })).toMatchObject(
        { reason: 'wrong-key' },
      );
    const right = { key, pin: '654321' };
    expect(await engine.ask('coordinator.recover', right)).toMatchObject({ reason: 'pin-delayed' });
    expect(await engine.ask('coordinator.unlock', { pin: '123456' })).toEqual(ok({}));
    engine.close();
    const again = await begun({ folder: engine.folder, key: engine.key });
    expect(await again.ask('coordinator.recover', right)).toMatchObject({ reason: 'pin-delayed' });
    passed += 30_000;
    expect(await again.ask('coordinator.recover', right)).toEqual(ok({}));
    for (const tries of ['pin-tries', 'recovery-key-tries'])
      expect(kept(again, tries, z.unknown()).value).toEqual({ wrong: 0, untilMs: 0 });
  });

  it('opens however many wrong PINs somebody has tried, and until when they wait is told', async () => {
    const engine = await withPin();
    const key = await madeKey(engine);
    for (let time = 0; time < 5; time += 1) await engine.ask('coordinator.unlock', { pin: '000000' });
    const delayed = await engine.ask('coordinator.unlock', { pin: '123456' });
    expect(delayed).toEqual({ ok: false, reason: 'pin-delayed', place: '00:01' });
    expect(await engine.ask('coordinator.recover', { key, pin: '654321' })).toEqual(ok({}));
    expect(await engine.ask('coordinator.unlock', { pin: '654321' })).toEqual(ok({}));
  });

  it('is told not to be there where none was made', async () => {
    const engine = await withPin();
    expect(await engine.ask('coordinator.recover', { key: newRecoveryKey(), pin: '654321' })).toMatchObject({
      reason: 'no-recovery-key',
    });
  });
});

describe('a PIN that is changed by whoever knows it', () => {
  const change = (engine: Engine, pin: string, next: string) =>
    engine.ask('coordinator.changePin', { pin, next });

  it('needs the open lock and the PIN, and then only the new one opens; the key still does', async () => {
    const engine = await withPin('123456');
    const key = await madeKey(engine);
    expect(await change(engine, '111111', '222222')).toEqual({ ok: false, reason: 'wrong-pin' });
    await engine.ask('coordinator.lock', {});
    expect(await change(engine, '123456', '222222')).toEqual({ ok: false, reason: 'locked' });
    await engine.ask('coordinator.unlock', { pin: '123456' });
    expect(await change(engine, '123456', '222222')).toEqual({ ok: true, value: {} });
    await engine.ask('coordinator.lock', {});
    expect(await engine.ask('coordinator.unlock', { pin: '123456' })).toMatchObject({ reason: 'wrong-pin' });
    expect(await engine.ask('coordinator.unlock', { pin: '222222' })).toMatchObject({ ok: true });
    expect(await engine.ask('coordinator.recover', { key, pin: '333333' })).toMatchObject({ ok: true });
    expect(kept(engine, 'pin', z.string()).events).toContain('pin-changed');
  });

  it('guesses behind an open lock wait as long as guesses before a closed one', async () => {
    const engine = await withPin('123456');
    for (let guess = 0; guess < 5; guess += 1)
      expect(await change(engine, `99999${guess}`, '222222')).toMatchObject({ reason: 'wrong-pin' });
    expect(await change(engine, '123456', '222222')).toMatchObject({ reason: 'pin-delayed' });
  });

  it('two changes at once are one', async () => {
    const engine = await withPin('123456');
    const both = await Promise.all([change(engine, '123456', '222222'), change(engine, '123456', '333333')]);
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
  });
});
