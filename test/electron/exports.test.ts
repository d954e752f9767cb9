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

it('nothing is written when the person turns back', async () => {
  const asked: string[] = [];
  const { save } = saving((name) => {
    asked.push(name);
    return Promise.resolve(ok({}));
  });
  expect(await save()).toEqual({ ok: true, value: { saved: false } });
  expect(asked).toEqual(['tables.show']);
});
