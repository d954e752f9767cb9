import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/pack.ts';

const root = path.join(import.meta.dirname, '../..');
const tool = (name: string): string => path.join(root, 'node_modules/.bin', name);

/** A house of its own with the project's rules, its libraries, and the files given. */
function houseWith(files: Readonly<Record<string, string>>): string {
  const house = temporaryFolder();
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'eslint.config.js', 'package.json']) {
    fs.copyFileSync(path.join(root, name), path.join(house, name));
  }
  for (const room of ['domain', 'electron', 'renderer', 'test']) {
    fs.mkdirSync(path.join(house, room), { recursive: true });
    fs.copyFileSync(path.join(root, room, 'tsconfig.json'), path.join(house, room, 'tsconfig.json'));
  }
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    fs.writeFileSync(path.join(house, name), text);
  }
  return house;
}

function doors(files: Readonly<Record<string, string>>): string {
  const house = houseWith(files);
  const said = spawnSync(
    tool('depcruise'),
    ['domain', 'electron', 'renderer', 'test', '--preserve-symlinks', '--output-type', 'err'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  );
  return said.stdout + said.stderr;
}

const breaches: [rule: string, files: Record<string, string>][] = [
  ['domain-is-pure', { 'domain/a.ts': "import * as fs from 'node:fs';\nexport const a = fs;\n" }],
  [
    'domain-is-pure',
    {
      'domain/a.ts': "import { b } from '../renderer/b.ts';\nexport const a = b;\n",
      'renderer/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'zip-library-in-report',
    { 'electron/a.ts': "import { zipSync } from 'fflate';\nexport const a = zipSync;\n" },
  ],
  ['solver-only-in-disclosure', { 'domain/a.ts': "import highs from 'highs';\nexport const a = highs;\n" }],
  [
    'machine-rooms-without-electron',
    { 'electron/store/a.ts': "import { app } from 'electron/main';\nexport const a = app;\n" },
  ],
  [
    'machine-rooms-without-electron',
    { 'electron/handlers/a.ts': "import { app } from 'electron';\nexport const a = app;\n" },
  ],
  [
    'machine-never-imports-screen',
    {
      'electron/a.ts': "import { b } from '../renderer/b.ts';\nexport const a = b;\n",
      'renderer/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'screen-never-imports-machine',
    {
      'renderer/a.ts': "import type { B } from '../electron/b.ts';\nexport type A = B;\n",
      'electron/b.ts': 'export type B = 1;\n',
    },
  ],
  ['screen-without-node', { 'renderer/a.ts': "import * as fs from 'node:fs';\nexport const a = fs;\n" }],
  [
    'store-library-in-store',
    { 'electron/a.ts': "import { Database } from '@signalapp/sqlcipher';\nexport const a = Database;\n" },
  ],
  ['spooler-library-in-print', { 'electron/a.ts': "import ipp from 'ipp';\nexport const a = ipp;\n" }],
  [
    'hash-library-in-coordinator',
    { 'electron/a.ts': "import { argon2id } from 'hash-wasm';\nexport const a = argon2id;\n" },
  ],
  [
    'only-roots-wire-rooms',
    {
      'electron/store/a.ts': "import { b } from '../print/b.ts';\nexport const a = b;\n",
      'electron/print/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'product-never-imports-tests',
    {
      'domain/a.ts': "import { b } from '../test/b.ts';\nexport const a = b;\n",
      'test/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'no-cycles',
    {
      'domain/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'domain/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    },
  ],
  ['no-orphan-imports', { 'domain/a.ts': "import { b } from './gone.ts';\nexport const a = b;\n" }],
];

/** All breaches in one house, each under names of its own. */
const numbered = (text: string, number: number): string => text.replaceAll(/\/(a|b)\.ts/g, `/$1${number}.ts`);
const planted = Object.fromEntries(
  breaches.flatMap(([, files], number) =>
    Object.entries(files).map(([name, text]) => [numbered(name, number), numbered(text, number)]),
  ),
);

describe('a door that is passed the wrong way', () => {
  const said = doors(planted);

  it.each(breaches.map(([rule, files], number) => [rule, numbered(Object.keys(files)[0] ?? '', number)]))(
    'is refused by the rule %s in %s',
    (rule, file) => {
      expect(said).toMatch(new RegExp(`error ${rule}: [^\n]*${file}`));
    },
  );

  it('is not imagined in a house that keeps its rules', () => {
    expect(doors({ 'domain/a.ts': 'export const a = 1;\n' })).toContain('no dependency violations found');
  });
});

describe('a room', () => {
  const types = (room: string, text: string): string => {
    const house = houseWith({ [`${room}/a.ts`]: text });
    return spawnSync(tool('tsc'), ['-p', room], { cwd: house, encoding: 'utf8' }).stdout;
  };

  it.each([
    ['domain', 'export const a = document.title;\n', "Cannot find name 'document'"],
    ['domain', 'export const a = process.env;\n', "Cannot find name 'process'"],
    ['electron', 'export const a = document.title;\n', "Cannot find name 'document'"],
    ['renderer', "export const a = require('fs');\n", "Cannot find name 'require'"],
  ])('%s does not even know what is not its own', (room, text, complaint) => {
    expect(types(room, text)).toContain(complaint);
  });
});

describe('lint', () => {
  const wrong: [rule: string, text: string][] = [
    [
      '@typescript-eslint/no-floating-promises',
      'const later = (): Promise<void> => Promise.resolve();\nlater();\n',
    ],
    ['@typescript-eslint/consistent-type-assertions', 'export const a = JSON.parse("1") as number;\n'],
    ['@typescript-eslint/no-non-null-assertion', 'export const a = (b?: string): string => b!;\n'],
    ['no-console', 'console.log(1);\n'],
  ];
  const house = houseWith(
    Object.fromEntries(wrong.map(([, text], number) => [`domain/a${number}.ts`, text])),
  );
  const { stdout } = spawnSync(tool('eslint'), ['domain'], { cwd: house, encoding: 'utf8' });

  it.each(wrong)('refuses a breach of %s', (rule) => {
    expect(stdout).toContain(rule);
  });
});

it('a count that no protect() has made cannot be exported: it does not compile', { timeout: 120_000 }, () => {
  const file = path.join(root, 'test/house/planted-breach.ts');
  const text = [
    "import type { Labels, Notes } from '../../domain/report/labels.ts';",
    "import { csvOf } from '../../domain/report/csv.ts';",
    'export const leak = (labels: Labels, notes: Notes) =>',
    "  csvOf({ scope: {}, dimensions: [], cells: [{ state: 'value', value: 1 }], rule: { version: 1, threshold: 5 } }, labels, notes);",
  ].join('\n');
  fs.writeFileSync(file, text);
  try {
    const said = spawnSync(tool('tsc'), ['-p', 'test'], { cwd: root, encoding: 'utf8' }).stdout;
    expect(said).toMatch(/planted-breach\.ts.*not assignable to parameter of type 'Protected'/s);
  } finally {
    fs.rmSync(file);
  }
});
