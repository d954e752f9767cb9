import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandContract } from '../../domain/command-contract.ts';
import { aReferral } from '../support/engine.ts';
import { atDesk } from '../support/at-desk.ts';
import { temporaryFolder } from '../support/pack.ts';
import {
  type Engine,
  looked,
  pin,
  published,
  referrals,
  take,
  tampered,
  year,
} from '../support/publishing.ts';
import { run, words } from './cli/terminal.ts';

async function verified({ ask }: Engine, files: readonly string[] = []) {
  const answer = await ask('ledger.verify', { files });
  if (!answer.ok) throw new Error(answer.reason);
  return commandContract['ledger.verify'].answer.parse(answer.value);
}

const faults = async (engine: Engine): Promise<string[]> =>
  (await verified(engine)).faults.map(({ fault, sequence }) => `${fault} ${sequence ?? ''}`.trim());

/** Two publications that add rows, and one that says again what was said. */
async function publishedThrice(): Promise<Engine> {
  const engine = await atDesk();
  for (const choice of [{ to: '2025-06' }, {}, {}]) await published(engine, choice);
  return engine;
}

describe('what was published', () => {
  it('has an entry each: day, format, what, how many rows, and the bytes that left', async () => {
    const engine = await publishedThrice();
    const entries = looked(engine, ({ publications }) => publications.all());
    expect(entries.map(({ sequence, day, format }) => [sequence, day, format])).toEqual([
      [1, '2026-11-21', 'csv'],
      [2, '2026-11-21', 'csv'],
      [3, '2026-11-21', 'csv'],
    ]);
    expect(entries.map(({ what }) => what)).toEqual(
      ['06', '12', '12'].map(
        (last) =>
          `referral 2025-01–2025-${last} municipality,police-area,county,country,quarter,half-year,year,two-years 1441,1442,1466,1489`,
      ),
    );
    expect(entries[0]?.added).toBeGreaterThan(0);
    expect(entries[2]?.added).toBe(0);
    expect(entries[2]?.file).toBe(entries[1]?.file);
    expect(await faults(engine)).toEqual([]);
  });

  it('is entered though its file found no room, so that nothing ever leaves without an entry', async () => {
    const engine = await atDesk();
    const out = path.join(temporaryFolder(), 'none', 'table.csv');
    expect(await engine.ask('tables.write', { ...year, out })).toMatchObject({ reason: 'folder-missing' });
    expect(looked(engine, ({ publications }) => publications.all())).toHaveLength(1);
    expect(await faults(engine)).toEqual([]);
  });

  it('is for the coordinator alone', async () => {
    const engine = await publishedThrice();
    await engine.ask('coordinator.lock', {});
    for (const [name, input] of [
      ['ledger.state', {}],
      ['ledger.list', {}],
      ['ledger.verify', { files: [] }],
    ] as const)
      expect(await engine.ask(name, input)).toMatchObject({ reason: 'locked' });
  });
});

type Tampering = readonly [statement: string, seen: string];

describe('a ledger that was tampered with', () => {
  const ofRow = '(select query from ledger where publication = 2 limit 1)';
  const tamperings: readonly Tampering[] = [
    ...['day', 'format', 'what', 'file', 'rows', 'snapshot', 'hash'].map((column): Tampering => [
      `update publication set ${column} = 'x' where sequence = 2`,
      'entry-changed 2',
    ]),
    ['update publication set rule = 9 where sequence = 2', 'entry-changed 2'],
    ['update publication set added = added + 1 where sequence = 2', 'entry-changed 2'],
    ['update publication set sequence = 9 where sequence = 3', 'entry-missing 3'],
    ['update publication set sequence = -9 where sequence = 3', 'tail-cut 3'],
    ['delete from publication where sequence = 1', 'entry-missing 1'],
    ['delete from publication where sequence = 2', 'entry-missing 2'],
    ['delete from publication where sequence = 3', 'tail-cut 3'],
    ['delete from publication', 'tail-cut 1'],
    ["delete from setting where name = 'ledger-head'", 'head-changed'],
    ["update setting set value = 'x' where name = 'ledger-head'", 'head-changed'],
    [`update setting set value = '{"sequence":2,"hash":"x"}' where name = 'ledger-head'`, 'head-changed'],
    [`update ledger set row = replace(row, '"state":"hidden"', '"state":"structural"')`, 'rows-changed 2'],
    [`update ledger set row = 'x' where query = ${ofRow}`, 'rows-changed 2'],
    [`update ledger set query = 'x' where query = ${ofRow}`, 'rows-changed 2'],
    [`update ledger set publication = 1 where query = ${ofRow}`, 'rows-missing 2'],
    [`delete from ledger where query = ${ofRow}`, 'rows-missing 2'],
    [`insert into ledger values ('x', 'x', 2)`, 'rows-added 2'],
    [`insert into ledger values ('x', 'x', 0)`, 'rows-added 0'],
    [`insert into ledger values ('x', 'x', 7)`, 'rows-added 7'],
    ["delete from frozen_place where month = '2025-03'", 'snapshot-changed'],
    ["insert into frozen_place values ('handout', '2025-03', '1489')", 'snapshot-changed'],
    ["delete from frozen where month = '2025-03'", 'snapshot-changed'],
    ...[
      ...['kiosk', 'month', 'municipality', 'agency', 'kind', 'service', 'audience', 'violence', 'priority'],
      ...['age', 'language', 'already', 'leaflet', 'form'],
    ].map((column): Tampering => [
      `update frozen set ${column} = 'x' where month = '2025-01' and municipality = '1489'`,
      'snapshot-changed',
    ]),
    ['update frozen set count = count + 1', 'snapshot-changed'],
    ['update frozen set revision = revision + 1', 'snapshot-changed'],
  ];

  it.each(tamperings)(
    'is seen, nothing is published on it, and counting goes on: %s',
    async (statement, seen) => {
      const engine = await publishedThrice();
      tampered(engine, statement);
      expect(await faults(engine)).toContain(seen);
      expect(await published(engine)).toBe('ledger-unsound');
      expect(await published(engine, { from: '2024-01', to: '2024-12' })).toBe('ledger-unsound');
      expect(await engine.ask('overview.read', { year: '2025' })).toMatchObject({ reason: 'ledger-unsound' });
      expect(await engine.ask('referrals.record', aReferral())).toMatchObject({ ok: true });
      await take(engine, [referrals('2025-02', 3)]);
      const listed = await run(engine, ['ledger', 'list'], [pin]);
      expect(listed.notes).toContain(words.reasons['ledger-unsound']);
    },
  );

  it('is sound again when what was changed is put back', async () => {
    const engine = await publishedThrice();
    const first = await published(engine);
    tampered(engine, "update publication set day = '2026-11-20' where sequence = 2");
    expect(await published(engine)).toBe('ledger-unsound');
    tampered(engine, "update publication set day = '2026-11-21' where sequence = 2");
    expect(await published(engine)).toBe(first);
  });
});

