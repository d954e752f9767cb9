import { afterEach, describe, expect, it } from 'vitest';
import { practicePin } from '../../domain/practice.ts';
import { failed, ok } from '../../domain/result.ts';
import { newRecoveryKey } from '../../electron/coordinator/pin.ts';
import { refusingWeakPins } from '../../electron/pin-door.ts';
import { startEngine } from '../support/engine.ts';
import { given, run, words } from './cli/terminal.ts';

let engine: Awaited<ReturnType<typeof startEngine>> | undefined;
afterEach(() => {
  engine?.close();
});

describe('a PIN that is tried first', () => {
  it.each(['000000', '123456', '987654', practicePin])('%s is chosen nowhere', async (weak) => {
    engine = await startEngine();
    const ask = refusingWeakPins(engine.ask);
    expect(await ask('coordinator.choosePin', { pin: weak })).toEqual(failed('weak-pin'));
    expect(await ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
    expect(await ask('coordinator.choosePin', { pin: '417203' })).toEqual(ok({}));
    const change = { pin: '417203', next: weak };
    expect(await ask('coordinator.changePin', change)).toEqual(failed('weak-pin'));
    const recovering = { key: newRecoveryKey(), pin: weak };
    expect(await ask('coordinator.recover', recovering)).toEqual(failed('weak-pin'));
    expect(await ask('coordinator.unlock', { pin: '417203' })).toEqual(ok({}));
  });

  it('is chosen by no command, typed or from the surroundings', async () => {
    engine = await startEngine();
    const locked = ['ledger', 'list'];
    const refused = { code: 1, text: words.reasons['weak-pin'] };
    expect(await run(engine, locked, ['123456', '123456'])).toMatchObject(refused);
    expect(await run(engine, locked, given('654321'))).toMatchObject(refused);
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
  });

  it('opens on where it was chosen before', async () => {
    engine = await startEngine();
    await engine.ask('coordinator.choosePin', { pin: '123456' });
    const ask = refusingWeakPins(engine.ask);
    expect(await ask('coordinator.unlock', { pin: '123456' })).toEqual(ok({}));
    const change = { pin: '123456', next: '417203' };
    expect(await ask('coordinator.changePin', change)).toEqual(ok({}));
  });
});
