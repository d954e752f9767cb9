import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { z } from 'zod';
import { buildPack } from '../../electron/content/build.ts';
import { readPack } from '../../electron/content/read.ts';

const SignedList = z.looseObject({ files: z.record(z.string(), z.string()) });
const root = path.join(import.meta.dirname, '../..');

export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'vagvisaren-test-'));

/** The project's own content, built into a folder of its own. */
export function builtPack(built = '2026-11-21'): string {
  const out = path.join(temporaryFolder(), 'content');
  buildPack({ root, out, version: '0.0.0-test', built });
  return out;
}

/** The pack with some files' text changed and the whole signed anew: sound in its seals, wrong in what it says. */
export function resigned(
  folder: string,
  change: Readonly<Record<string, (text: string) => string | Buffer>>,
): void {
  relisted(folder, (files) => {
    const digests = Object.entries(change).map(([name, changed]) => {
      const bytes = Buffer.from(changed(fs.readFileSync(path.join(folder, name), 'utf8')));
      fs.writeFileSync(path.join(folder, name), bytes);
      return [name, createHash('sha256').update(bytes).digest('hex')] as const;
    });
    return { ...files, ...Object.fromEntries(digests) };
  });
}

type Digests = Readonly<Record<string, string>>;

/** The pack with another list of its files, signed anew. */
export function relisted(folder: string, change: (files: Digests) => Digests): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const list = SignedList.parse(JSON.parse(fs.readFileSync(path.join(folder, 'pack.json'), 'utf8')));
  const text = JSON.stringify({ ...list, files: change(list.files) });
  fs.writeFileSync(path.join(folder, 'pack.json'), text);
  fs.writeFileSync(path.join(folder, 'pack.sig'), sign(null, Buffer.from(text), privateKey));
  fs.writeFileSync(path.join(folder, 'pack.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

export const packAt = (folder: string) =>
  readPack(folder, fs.readFileSync(path.join(folder, 'pack.pub'), 'utf8'));
