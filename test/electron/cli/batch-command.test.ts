import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/pack.ts';
import { context, run, words } from './terminal.ts';

const { reasons } = words;
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe('batch', () => {
  const batch = (...more: string[]) => [
    ...['batch', '--municipality', '1489', '--out', path.join(folder, 'all.pdf')],
    ...more,
  ];

  it.each([
    [['--leaflets', 'exposed'], '--langs'],
    [['--leaflets', 'SECRET', '--langs', 'sv'], '--leaflets'],
    [['--leaflets', 'exposed', '--langs', 'sv', '--form', 'SECRET'], '--form'],
    [['--leaflets', 'exposed', '--langs', 'sv', '--with', 'ar'], '--with'],
    [['--leaflets', 'exposed', '--langs', 'sv,tlh'], reasons['unknown-language']],
    [['--leaflets', 'grooming', '--langs', 'bg'], reasons['nothing-to-print']],
  ])('%j is a misuse', async (more, text) => {
    const said = await run(context, batch(...more));
    expect(said).toMatchObject({ code: 2, text: expect.stringContaining(text) });
    expect(said.text).not.toContain('SECRET');
  });

  it('whose paper cannot be made leaves no file', async () => {
    const said = await run(context, batch('--leaflets', 'all', '--langs', 'all'));
    expect(said).toMatchObject({ code: 1, text: reasons['paper-failed'] });
    expect(said.notes).toHaveLength(4);
    expect(said.notes[0]).toMatch(/bg: young-relationships, .*grooming/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
