import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildPack } from '../../electron/content/build.ts';
import { readPack } from '../../electron/content/read.ts';

const root = path.join(import.meta.dirname, '../..');

export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'vagvisaren-test-'));

/** The project's own content, built into a folder of its own. */
export function builtPack(built = '2026-11-21'): string {
  const out = path.join(temporaryFolder(), 'content');
  buildPack({ root, out, version: '0.0.0-test', built });
  return out;
}

export const packAt = (folder: string) =>
  readPack(folder, fs.readFileSync(path.join(folder, 'pack.pub'), 'utf8'));
