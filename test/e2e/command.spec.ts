import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { paperHeader } from '../../domain/paper-list.ts';
import { ensureBuild } from '../../electron/launch/build.ts';
import { readPdf } from '../electron/print/reading-pdf.ts';
import { pin, root, vagvisaren } from '../support/command-line.ts';
import { temporaryFolder } from '../support/pack.ts';

test.beforeAll(() => ensureBuild());

const row = (month: string, municipality: string, count: number): string =>
  `${month};${municipality};police;referral;social-services;exposed;close-relationship;none;25-64;ar;no;;;${count}`;

function paperList(folder: string): string {
  const file = path.join(folder, 'list.csv');
  const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);
  const rows = months.flatMap((month, place) => [
    row(month, '1489', 9),
    row(month, '1441', 7),
    ...(place === 3 ? [row(month, '1466', 2)] : []),
  ]);
  fs.writeFileSync(file, `${[paperHeader, ...rows].join('\r\n')}\r\n`);
  return file;
}

test('sets up, takes a paper list, and exports a protected table that reads back', async () => {
  const folder = temporaryFolder();
  const data = ['--data', path.join(folder, 'data')];
  expect(
    await vagvisaren(['setup', '--agency', 'police', '--municipalities', '1489,1466,1442,1441', ...data]),
  ).toEqual({
    code: 0,
    out: 'Verksamhet och kommuner är sparade.\n',
    err: '',
  });
  const taking = ['record', '--file', paperList(folder), ...data];
  const locked = await vagvisaren(taking);
  expect(locked).toMatchObject({ code: 1, out: '' });
  expect(locked.err).toContain('Listan har månader som är slut');
  expect(locked.err).toContain('PIN-kod behövs');
  const taken = await vagvisaren(taking, { VAGVISAREN_PIN: pin });
  expect(taken).toMatchObject({
    code: 0,
    out: 'Inlästa rader: 25. Räknade: 194. Inga personuppgifter.\n',
  });
  expect(taken.err).toContain('PIN-koden är nu vald');
  expect((await vagvisaren(taking, { VAGVISAREN_PIN: pin })).err).toContain('Samma lista är redan inläst');
  const table = ['export', '--from', '2025-01', '--to', '2025-12', '--by', 'municipality,quarter', ...data];
  const csv = path.join(folder, 'table.csv');
  expect(
    await vagvisaren([...table, '--format', 'csv', '--out', csv], { VAGVISAREN_PIN: pin }),
  ).toMatchObject({
    code: 0,
    err: '',
  });
  const text = fs.readFileSync(csv, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('1489;1489 Alingsås;2025;2025;108;;\r\n');
  expect(text).toContain('1466;1466 Herrljunga;2025;2025;..;skyddad;\r\n');
  expect(text).not.toMatch(/;[0-4];/);

  const again = path.join(folder, 'again.csv');
  await vagvisaren([...table, '--format', 'csv', '--out', again], { VAGVISAREN_PIN: pin });
  expect(fs.readFileSync(again).equals(fs.readFileSync(csv))).toBe(true);

  const late = path.join(folder, 'late.csv');
  fs.writeFileSync(late, `${paperHeader}\n${row('2025-02', '1489', 3)}\n`);
  const lateTaken = await vagvisaren(['record', '--file', late, ...data], { VAGVISAREN_PIN: pin });
  expect(lateTaken).toMatchObject({ code: 0, out: 'Inlästa rader: 1. Räknade: 3. Inga personuppgifter.\n' });
  expect(lateTaken.err).toContain('redan publicerat');
  await vagvisaren([...table, '--format', 'csv', '--out', csv], { VAGVISAREN_PIN: pin });
  expect(fs.readFileSync(again).equals(fs.readFileSync(csv))).toBe(true);
  const listed = await vagvisaren(['ledger', 'list', ...data], { VAGVISAREN_PIN: pin });
  expect(listed.out.trimEnd().split('\n')).toHaveLength(3);
  expect(listed.err).toBe('Sena antal väntar på den årliga revideringen.\n');
  const verified = await vagvisaren(['ledger', 'verify', csv, late, ...data], { VAGVISAREN_PIN: pin });
  expect(verified).toMatchObject({ code: 1, out: '' });
  expect(verified.err).toContain('Fil 1: publicering 1, 2, 3\nFil 2: inte en av våra\n');
});

test('lists, helps, and keeps its words on the right side', async () => {
  const help = await vagvisaren(['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const name of ['print', 'batch', 'record', 'export', 'overview', 'setup', 'ledger', 'list'])
    expect(help.out).toContain(name);
  expect(await vagvisaren(['export', '--help'])).toMatchObject({ code: 0, err: '' });
  const data = ['--data', temporaryFolder()];
  expect((await vagvisaren(['list', 'languages', ...data])).out).toContain('ar\tالعربية\tArabiska\tArabic');
  expect((await vagvisaren(['list', 'municipalities', ...data])).out.trimEnd().split('\n')).toHaveLength(290);
  expect((await vagvisaren(['list', 'services', ...data])).out).toContain('kvinnofridslinjen');
  expect((await vagvisaren(['list', 'leaflets', ...data], { LANG: 'en_GB.UTF-8' })).out).toContain(
    'using-violence\tdraft',
  );
});

test('saves many leaflets in many languages as one PDF, and says how far it is', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'all.pdf');
  const said = await vagvisaren([
    ...['batch', '--leaflets', 'exposed,using-violence', '--langs', 'ar, sv', '--municipality', '1489'],
    ...['--out', out, '--data', path.join(folder, 'data')],
  ]);
  expect(said.code).toBe(0);
  expect(said.err.trimEnd().split('\n').at(-1)).toBe('Gör filen: 4 av 4');
  const { info, bytes } = readPdf(out);
  expect(Number(info.get('Pages'))).toBeGreaterThanOrEqual(8);
  for (const tag of ['ar', 'sv']) expect(bytes).toContain(`/Lang (${tag})`);
  expect(fs.readdirSync(folder).sort()).toEqual(['all.pdf', 'data']);
});

test('on a display that cannot be reached nothing of Chromium or its drivers stands among our lines', async () => {
  const said = await vagvisaren(['list', 'leaflets', '--data', temporaryFolder()], { DISPLAY: ':5555' });
  expect(said.code).not.toBe(0);
  expect(said.err).not.toMatch(/ERR:|ERROR|xcb|ANGLE/);
});

test('prints a leaflet to a PDF file, or leaves no file', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'leaflet.pdf');
  const print = [
    'print',
    '--leaflet',
    'exposed',
    '--municipality',
    '1489',
    '--data',
    path.join(folder, 'data'),
  ];
  expect(await vagvisaren([...print, '--lang', 'ar', '--with', 'sv', '--out', out])).toMatchObject({
    code: 0,
    err: '',
  });
  expect(fs.readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  const pocket = path.join(folder, 'pocket.pdf');
  const folded = [...print, '--lang', 'ar', '--form', 'pocket', '--code', '--out', pocket];
  expect(await vagvisaren(folded)).toMatchObject({ code: 0, err: '' });
  const { info } = readPdf(pocket);
  expect(info.get('Page size')).toMatch(/^84\d.* x 59\d.*A4/);
  const nowhere = path.join(folder, 'no-such-folder', 'leaflet.pdf');
  expect(await vagvisaren([...print, '--lang', 'ar', '--out', nowhere])).toMatchObject({ code: 1 });
  expect(fs.existsSync(path.dirname(nowhere))).toBe(false);
});

