import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isSafe } from '../../../domain/audit/audit.ts';
import { staffWords } from '../../../electron/cli/words.ts';
import { audited } from '../../support/audited.ts';
import { alingsasArea } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { type Engine, pin, withAYear } from '../../support/publishing.ts';
import { given, run } from './terminal.ts';

let engine: Engine;
let out: string;
beforeEach(async () => {
  engine = await withAYear();
  out = path.join(temporaryFolder(), 'table.csv');
});

/** The file that a terminal in a language gets. */
async function fileAt(locale: string, line: readonly string[]): Promise<string> {
  const said = await run({ ...engine, words: staffWords(locale) }, [...line, '--out', out], given(pin));
  expect(said.code).toBe(0);
  return fs.readFileSync(out, 'utf8');
}
const year = ['export', '--from', '2025-01', '--to', '2025-12', '--by', 'municipality,quarter'];
const quarters = ['compare', '--by', 'county', '--period', '2025Q1', '--with', '2025Q4'];

describe('a file', () => {
  it.each([
    ['sv_SE.UTF-8', [], 'område (kod)'],
    ['en_US.UTF-8', [], 'area (code)'],
    ['sv_SE.UTF-8', ['--language', 'en'], 'area (code)'],
    ['en_US.UTF-8', ['--language', 'sv'], 'område (kod)'],
  ] as const)('made at a terminal in %s with %j begins with %s', async (locale, more, first) => {
    const text = await fileAt(locale, [...year, ...more]);
    expect(text.slice(1).split(';')[0]).toBe(first);
    expect(isSafe(await audited([text], { geography: alingsasArea }))).toBe(true);
  });

  it('of two periods says its changes in English, and the auditor reads them', async () => {
    const text = await fileAt('sv_SE.UTF-8', [...quarters, '--language', 'en']);
    expect(text).toContain('change in percent');
    expect(text).not.toContain('förändring');
    expect(isSafe(await audited([text], { geography: alingsasArea }))).toBe(true);
  });
});

it.each([
  ['export', year],
  ['compare', quarters],
  ['overview', ['overview']],
  ['ledger', ['ledger', 'revise', '--year', '2025']],
])(
  '%s refuses a language that no file can be in, before the PIN, and repeats nothing',
  async (_what, line) => {
    const said = await run(engine, [...line, '--out', out, '--language', 'SECRET']);
    expect(said).toMatchObject({ code: 2, text: expect.stringContaining('--language'), asked: [] });
    expect(said.text).not.toContain('SECRET');
    expect(fs.existsSync(out)).toBe(false);
  },
);
