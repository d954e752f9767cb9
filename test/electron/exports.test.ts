import { expect, it } from 'vitest';
import { failed, ok } from '../../domain/result.ts';
import { dispatcher } from '../../electron/dispatch.ts';
import { exportHandlers } from '../../electron/handlers/exports.ts';

const choice = { from: '2025-01', to: '2025-12', by: ['municipality', 'year'], format: 'csv' };

function saving(engine: Parameters<typeof exportHandlers>[0]['engine'], file?: string) {
  const crashed: string[] = [];
  const handlers = exportHandlers({ engine, chooseFile: () => Promise.resolve(file) });
  const ask = dispatcher(handlers, (_event, name) => crashed.push(name));
  return { save: () => ask('tables.export', choice), crashed };
}

it.each(['tables.show', 'tables.write'])(
  'an engine that stops during %s is told as a lost export, not as a lost count',
  async (losing) => {
    const { save, crashed } = saving(
      (name) => Promise.resolve(name === losing ? failed('engine-stopped') : ok({})),
      'table.csv',
    );
    expect(await save()).toMatchObject({ ok: false, reason: 'export-interrupted' });
    expect(crashed).toEqual([]);
  },
);

it.each([
  ['sv', 'hanvisningar-2025-01-2025-12.csv'],
  ['en', 'referrals-2025-01-2025-12.csv'],
])('a file in %s has a name in that language and is written in it', async (language, name) => {
  const asked: unknown[] = [];
  const suggested: string[] = [];
  const handlers = exportHandlers({
    engine: (_, input) => {
      asked.push(input);
      return Promise.resolve(ok({}));
    },
    chooseFile: (file) => {
      suggested.push(file);
      return Promise.resolve('table.csv');
    },
  });
  const ask = dispatcher(handlers, () => undefined);
  expect(await ask('tables.export', { ...choice, language })).toMatchObject({ ok: true });
  expect(suggested).toEqual([name]);
  expect(asked.at(-1)).toMatchObject({ language, out: 'table.csv' });
});

it('nothing is written when the person turns back', async () => {
  const asked: string[] = [];
  const { save } = saving((name) => {
    asked.push(name);
    return Promise.resolve(ok({}));
  });
  expect(await save()).toEqual({ ok: true, value: { saved: false } });
  expect(asked).toEqual(['tables.show']);
});
