import { describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import { atDesk } from '../support/at-desk.ts';
import { forThisTest } from '../support/for-this-test.ts';
import { aReferral, setUp, startEngine } from '../support/engine.ts';
import { type Engine, looked, pin, published, referrals, take, tampered } from '../support/publishing.ts';
import { given, run, words } from './cli/terminal.ts';

async function read({ ask }: Engine) {
  const answer = await ask('log.read', {});
  if (!answer.ok) throw new Error(answer.reason);
  return contract['log.read'].answer.parse(answer.value);
}

const told = async (engine: Engine): Promise<string[]> =>
  (await read(engine)).entries.map(({ moment, event, what, times }) =>
    [moment, event, what, times].join(' ').replace(/ {2,}/g, ' '),
  );

const faults = async (engine: Engine): Promise<string[]> =>
  (await read(engine)).faults.map(({ fault, sequence }) => `${fault} ${sequence ?? ''}`.trim());

const note = ({ ask }: Engine, what: string) => ask('log.note', { event: 'started', what });

/** Five entries, sealed. */
async function withFive(): Promise<Engine> {
  const engine = await forThisTest(startEngine());
  await engine.ask('coordinator.choosePin', { pin });
  for (const version of ['1', '2', '3', '4']) await note(engine, version);
  return engine;
}

describe('the log', () => {
  it('tells what was done, by day, and what lies close to a visit by month alone', async () => {
    const engine = await atDesk();
    await published(engine);
    await take(engine, [referrals('2026-10', 2)]);
    expect(await told(engine)).toEqual([
      '2026-11-21 settings-changed setup 1',
      '2026-11-21 pin-chosen 1',
      '2026-11 imported 1',
      expect.stringMatching(/^2026-11-21 published csv referral 2025-01–2025-12 .* 1$/),
      expect.stringMatching(/^2026-11-21 exported csv referral 2025-01–2025-12 .* 1$/),
      '2026-11 imported 1',
    ]);
    expect(await faults(engine)).toEqual([]);
  });

  it('counts what happens again, and never says what was typed', async () => {
    const engine = await withFive();
    for (const wrong of ['111111', '222222', '333333'])
      await engine.ask('coordinator.unlock', { pin: wrong });
    expect((await told(engine)).at(-1)).toBe('2026-11-21 pin-failed 3');
    expect(await faults(engine)).toEqual([]);
    expect(JSON.stringify(await read(engine))).not.toMatch(/111111|222222|333333/);
  });

  it('holds nothing of what a visitor looked at or was counted for', async () => {
    const engine = await forThisTest(startEngine());
    await engine.ask('setup.save', setUp);
    await engine.ask('coordinator.choosePin', { pin });
    const before = await read(engine);
    await engine.ask('referrals.record', aReferral({ language: 'ti', municipality: '1442' }));
    await engine.ask('counts.reset', {});
    expect(await read(engine)).toEqual(before);
  });

  it('is for the coordinator alone', async () => {
    const engine = await withFive();
    await engine.ask('coordinator.lock', {});
    expect(await engine.ask('log.read', {})).toEqual({ ok: false, reason: 'locked' });
  });

  it.each([
    ["update log set moment = '2026-11-20' where sequence = 2", ['entry-changed 2']],
    ["update log set what = 'x' where sequence = 5", ['entry-changed 5']],
    ['update log set times = 2 where sequence = 1', ['entry-changed 1']],
    ['delete from log where sequence = 3', ['entry-missing 3']],
    ['delete from log where sequence = 1', ['entry-missing 1']],
    ['delete from log where sequence > 3', ['tail-cut 4']],
    ['delete from log', ['tail-cut 1']],
    ["delete from setting where name = 'log-head'", ['head-changed']],
  ])('shows it when somebody did: %s', async (statement, expected) => {
    const engine = await withFive();
    expect(await faults(engine)).toEqual([]);
    tampered(engine, statement);
    expect(await faults(engine)).toEqual(expected);
    await note(engine, '5');
    expect((await told(engine)).at(-1)).toBe('2026-11-21 started 5 1');
    expect(await faults(engine), 'what follows does not hide it').not.toEqual([]);
  });

  it('keeps 24 months, and what is left is still sealed', async () => {
    let now = new Date(2024, 9, 31);
    const engine = await forThisTest(startEngine({ now: () => now }));
    await engine.ask('coordinator.choosePin', { pin });
    now = new Date(2024, 10, 1);
    await note(engine, '1');
    now = new Date(2026, 9, 31);
    await note(engine, '2');
    expect(looked(engine, ({ log }) => log.all())).toHaveLength(3);
    now = new Date(2026, 10, 21);
    await note(engine, '3');
    await engine.ask('coordinator.unlock', { pin });
    expect(await told(engine)).toEqual([
      '2024-11-01 started 1 1',
      '2026-10-31 started 2 1',
      '2026-11-21 started 3 1',
    ]);
    expect(await faults(engine)).toEqual([]);
    tampered(engine, 'delete from log where sequence = 2');
    expect(await faults(engine)).toEqual(['entry-missing 2']);
  });
});

describe('the command', () => {
  it('lists an entry a line, and says with exit code 1 that somebody changed it', async () => {
    const engine = await withFive();
    const whole = await run(engine, ['log'], given(pin));
    expect(whole).toMatchObject({ code: 0, notes: [] });
    expect(whole.text.split('\n')).toHaveLength(5);
    expect(whole.text.split('\n')[1]).toBe(`2\t2026-11-21\t${words.log.events.started}\tinnehåll 1\t1`);
    tampered(engine, 'delete from log where sequence = 3');
    const changed = await run(engine, ['log'], given(pin));
    expect(changed).toMatchObject({ code: 1, isAnswer: true });
    expect(changed.notes).toEqual([words.log.notSound, 'rad 3 saknas']);
  });

  it('asks for the PIN', async () => {
    const engine = await withFive();
    expect(await run(engine, ['log'], given('999999'))).toMatchObject({
      code: 1,
      text: words.reasons['wrong-pin'],
    });
  });
});
