import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { usualSettings } from '../../domain/settings.ts';
import { supportHandlers } from '../../electron/handlers/support.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { builtPack, packAt, temporaryFolder } from '../support/pack.ts';
import { given, run, words } from './cli/terminal.ts';

const pin = '246810';
type Ask = (name: string, input: unknown) => Promise<Result<unknown>>;

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** The requests of support, with an engine behind them. */
function supportOf(engine: Ask) {
  const file = path.join(temporaryFolder(), 'support.txt');
  const routes = supportHandlers({
    pack: packAt(builtPack()),
    engine,
    settings: { shown: () => ({ settings: usualSettings, decided: [], damaged: [] }) },
    spooler: { printers: () => Promise.resolve(ok([{ name: 'P1', isDefault: true, state: 'idle' }])) },
    machine: (content) => ({
      ...{ app: '1', content, electron: '2', system: 'Linux', screens: [], freeBytes: undefined },
    }),
    chooseFile: () => Promise.resolve(file),
  });
  const known = new Map(Object.entries(routes));
  const ask: Ask = (name, input) => known.get(name)?.(input) ?? engine(name, input);
  const read = async (): Promise<string> => {
    const answer = await ask('support.read', { language: 'sv' });
    return answer.ok ? contract['support.read'].answer.parse(answer.value).text : answer.reason;
  };
  return { ask, read, file };
}

async function withPin() {
  const engine = await startEngine();
  closings.push(engine.close);
  await engine.ask('setup.save', setUp);
  await engine.ask('coordinator.choosePin', { pin });
  return engine;
}

describe('what is sent to support', () => {
  it('is saved exactly as it was read, though the log has grown meanwhile', async () => {
    const { ask } = await withPin();
    const support = supportOf(ask);
    const text = await support.read();
    await ask('log.note', { event: 'started', what: '9' });
    expect(await support.ask('support.save', {})).toEqual(ok({ saved: true }));
    expect(fs.readFileSync(support.file, 'utf8')).toBe(text);
    expect(text).not.toContain('P1');
    expect(await support.read()).toContain('innehåll 9');
  });

  it('is for the coordinator alone, and nothing is saved that was not read', async () => {
    const { ask } = await withPin();
    const support = supportOf(ask);
    expect(await support.ask('support.save', {})).toEqual(failed('locked'));
    const text = await support.read();
    await ask('coordinator.lock', {});
    expect(await support.read()).toBe('locked');
    expect(await support.ask('support.save', {})).toEqual(failed('locked'));
    expect(text).toContain('Logg');
    expect(fs.existsSync(support.file)).toBe(false);
  });

  it.each(['store-unreadable', 'folder-not-writable'] as const)(
    'needs no PIN where the store is %s',
    async (reason) => {
      const text = await supportOf(() => Promise.resolve(ok({ reason }))).read();
      expect(text).toContain(words.reasons[reason]);
      expect(text).not.toContain('Logg');
    },
  );

  it('says that the engine is gone', async () => {
    const text = await supportOf(() => Promise.resolve(failed('engine-stopped'))).read();
    expect(text).toContain(words.reasons['engine-stopped']);
  });

  it('is written by the command, which asks for the PIN', async () => {
    const engine = await withPin();
    await engine.ask('coordinator.lock', {});
    const support = supportOf(engine.ask);
    expect(await run(support, ['support'], given('999999'))).toMatchObject({ code: 1 });
    const said = await run(support, ['support'], given(pin));
    expect(said).toMatchObject({ code: 0, notes: [] });
    expect(`${said.text}\n`).toBe(await support.read());
  });
});
