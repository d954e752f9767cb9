import { describe, expect, it } from 'vitest';
import { aReferral, setUp, startEngine } from '../support/engine.ts';
import { started } from '../support/for-this-test.ts';

const pin = '246813';
type Engine = Awaited<ReturnType<typeof startEngine>>;

const read = async ({ ask }: Engine): Promise<unknown> => {
  const answer = await ask('setup.read', {});
  return answer.ok ? answer.value : answer.reason;
};

describe('a set-up step by step', () => {
  it('keeps each part, also when the engine starts anew between them, and is whole with the last', async () => {
    const first = await started();
    expect(await read(first)).toEqual({ begun: {}, pinSet: false, keySet: false });
    await first.ask('setup.save', { municipalities: ['1489'] });
    expect(await first.ask('referrals.record', aReferral())).toMatchObject({ reason: 'not-set-up' });
    first.close();
    const second = await started(first);
    expect(await read(second)).toEqual({ begun: { municipalities: ['1489'] }, pinSet: false, keySet: false });
    await second.ask('setup.save', { agency: 'health' });
    expect(await read(second)).toEqual({
      setup: { agency: 'health', municipalities: ['1489'] },
      pinSet: false,
      keySet: false,
    });
    expect((await second.ask('referrals.record', aReferral())).ok).toBe(true);
  });

  it('can be changed in part by whoever stands there, until somebody has chosen a PIN', async () => {
    const engine = await started();
    await engine.ask('setup.save', setUp);
    expect((await engine.ask('setup.save', { agency: 'other' })).ok).toBe(true);
    await engine.ask('coordinator.choosePin', { pin });
    expect((await engine.ask('setup.save', { municipalities: ['1441'] })).ok).toBe(true);
    await engine.ask('coordinator.lock', {});
    expect(await engine.ask('setup.save', { agency: 'police' })).toEqual({ ok: false, reason: 'locked' });
    expect(await read(engine)).toEqual({
      setup: { agency: 'other', municipalities: ['1441'] },
      pinSet: true,
      keySet: false,
    });
  });

  it.each([
    [{}, 'malformed'],
    [{ municipalities: [] }, 'malformed'],
    [{ agency: 'army' }, 'malformed'],
    [{ municipalities: ['1489', '9999'] }, 'unknown-municipality'],
  ])('keeps nothing of %j', async (part, reason) => {
    const engine = await started();
    expect(await engine.ask('setup.save', part)).toEqual({ ok: false, reason });
    expect(await read(engine)).toEqual({ begun: {}, pinSet: false, keySet: false });
  });
});
