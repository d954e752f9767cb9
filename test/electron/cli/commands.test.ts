import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paperHeader } from '../../../domain/paper-list.ts';
import { failed, ok } from '../../../domain/result.ts';
import { setUp, startEngine } from '../../support/engine.ts';
import { builtPack, packAt, temporaryFolder } from '../../support/pack.ts';
import { given, nobody, run, words } from './terminal.ts';

const pin = '246813';
const { reasons, command } = words;
let engine: Awaited<ReturnType<typeof startEngine>>;
let folder: string;

beforeEach(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  await engine.ask('setup.save', setUp);
});
afterEach(() => {
  engine.close();
  expect(engine.crashes).toEqual([]);
});

const row = (month: string, count = 9, municipality = '1489'): string =>
  `${month};${municipality};police;referral;police;exposed;honour;none;25-64;ar;no;;;${count}`;
const handout = (leaflet: string): string =>
  `2026-11;1489;police;handout;;exposed;honour;none;not-known;ar;not-known;${leaflet};a4;1`;
function listFile(content: string | Uint8Array): string {
  const file = path.join(folder, 'list.csv');
  fs.writeFileSync(file, content);
  return file;
}
const list = (...rows: readonly string[]): string => listFile([paperHeader, ...rows].join('\n'));
const table = (...more: readonly string[]): string[] => [
  ...['export', '--from', '2025-01', '--to', '2025-12', '--out', path.join(folder, 'table.csv')],
  ...more,
];
const byYear = ['--by', 'municipality,year'];

describe('the first PIN', () => {
  it('is typed twice, and opens from then on', async () => {
    const first = await run(engine, ['record', '--file', list(row('2026-03'))], [pin, pin]);
    expect(first).toMatchObject({ code: 0, asked: [command.pinChoose, command.pinAgain] });
    expect(first.notes).toEqual([command.lateMonths, command.pinChosen]);
    await engine.ask('coordinator.lock', {});
    const next = await run(engine, ['record', '--file', list(row('2026-04'))], [pin]);
    expect(next).toMatchObject({ code: 0, asked: [command.pinQuestion], notes: [command.lateMonths] });
  });

  it('is not chosen when the two differ, when it is too short, or when the person turns back', async () => {
    const late = ['record', '--file', list(row('2026-03'))];
    expect(await run(engine, late, [pin, '246811'])).toMatchObject({ code: 1, text: reasons['pins-differ'] });
    expect(await run(engine, late, ['12'])).toMatchObject({ code: 1, text: reasons['pin-malformed'] });
    expect(await run(engine, late, [pin])).toMatchObject({ code: 130, text: reasons.interrupted });
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
  });

  it('that comes from the surroundings is told to be chosen now', async () => {
    const late = await run(engine, ['record', '--file', list(row('2026-03'))], given(pin));
    expect(late).toMatchObject({ code: 0, asked: [] });
    expect(late.notes).toContain(command.pinChosen);
    await engine.ask('coordinator.lock', {});
    const wrong = await run(engine, ['record', '--file', list(row('2026-04'))], given('999999'));
    expect(wrong).toMatchObject({ code: 1, text: reasons['wrong-pin'], notes: [] });
  });
});