const wrong: [string, readonly string[], string][] = [
  ['no command', [], 'Skriv ett kommando'],
  ['an unknown command', ['frobnicate'], 'Kommandot finns inte'],
  ['an unknown flag', ['list', 'languages', '--colour', 'red'], 'En flagga finns inte'],
  ['an unknown list', ['list', 'people'], 'vad som ska listas'],
  [
    'an unknown language',
    ['print', '--leaflet', 'exposed', '--lang', 'xx', '--municipality', '1489', '--out', 'x.pdf'],
    'finns inte i appen',
  ],
  [
    'an unknown leaflet',
    ['print', '--leaflet', 'nope', '--lang', 'ar', '--municipality', '1489', '--out', 'x.pdf'],
    'Bladet finns inte',
  ],
  [
    'a code without its zero',
    ['print', '--leaflet', 'exposed', '--lang', 'ar', '--municipality', '580', '--out', 'x.pdf'],
    'Kommunen finns inte',
  ],
  [
    'an unknown municipality',
    ['print', '--leaflet', 'exposed', '--lang', 'ar', '--municipality', '9999', '--out', 'x.pdf'],
    'Kommunen finns inte',
  ],
  ['an unknown age', ['record', '--service', 'police', '--municipality', '1489', '--age', 'SECRET'], '--age'],
  [
    'a month that cannot be',
    ['export', '--from', '2026-13', '--to', '2026-12', '--by', 'municipality,year', '--out', 'x.csv'],
    'Perioden är inte rätt skriven',
  ],
  [
    'a period not over',
    ['export', '--from', '2099-01', '--to', '2099-12', '--by', 'municipality,year', '--out', 'x.csv'],
    'Perioden är inte slut',
  ],
  ['a missing list', ['record', '--file', '/nowhere/list.csv'], 'Listan finns inte'],
];

for (const [what, words, text] of wrong) {
  test(`refuses ${what} in words, and writes nothing`, async () => {
    const data = path.join(temporaryFolder(), 'data');
    await vagvisaren(['setup', '--agency', 'health', '--municipalities', '0580', '--data', data]);
    const said = await vagvisaren(
      [...words, ...(words.length === 0 ? [] : words[0] === 'frobnicate' ? [] : ['--data', data])],
      { VAGVISAREN_PIN: pin },
    );
    expect(said.code).not.toBe(0);
    expect(said.out).toBe('');
    expect(said.err).toContain(text);
    expect(said.err).not.toContain('SECRET');
    expect(said.err).not.toMatch(/^\s+at /m);
    expect(fs.existsSync(path.join(root, 'x.pdf'))).toBe(false);
    expect(fs.existsSync(path.join(root, 'x.csv'))).toBe(false);
  });
}

test('asks for a PIN where there is none, and refuses a wrong one', async () => {
  const data = path.join(temporaryFolder(), 'data');
  await vagvisaren(['setup', '--agency', 'police', '--municipalities', '1489', '--data', data]);
  const table = [
    'export',
    '--from',
    '2024-01',
    '--to',
    '2024-12',
    '--by',
    'municipality,year',
    '--out',
    path.join(data, 't.csv'),
    '--data',
    data,
  ];
  expect((await vagvisaren(table)).err).toContain('PIN-kod behövs');
  expect((await vagvisaren(table, { VAGVISAREN_PIN: '12' })).err).toContain('6–12 siffror');
  expect((await vagvisaren(table, { VAGVISAREN_PIN: pin })).err).toContain('Inget är räknat i perioden');
  expect((await vagvisaren(table, { VAGVISAREN_PIN: '999999' })).err).toContain('Fel PIN-kod');
  expect(
    (await vagvisaren(['setup', '--agency', 'other', '--municipalities', '1441', '--data', data])).err,
  ).toContain('PIN-kod behövs');
});
