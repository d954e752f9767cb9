import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../domain/contract.ts';
import { readCsv } from '../support/report-cells.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { builtPack, packAt, resigned, temporaryFolder } from '../support/pack.ts';
import { type Engine, pin, published, referrals, take } from '../support/publishing.ts';
import { anAbsence } from '../support/tables.ts';
import { run, words } from './cli/terminal.ts';

let engine: Engine;
const byService = { by: ['municipality', 'year', 'service'] };
const absent = [anAbsence({ municipality: '1466' })];
const programme = 'perpetrator-programme';

beforeEach(async () => {
  engine = await startEngine({ absent });
  await engine.ask('setup.save', setUp);
  await engine.ask('coordinator.choosePin', { pin });
  const months = ['2025-01', '2025-04', '2025-08', '2025-11'];
  await take(
    engine,
    setUp.municipalities.flatMap((municipality) => months.map((month) => referrals(month, 9, municipality))),
  );
});

/** What the file says of the programme in Herrljunga: its mark, and what the mark means. */
function saidOf(csv: string, municipality = '1466'): string[] {
  const rows = readCsv(csv.slice(1), ';');
  const row = rows.find((fields) => fields[0] === municipality && fields[4] === programme);
  return row?.slice(6, 8) ?? [];
}

describe('what the directory says that a municipality does not have', () => {
  it('has a mark of its own in the file, and the file says what it means', async () => {
    const csv = await published(engine, byService);
    expect(saidOf(csv)).toEqual(['.', words.report.structural]);
    expect(saidOf(csv, '1489')).toEqual(['..', words.report.protected]);
    expect(csv).toContain(words.report.marks.slice(-60, -1));
  });

  it('is found by the auditor to hide nobody', async () => {
    const file = path.join(temporaryFolder(), 'table.csv');
    fs.writeFileSync(file, await published(engine, byService));
    expect(await run(engine, ['audit', file])).toMatchObject({ code: 0 });
  });

  it('stands in what the screen is given', async () => {
    const choice = { from: '2025-01', to: '2025-12', ...byService };
    const answer = await engine.ask('tables.show', choice);
    const cells = answer.ok ? contract['tables.show'].answer.parse(answer.value).cells : [];
    expect(cells.filter((cell) => cell === '.')).toHaveLength(1);
  });

  it('gives way to a single count, which is protected as any other', async () => {
    await take(engine, [referrals('2025-08', 1, '1466').replace('social-services', programme)]);
    expect(saidOf(await published(engine, byService))).toEqual(['..', words.report.protected]);
  });
});

describe('the list in a truly signed pack', () => {
  const listing = (...entries: readonly object[]): string => {
    const folder = builtPack();
    const list = `"absent":${JSON.stringify(entries)}`;
    resigned(folder, { 'directory.json': (text) => text.replace(/"absent":\[[^\]]*\]/, list) });
    return folder;
  };

  it('is read whole', () => {
    expect(packAt(listing(...absent))).toMatchObject({ ok: true, value: { absent } });
  });

  it.each<[string, readonly object[], string]>([
    ['a service twice', [anAbsence(), anAbsence({ since: '2026-05' })], '1'],
    ['a service nobody knows', [{ ...anAbsence(), service: 'nothing-known' }], '0/service'],
    ['support that is not listed', [{ ...anAbsence(), service: 'other' }], '0/service'],
    ['an unknown municipality', [anAbsence({ municipality: '9999' })], '0/municipality'],
    ['no source', [anAbsence({ source: ' ' })], '0/source'],
    ['no day', [{ ...anAbsence(), assured_date: '2026-02-30' }], '0/assured_date'],
  ])('is refused with %s, and the file and place are named', (_what, entries, place) => {
    expect(packAt(listing(...entries))).toMatchObject({
      reason: 'content-damaged',
      place: `directory.json absent/${place}`,
    });
  });
});