describe('a list from a file', () => {
  it('of the month that is asks nobody', async () => {
    const said = await run(engine, ['record', '--file', list(row('2026-11'))], nobody);
    expect(said).toMatchObject({ code: 0, text: 'Inlästa rader: 1. Räknade: 9. Inga personuppgifter.' });
  });

  it('shows twenty faults and how many more there are, and none of what stood there', async () => {
    const said = await run(engine, ['record', '--file', list(...Array<string>(31).fill(row('Anna', 1)))]);
    expect(said.code).toBe(1);
    expect(said.text.split('\n')).toHaveLength(22);
    expect(said.text).toContain('rad 21, month: okänd eller saknad kod\noch 11 till');
    expect(said.text).not.toContain('Anna');
  });

  it('with another header is shown the right one', async () => {
    const said = await run(engine, ['record', '--file', listFile('month;name\n2026-11;SECRET')]);
    expect(said).toMatchObject({ code: 1 });
    expect(said.text.split('\n').at(-1)).toBe(`Så ska första raden se ut: ${paperHeader}`);
    expect(said.text).not.toContain('SECRET');
  });

  it('names rows of other municipalities, and twenty at most', async () => {
    const other = Array<string>(23).fill(row('2026-11', 1, '0580'));
    const said = await run(engine, ['record', '--file', list(row('2026-11'), ...other)]);
    expect(said).toMatchObject({ code: 0 });
    expect(said.notes.join()).toMatch(/på rad 3, 4, 5.*22, och 3 till\. De är räknade/);
  });

  it('counts the same list again only with --again', async () => {
    const taking = ['record', '--file', list(row('2026-11'))];
    await run(engine, taking);
    expect(await run(engine, taking)).toMatchObject({ code: 1, text: reasons['list-taken-before'] });
    expect(await run(engine, [...taking, '--again'])).toMatchObject({ code: 0 });
  });

  it('takes no other flags, and --again takes a list', async () => {
    const both = ['record', '--file', list(row('2026-11')), '--age', 'SECRET', '--service', 'police'];
    const said = await run(engine, both);
    expect(said).toMatchObject({ code: 2, text: expect.stringContaining('--age --service') });
    const alone = ['record', '--again', '--service', 'police', '--municipality', '1489'];
    expect(await run(engine, alone)).toMatchObject({ code: 2, text: expect.stringContaining('--again') });
  });

  const sparse = (bytes: number): string => {
    const file = listFile(paperHeader);
    fs.truncateSync(file, bytes);
    return file;
  };
  it.each([
    ['missing', () => path.join(folder, 'none.csv'), reasons['list-missing']],
    ['a folder', () => folder, reasons['list-not-a-file']],
    ['endless', () => '/dev/zero', reasons['list-not-a-file']],
    ['200 MB', () => sparse(200 * 1024 * 1024), reasons['list-too-large']],
    ['binary', () => listFile(new Uint8Array([0x89, 0x50, 0xff, 0])), reasons['list-not-utf8']],
    ['UTF-16', () => listFile(Buffer.from(`\uFEFF${paperHeader}`, 'utf16le')), reasons['list-not-utf8']],
    ['UTF-16 without mark', () => listFile(Buffer.from(paperHeader, 'utf16le')), reasons['list-not-utf8']],
    ['Latin-1', () => listFile(Buffer.from(`${paperHeader}å`, 'latin1')), reasons['list-not-utf8']],
    ['named too long', () => `/${'x'.repeat(5000)}`, reasons['list-unreadable']],
  ])('that is %s is said to be so', async (_what, file, text) => {
    expect(await run(engine, ['record', '--file', file()])).toMatchObject({ code: 1, text });
  });
});

