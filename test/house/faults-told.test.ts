import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** The last column of the table of faults: which test stands behind each row. */
function testsNamed(): string[][] {
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  const [, told = ''] = /## When something is wrong\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const rows = told
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.map((row) => (row.split('|').at(-2) ?? '').split(',').map((name) => name.trim()));
}

it('behind each fault that the README tells of there is a test', () => {
  const rows = testsNamed();
  expect(rows.length).toBeGreaterThan(20);
  const isTest = (name: string): boolean =>
    ['spec.ts', 'test.ts'].some((end) => fs.existsSync(path.join(root, 'test', `${name}.${end}`)));
  expect(rows.filter((names) => !names.every(isTest))).toEqual([]);
});
