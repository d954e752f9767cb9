import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import type { Overview } from '../../domain/overview/overview.ts';
import type { ReportOrder } from '../../domain/overview/report.ts';
import { failed, ok } from '../../domain/result.ts';
import type { Context } from '../../electron/cli/context.ts';
import { reasonText } from '../../electron/cli/words.ts';
import { temporaryFolder } from '../support/pack.ts';
import { store } from '../../electron/store/store.ts';
import { join } from 'node:path';
import { setUp, startEngine } from '../support/engine.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { overviewYear } from '../support/overview-year.ts';
import { aTally } from '../support/tables.ts';
import { run, words } from './cli/terminal.ts';

const pin = '246810';
let engine: Awaited<ReturnType<typeof startEngine>>;

beforeEach(async () => {
  engine = await startEngine();
  await engine.ask('setup.save', { ...setUp, municipalities: ['1489', '1441'] });
  await engine.ask('coordinator.choosePin', { pin });
});
afterEach(() => {
  engine.close();
  expect(engine.crashes).toEqual([]);
});

function counted(rows: readonly TallyRow[]): void {
  const opened = store(join(engine.folder, 'tally.db'), engine.key);
  if (!opened.ok) throw new Error(opened.reason);
  for (const { kiosk, cell, count } of rows) opened.value.tally.add(kiosk, cell, count);
  opened.value.close();
}

/** What a paper's bytes come to. */
const file = 'ab'.repeat(32);
const late = aTally({ month: '2025-03', municipality: '1489' }, 40, 'c');

function ledgerRows(): string[] {
  const opened = store(join(engine.folder, 'tally.db'), engine.key);
  if (!opened.ok) throw new Error(opened.reason);
  const rows = opened.value.ledger.all().map((row) => JSON.stringify(row));
  opened.value.close();
  return rows;
}

async function read(year?: string): Promise<Overview> {
  const answer = await engine.ask('overview.read', year === undefined ? {} : { year });
  if (!answer.ok) throw new Error(answer.reason);
  return contract['overview.read'].answer.parse(answer.value);
}

const aYear = (): void => {
  counted([...overviewYear('2024'), ...overviewYear('2025', 3)]);
};

describe('the overview', () => {
  it('is the newest closed year by the scheme, and looking publishes nothing', async () => {
    aYear();
    const overview = await read();
    expect(overview.year).toBe('2025');
    expect(overview.missing).toEqual([]);
    expect(overview.tables.map(({ id, year }) => `${year} ${id}`)).toEqual([
      '2024 county-month',
      '2024 municipality-quarter',
      '2024 municipality-service',
      '2024 county-language',
      '2025 county-month',
      '2025 municipality-quarter',
      '2025 municipality-service',
      '2025 county-service',
      '2025 county-language',
      '2025 county-audience',
      '2025 county-age',
      '2025 county-priority',
    ]);
    expect(JSON.stringify(overview)).not.toMatch(/[[,][1-4][\],]/);
    expect(ledgerRows()).toEqual([]);
    expect(await read()).toEqual(overview);
  });

  it('is published as it was seen: its rows are in the ledger, and it reads the same after', async () => {
    aYear();
    const seen = await read('2025');
    expect(await engine.ask('overview.enter', { seen, file })).toEqual({ ok: true, value: {} });
    const once = ledgerRows();
    expect(once.length).toBeGreaterThan(100);
    expect(await read('2025')).toEqual(seen);
    expect(await engine.ask('overview.enter', { seen, file })).toEqual({ ok: true, value: {} });
    expect(ledgerRows()).toEqual(once);
    const choice = { from: '2025-01', to: '2025-12', by: ['municipality', 'quarter'] };
    expect(await engine.ask('tables.show', choice)).toMatchObject({ ok: true });
  });

  it('is not published when it is no longer what was seen', async () => {
    aYear();
    const seen = await read('2025');
    counted([late]);
    expect(await engine.ask('overview.enter', { seen, file })).toMatchObject({ reason: 'store-busy' });
    expect(ledgerRows()).toEqual([]);
  });

  it('is read anew as soon as anything has been counted, here or elsewhere, and not before', async () => {
    aYear();
    const seen = await read('2025');
    expect(await read('2025')).toEqual(seen);
    counted([late]);
    const later = await read('2025');
    expect(later).not.toEqual(seen);
    expect(await read('2024')).not.toEqual(later);
    const elsewhere = { from: '2025-02', to: '2025-02', by: ['municipality', 'month'] };
    expect(await engine.ask('tables.show', elsewhere)).toBeDefined();
    expect(await read('2025')).toEqual(later);
  });

  it('of one year is held against two years that were published together', async () => {
    aYear();
    counted(overviewYear('2023', 2));
    const out = join(temporaryFolder(), 'two.csv');
    const writing = { from: '2023-01', to: '2024-12', by: ['county', 'two-years'], format: 'csv', out };
    expect(await engine.ask('tables.write', writing)).toEqual({ ok: true, value: {} });
    expect((await read('2025')).missing).toEqual([]);
  });

  it('reads as it was published when counts came later', async () => {
    aYear();
    const seen = await read('2025');
    await engine.ask('overview.enter', { seen, file });
    counted([late]);
    expect(await read('2025')).toEqual(seen);
  });

  it('is refused while locked, for a year that is not over, and when there is nothing to show', async () => {
    expect(await engine.ask('overview.read', {})).toMatchObject({ reason: 'everything-hidden' });
    expect(await engine.ask('overview.read', { year: '2026' })).toMatchObject({
      reason: 'period-not-closed',
    });
    await engine.ask('coordinator.lock', {});
    expect(await engine.ask('overview.read', {})).toMatchObject({ reason: 'locked' });
    const seen = { year: '2025', tables: [], missing: [] };
    expect(await engine.ask('overview.enter', { seen, file })).toMatchObject({ reason: 'locked' });
  });
});

