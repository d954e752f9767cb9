import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkout } from '../../../electron/launch/cache.ts';
import { stepDownScript } from '../../../electron/launch/ordinary-user.ts';
import { openToOthers, productionModules, stateOf } from '../../../electron/launch/readable-app.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-down-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(path: string, mode: number): string {
  const whole = join(folder, path);
  mkdirSync(join(whole, '..'), { recursive: true });
  writeFileSync(whole, '');
  chmodSync(whole, mode);
  return whole;
}

test('a file is open to others when it and every folder above it are', () => {
  expect(openToOthers(file('a/open', 0o644))).toBe(true);
  expect(openToOthers(file('a/closed', 0o640))).toBe(false);
  const deep = file('b/c/open', 0o644);
  chmodSync(join(folder, 'b'), 0o700);
  expect(openToOthers(deep)).toBe(false);
});

test('the script runs the program as nobody, at home, with every word as it was', () => {
  const program = file('it’s "electron"', 0o755);
  writeFileSync(program, '#!/bin/sh\nid -u; echo "$HOME"; printf "<%s>\\n" "$@"\n');
  chmodSync(program, 0o755);
  const script = file('electron', 0o755);
  writeFileSync(script, stepDownScript(program, folder));
  const words = ['--inspect=0', `${checkout}/out`, checkout, 'two words', '$(id)', "it's", ''];
  const answer = execFileSync(script, words, { env: { ...process.env, VAGVISAREN_HOME: '/home of it' } });
  const [user, home, ...given] = answer.toString().trimEnd().split('\n');
  expect(user).toBe('65534');
  expect(home).toBe('/home of it');
  const expected = ['--inspect=0', `${folder}/out`, folder, 'two words', '$(id)', "it's", ''];
  expect(given).toEqual(expected.map((word) => `<${word}>`));
});

test('only what the app itself needs counts as production modules', () => {
  const lock = { packages: { '': {}, 'node_modules/a': {}, 'node_modules/b': { dev: true } } };
  expect(productionModules(JSON.stringify(lock))).toEqual(['node_modules/a']);
  expect(productionModules()).toContain('node_modules/@signalapp/sqlcipher');
});

test('the state of a folder changes with every file that comes, changes or goes', () => {
  const before = stateOf(['x'], folder);
  file('x/one', 0o644);
  const one = stateOf(['x'], folder);
  writeFileSync(join(folder, 'x/one'), 'longer');
  const changed = stateOf(['x'], folder);
  rmSync(join(folder, 'x/one'));
  expect(new Set([before, one, changed]).size).toBe(3);
  expect(stateOf(['x'], folder)).toBe(before);
});
