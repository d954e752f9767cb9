import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { commands, readArguments } from '../../../electron/cli/arguments.ts';

const flags = [...new Set(Object.values(commands).flat()), 'data', 'help'].map((name) => `--${name}`);
const aWord = fc.oneof(
  fc.constantFrom(...Object.keys(commands)),
  fc.constantFrom(...flags, '--', '-', '-h', '--help=1', '__proto__', 'constructor'),
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `--${text}`),
);

describe('what was typed after the command', () => {
  test.prop([fc.array(aWord)])('is read or refused, and a refusal repeats none of it', (words) => {
    const read = readArguments(words);
    if (read.ok) return;
    expect(read.reason).toMatch(/^[a-z-]+$/);
    for (const part of read.place?.split(' ') ?? []) expect(flags).toContain(part);
  });

  test.prop([fc.string({ unit: 'binary', minLength: 1 })])('comes through as it was', (out) => {
    expect(readArguments(['print', `--out=${out}`])).toMatchObject({ ok: true, value: { flags: { out } } });
  });

  it.each([
    [[], 'no-command', undefined],
    [['frobnicate'], 'unknown-command', undefined],
    [['setup', '--lang', 'sv'], 'unknown-flag', '--agency --municipalities --data'],
    [['setup', '--agency'], 'unknown-flag', '--agency --municipalities --data'],
    [['print', '--lang', 'ar', '--lang', 'sv'], 'flag-twice', '--lang'],
    [['print', '--out', '', '--data='], 'flag-empty', '--out --data'],
    [['record', 'police'], 'unknown-flag', undefined],
    [['list', 'languages', 'leaflets'], 'too-many-words', undefined],
  ])('%j is refused: %s', (words, reason, place) => {
    const read = readArguments(words);
    expect(read).toMatchObject({ ok: false, reason });
    if (place !== undefined) expect(read).toMatchObject({ place });
  });

  it('a flag that stands alone takes no value', () => {
    expect(readArguments(['record', '--again', '--file', 'a.csv'])).toMatchObject({
      value: { flags: { again: 'true', file: 'a.csv' }, help: false },
    });
    expect(readArguments(['record', '--again=yes'])).toMatchObject({ reason: 'unknown-flag' });
  });
});