describe('export', () => {
  it.each([
    [['--by', 'quarter'], reasons['by-needs-both']],
    [['--by', 'municipality'], reasons['by-needs-both']],
    [['--by', 'county,year,service,age,language'], reasons['by-too-many']],
    [['--by', 'county,SECRET'], reasons['by-unknown']],
    [[...byYear, '--region', 'SECRET'], reasons['code-wrong']],
    [[...byYear, '--period', 'week'], reasons['code-wrong']],
    [[...byYear, '--kind', 'SECRET'], reasons['code-wrong']],
  ])('%j is a misuse, said before anybody is asked for a PIN', async (more, text) => {
    const said = await run(engine, table(...more), []);
    expect(said).toMatchObject({ code: 2, asked: [], text: expect.stringContaining(text) });
    expect(said.text).not.toContain('SECRET');
  });

  it('says what is missing, all of it', async () => {
    expect(await run(engine, ['export', '--to', '2025-12'])).toMatchObject({
      code: 2,
      text: 'Detta saknas: --from --by --out. Se --help.',
    });
  });

  it('of a month that is not over is refused without repeating it', async () => {
    const line = ['export', '--from', '2026-01', '--to', '2026-12', '--out', path.join(folder, 'table.csv')];
    const said = await run(engine, [...line, ...byYear], given(pin));
    expect(said).toMatchObject({ code: 1, text: reasons['period-not-closed'], notes: [] });
    expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
  });

  it('before set-up, or of no whole period, neither asks for a PIN nor chooses one', async () => {
    const month = ['export', '--from', '2025-01', '--to', '2025-02', '--out', path.join(folder, 'table.csv')];
    const short = await run(engine, [...month, ...byYear], given(pin));
    expect(short).toMatchObject({ code: 2, text: reasons['no-whole-period'] });
    const fresh = await startEngine();
    const early = await run(fresh, table(...byYear), given(pin));
    expect(early).toMatchObject({ code: 1, text: reasons['setup-first'] });
    for (const { ask } of [engine, fresh])
      expect(await ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
    fresh.close();
  });

  it('takes levels apart from --by, and spaces between codes', async () => {
    const split = table('--by', 'region, period', '--region', 'county', '--period', 'year');
    const said = await run(engine, split, given(pin));
    expect(said.text).toBe(reasons['nothing-counted']);
  });

  const nowhere: [string, () => string, keyof typeof reasons][] = [
    ['a folder', () => folder, 'out-is-folder'],
    ['a folder to be', () => path.join(folder, 'new/'), 'out-is-folder'],
    ['a device', () => '/dev/null', 'out-not-a-file'],
    ['below no folder', () => path.join(folder, 'none/t.csv'), 'folder-missing'],
    ['below a file', () => path.join(listFile('x'), 't.csv'), 'folder-missing'],
    ['where no file can be', () => '/proc/x.csv', 'out-not-writable'],
    ['a name too long', () => path.join(folder, 'x'.repeat(300)), 'out-not-writable'],
  ];
  it.each(nowhere)('to %s is refused before the PIN, and publishes nothing', async (_what, out, reason) => {
    const line = ['export', '--from', '2025-01', '--to', '2025-12', ...byYear, '--out', out()];
    const said = await run(engine, line, []);
    expect(said).toMatchObject({ text: reasons[reason], asked: [] });
    expect(said.code).toBe(['out-is-folder', 'out-not-a-file'].includes(reason) ? 2 : 1);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('never speaks of counting when it is the export that was lost', async () => {
    const stopping = {
      ask: (name: string, input: unknown) =>
        name === 'tables.write' ? Promise.resolve(failed('engine-stopped')) : engine.ask(name, input),
    };
    const said = await run(stopping, table(...byYear), given(pin));
    expect(said).toMatchObject({ code: 1, text: reasons['export-interrupted'] });
  });
});

it('a second set-up with a municipality that does not exist chooses no PIN', async () => {
  const again = ['setup', '--agency', 'police', '--municipalities', '9999'];
  expect(await run(engine, again, given(pin))).toMatchObject({ code: 2, notes: [] });
  expect(await engine.ask('setup.read', {})).toMatchObject({ value: { pinSet: false } });
});

describe('one count from flags', () => {
  it('is counted, and refused with the flag that is wrong', async () => {
    const one = ['record', '--service', 'police', '--municipality', '1489'];
    expect(await run(engine, one)).toMatchObject({
      code: 0,
      text: words.count.referralCounted,
      notes: [],
    });
    const far = await run(engine, ['record', '--service', 'police', '--municipality', '0580']);
    expect(far).toMatchObject({ code: 0, notes: [command.outside] });
    const fi = await run(engine, [...one, '--language', 'fi']);
    expect(fi).toMatchObject({ code: 2, text: expect.stringContaining('--language') });
    expect(await run(engine, ['record', '--municipality', '1489'])).toMatchObject({
      code: 2,
      text: command.recordWhat,
    });
  });

  it('of a leaflet that the pack does not have is refused with the flag, and in a list with row and field', async () => {
    const given = ['record', '--form', 'a4', '--municipality', '1489', '--leaflet'];
    expect(await run(engine, [...given, 'grooming'])).toMatchObject({
      code: 2,
      text: expect.stringContaining('--leaflet'),
    });
    expect(await run(engine, [...given, 'exposed'])).toMatchObject({ code: 0 });
    const listed = await run(engine, ['record', '--file', list(handout('exposed'), handout('grooming'))]);
    expect(listed).toMatchObject({ code: 1 });
    expect(listed.text).toContain(`rad 3, leaflet: ${command.listProblems['unknown-code']}`);
    const whole = packAt(builtPack());
    if (!whole.ok) throw new Error(whole.reason);
    const outlines = whole.value.outlines.filter(({ id }) => id !== 'grooming');
    const desk = { ask: engine.ask, pack: ok({ ...whole.value, outlines }) };
    const { text } = await run(desk, ['list', 'codes']);
    expect(text).toMatch(/^leaflet\texposed\t/m);
    expect(text).not.toMatch(/^leaflet\tgrooming\t/m);
  });

  it('before set-up says which command to run', async () => {
    const fresh = await startEngine();
    const one = ['record', '--service', 'police', '--municipality', '1489'];
    expect(await run(fresh, one)).toMatchObject({ code: 1, text: reasons['setup-first'] });
    fresh.close();
  });
});

it('has a text for every fault of a list', async () => {
  const faulty = [
    row('2019-12'),
    row('2027-01'),
    row('2026-11', 0),
    row('2026-11', 1, '9999'),
    row('x'),
    row('2026-11').replace(';ar;', ';fi;'),
    row('2026-11').replace(';police;exposed', ';;exposed'),
    row('2026-11').replace(';;;', ';exposed;;'),
    handout('grooming'),
    'x',
  ];
  const said = await run(engine, ['record', '--file', list(...faulty)]);
  const texts = said.text.split('\n').slice(1);
  expect(texts).toHaveLength(faulty.length);
  const known: readonly string[] = Object.values(command.listProblems);
  for (const text of texts) expect(known).toContain(text.replace(/^rad \d+, [a-z]+: /, ''));
});