it('a store from before entries were kept gets one for all that it had published', async () => {
  const engine = await atDesk();
  const first = await published(engine);
  tampered(
    engine,
    `drop table publication; drop table frozen; drop table frozen_place; drop index tally_place; drop table log; delete from setting where name in ('ledger-head', 'log-head');
    alter table ledger drop column publication; pragma user_version = 3`,
  );
  const entries = looked(engine, ({ publications }) => publications.all());
  expect(entries).toMatchObject([{ sequence: 1, day: '', format: 'earlier', what: '', file: '' }]);
  expect(entries[0]?.added).toBeGreaterThan(10);
  expect(await faults(engine)).toEqual([]);
  await take(engine, [referrals('2025-02', 3)]);
  expect(await published(engine)).toBe(first);
});

describe('the command', () => {
  it('lists what left, one publication a line', async () => {
    const engine = await publishedThrice();
    const { code, text, notes } = await run(engine, ['ledger', 'list'], [pin]);
    expect(code).toBe(0);
    expect(notes).toEqual([]);
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(lines.map(([sequence, day, format]) => [sequence, day, format])).toEqual([
      ['1', '2026-11-21', 'csv'],
      ['2', '2026-11-21', 'csv'],
      ['3', '2026-11-21', 'csv'],
    ]);
    expect(lines[2]?.slice(4)).toEqual(['0', expect.stringMatching(/^[0-9a-f]{12}$/)]);
  });

  it('says of each file which publication it is', async () => {
    const engine = await atDesk();
    const folder = temporaryFolder();
    const [first, second, strange] = ['a.csv', 'b.csv', 'c.csv'].map((name) => path.join(folder, name));
    if (first === undefined || second === undefined || strange === undefined) throw new Error('no names');
    await engine.ask('tables.write', { ...year, to: '2025-06', out: first });
    await engine.ask('tables.write', { ...year, out: second });
    await engine.ask('tables.write', { ...year, out: second });
    const ours = await run(engine, ['ledger', 'verify', second, first], [pin]);
    expect(ours.code).toBe(0);
    expect(ours.text.split('\n').slice(1)).toEqual(['Fil 1: publicering 2, 3', 'Fil 2: publicering 1']);
    fs.writeFileSync(strange, `${fs.readFileSync(first, 'utf8')} `);
    const other = await run(engine, ['ledger', 'verify', first, strange], [pin]);
    expect(other.code).toBe(1);
    expect(other.text).toContain('Fil 2: inte en av våra');
    const gone = await run(engine, ['ledger', 'verify', path.join(folder, 'd.csv')]);
    expect(gone).toMatchObject({ code: 1, text: words.reasons['file-unreadable'], asked: [] });
    expect(await run(engine, ['ledger', 'verify', folder])).toMatchObject({ code: 1, asked: [] });
  });

  it('says in words what does not fit, what is safe and what to do', async () => {
    const engine = await publishedThrice();
    tampered(engine, 'delete from publication where sequence = 3');
    const said = await run(engine, ['ledger', 'verify'], [pin]);
    expect(said.code).toBe(1);
    expect(said.text.split('\n')[1]).toContain('slutet saknas, från publicering 3');
    expect(said.text).toContain(words.ledger.toDo);
  });

  it.each([[['ledger']], [['ledger', 'mend']], [['ledger', 'list', 'a.csv']]])(
    '%j is a misuse',
    async (line) => {
      const engine = await atDesk();
      expect(await run(engine, line)).toMatchObject({ code: 2, text: words.command.ledgerWhat, asked: [] });
    },
  );
});