describe('overview on the command line', () => {
  it('shows the tables as text, dots for what is protected', async () => {
    aYear();
    const said = await run(engine, ['overview', '--year', '2025'], [pin]);
    expect(said.code).toBe(0);
    expect(said.notes).toContain(words.table.internal);
    expect(said.text).toContain(`${words.overview.tables['municipality-quarter']} 2025\n\t2025Q1\t2025Q2`);
    expect(said.text).toMatch(/^Alingsås\t\.\.\t180\t180\t\.\.\t720$/m);
    expect(said.text).toMatch(/^Lerum\t\.\.\t144\t144\t\.\.\t434$/m);
    expect(said.text).toContain(words.table.legend);
    expect(ledgerRows()).toEqual([]);
  });

  it('says in words what is wrong with the year, before or after the PIN', async () => {
    expect(await run(engine, ['overview', '--year', '25'])).toMatchObject({ code: 2, asked: [] });
    expect(await run(engine, ['overview', '--year', '2026'], [pin])).toMatchObject({
      code: 1,
      text: words.reasons['period-not-closed'],
    });
    expect(await run(engine, ['overview'], ['000000'])).toMatchObject({
      code: 1,
      text: words.reasons['wrong-pin'],
    });
  });
});

describe('the report on the command line', () => {
  const paper = new TextEncoder().encode('%PDF-');
  const drawn: ReportOrder[] = [];
  const report: Context['report'] = (order) => {
    drawn.push(order);
    return Promise.resolve(ok(paper));
  };
  let folder: string;
  let out: string;
  beforeEach(() => {
    aYear();
    drawn.length = 0;
    folder = temporaryFolder();
    out = join(folder, 'report.pdf');
  });
  const saving = (changed: Partial<Pick<Context, 'ask' | 'report'>> = {}) =>
    run({ ask: engine.ask, report, ...changed }, ['overview', '--year', '2025', '--out', out], [pin]);

  it('draws what was seen, enters it, and saves it whole', async () => {
    expect(await saving()).toMatchObject({ code: 0, text: words.command.reported });
    expect(fs.readdirSync(folder)).toEqual(['report.pdf']);
    expect(fs.readFileSync(out)).toEqual(Buffer.from(paper));
    expect(drawn).toEqual([
      expect.objectContaining({
        ...{ title: 'Hänvisningar 2025', language: 'sv', extractedOn: '2026-11-21' },
        overview: await read('2025'),
      }),
    ]);
    expect(ledgerRows().length).toBeGreaterThan(100);
    const verified = await run(engine, ['ledger', 'verify', out], [pin]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.text).toContain('publicering 1');
  });

  it.each<[string, () => Partial<Pick<Context, 'ask' | 'report'>>, string]>([
    ['the paper fails', () => ({ report: () => Promise.resolve(failed('paper-failed')) }), 'pdf-failed'],
    [
      'counts come in between',
      () => ({
        report: (order) => {
          counted([late]);
          return report(order);
        },
      }),
      'store-busy',
    ],
    [
      'the lock falls meanwhile',
      () => ({
        report: async (order) => {
          await engine.ask('coordinator.lock', {});
          return report(order);
        },
      }),
      'locked',
    ],
    [
      'the folder is taken away meanwhile',
      () => ({
        report: (order) => {
          fs.rmSync(folder, { recursive: true });
          return report(order);
        },
      }),
      'folder-missing',
    ],
  ])('saves and publishes nothing when %s', async (_what, change, reason) => {
    fs.writeFileSync(out, 'what was there before');
    const said = await saving(change());
    expect(said).toMatchObject({ code: 1, text: reasonText(words, reason) });
    if (reason !== 'folder-missing') {
      expect(fs.readdirSync(folder)).toEqual(['report.pdf']);
      expect(fs.readFileSync(out, 'utf8')).toBe('what was there before');
    }
    expect(ledgerRows()).toEqual([]);
  });

  it('leaves nothing half-written when the folder goes after it was entered', async () => {
    const said = await saving({
      ask: async (name, input) => {
        const answer = await engine.ask(name, input);
        if (name === 'overview.enter') fs.rmSync(folder, { recursive: true });
        return answer;
      },
    });
    expect(said).toMatchObject({ code: 1, text: words.reasons['folder-missing'] });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('says where no file can be before anybody is asked for a PIN', async () => {
    const asked = (place: string) => run(engine, ['overview', '--out', place], [pin]);
    expect(await asked(folder)).toMatchObject({ code: 2, text: words.reasons['out-is-folder'], asked: [] });
    expect(await asked(join(folder, 'gone', 'report.pdf'))).toMatchObject({
      ...{ code: 1, text: words.reasons['folder-missing'] },
      asked: [],
    });
  });
});
